import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../chart.ts';
import type { MatrixData } from './summarise.ts';

export interface Header {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Column labels: upright where every word fits above its column, else turned a quarter to the left. */
export function layoutHeader(data: MatrixData, box: Box, left: number, cellWidth: number): Header {
  const { textSize, theme } = box;
  const labels = data.issues.map((issue) => data.dossier.issues[issue]?.short_label ?? '');
  const categories = layoutCategories(data, box, left, cellWidth);
  const room = cellWidth - 6;
  const words = labels.flatMap((label) => label.split(/[ \-–]/));
  const upright = words.every((word) => textWidth(`${word}-`, textSize, 400) <= room);
  const marks: Mark[] = [...categories.marks];
  const top = box.y + categories.height;
  if (upright) {
    const wrapped = labels.map((label) => wrapText(label, room, textSize, 400));
    const lineCount = Math.max(1, ...wrapped.map((lines) => lines.length));
    const leading = 1.15;
    const height = lineCount * textSize * leading;
    wrapped.forEach((lines, column) => {
      const block = lineBlock(
        lines,
        left + (column + 0.5) * cellWidth,
        top + height - lines.length * textSize * leading,
        {
          size: textSize,
          fill: theme.ink,
          anchor: 'middle',
          leading,
        },
      );
      marks.push(...block.marks);
    });
    return { height: categories.height + height + 5, marks };
  }
  // Turned labels may take two lines where the column is wide enough for them.
  const lineHeight = textSize * 1.15;
  const perColumn = Math.max(1, Math.min(2, Math.floor((cellWidth - 2) / lineHeight)));
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, textSize, 400)));
  const wrapped = labels.map((label) => wrapToLines(label, perColumn, longest, textSize));
  const height = Math.max(0, ...wrapped.flat().map((line) => textWidth(line, textSize, 400)));
  wrapped.forEach((lines, column) => {
    lines.forEach((text, i) => {
      const middle = left + (column + 0.5) * cellWidth;
      const x = middle + (i - (lines.length - 1) / 2) * lineHeight + textSize * 0.36;
      marks.push({ type: 'text', x, y: top + height, text, size: textSize, fill: theme.ink, rotate: -90 });
    });
  });
  return { height: categories.height + height + 6, marks };
}

/** The shortest wrapping that needs no more lines than allowed. */
function wrapToLines(label: string, most: number, longest: number, size: number): string[] {
  if (most === 1) return [label];
  for (let width = longest / most; width < longest; width += 4) {
    const lines = wrapText(label, width, size, 400);
    const words = label.split(' ');
    if (lines.length <= most && words.every((word) => textWidth(word, size, 400) <= width)) return lines;
  }
  return [label];
}

/** Names of categories over runs of their issues, where every name fits over its run. */
function layoutCategories(data: MatrixData, box: Box, left: number, cellWidth: number): Header {
  const runs: { name: string; from: number; to: number }[] = [];
  data.issues.forEach((issue, column) => {
    const name = data.dossier.issues[issue]?.category ?? '';
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
