import { columnLabels } from '#lib/scene/columnLabels.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../kit/chart.ts';
import type { Matrix } from './Matrix.ts';

interface Categories {
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface Header extends Categories {
  /** From the top of the header to that of the names of the issues. */
  readonly namesTop: number;
}

/** Names of the issues over their columns, under those of their categories where these fit. */
export function layoutHeader(matrix: Matrix, box: Box, left: number, cellWidth: number): Header {
  const { dossier, data } = matrix;
  const labels = data.issues.map((issue) => dossier.issues[issue]?.short_label ?? '');
  const categories = layoutCategories(matrix, box, left, cellWidth);
  const top = box.y + categories.height;
  const names = columnLabels(labels, left, top, cellWidth, { size: box.textSize, fill: box.theme.ink });
  return {
    height: categories.height + names.height + 6,
    marks: [...categories.marks, ...names.marks],
    namesTop: categories.height,
  };
}

/** Names of categories over runs of their issues, where every name fits over its run. */
function layoutCategories({ dossier, data }: Matrix, box: Box, left: number, cellWidth: number): Categories {
  const runs: { name: string; from: number; to: number }[] = [];
  data.issues.forEach((issue, column) => {
    const name = dossier.issues[issue]?.category ?? '';
    const last = runs.at(-1);
    if (last?.name === name) last.to = column;
    else runs.push({ name, from: column, to: column });
  });
  const size = box.textSize;
  const wrapped = runs.map((run) => {
    const width = (run.to - run.from + 1) * cellWidth - 8;
    const fits = run.name.split(' ').every((word) => textWidth(word, size, 600) <= width);
    return fits ? wrapText(run.name, width, size, 600) : null;
  });
  if (wrapped.some((lines) => lines === null || lines.length > 3)) return { height: 0, marks: [] };
  const lineHeight = size * 1.2;
  const height = Math.max(0, ...wrapped.map((lines) => (lines ?? []).length)) * lineHeight;
  const marks: Mark[] = [];
  runs.forEach((run, i) => {
    const x = left + run.from * cellWidth;
    const width = (run.to - run.from + 1) * cellWidth;
    const lines = wrapped[i] ?? [];
    const block = lineBlock(lines, x + 1, box.y + height - lines.length * lineHeight, {
      size,
      weight: 600,
      fill: box.theme.mutedInk,
      leading: 1.2,
    });
    marks.push(...block.marks);
    marks.push({
      type: 'rect',
      x: x + 1,
      y: box.y + height + 2,
      width: width - 6,
      height: 1,
      fill: box.theme.hatch,
    });
  });
  return { height: height + 8, marks };
}
