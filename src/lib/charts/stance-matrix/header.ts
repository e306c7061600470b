import { columnLabels } from '#lib/scene/columnLabels.ts';
import { lineBlock, type Block } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../kit/chart.ts';
import { issueLabel } from '../kit/names.ts';
import type { MatrixContext } from './read.ts';

export interface Header extends Block {
  /** From the top of the header to that of the names of the issues. */
  readonly namesTop: number;
}

/** Names of the issues over their columns, under those of their categories where these fit. */
export function layoutHeader(context: MatrixContext, box: Box, left: number, cellWidth: number): Header {
  const { dossier, data } = context;
  const labels = data.issues.map((issue) => issueLabel(dossier, issue));
  const { height, marks } = layoutCategories(context, box, left, cellWidth);
  const style = { size: box.textSize, fill: box.theme.ink };
  const names = columnLabels(labels, left, box.y + height, cellWidth, style);
  return { height: height + names.height + 6, marks: [...marks, ...names.marks], namesTop: height };
}

/** Names of categories over runs of their issues, where every name fits over its run. */
function layoutCategories(
  { dossier, words, data }: MatrixContext,
  { y, textSize: size, theme }: Box,
  left: number,
  cellWidth: number,
): Block {
  const { assessments } = words.of('stances').headings;
  const names = data.issues.map((at) => {
    const issue = dossier.issues[at];
    return issue?.kind === 'assessment' ? assessments : (issue?.category ?? '');
  });
  const starts = names.flatMap((name, i) => (name === names[i - 1] ? [] : [i]));
  const runs = starts.map((from, i) => {
    const name = names[from]!;
    const width = ((starts[i + 1] ?? names.length) - from) * cellWidth;
    const fits = widest(name.split(' '), size, 600) <= width - 8;
    return { from, width, fits, lines: wrapText(name, width - 8, size, 600) };
  });
  if (runs.some(({ fits, lines }) => !fits || lines.length > 3)) return { height: 0, marks: [] };
  const style = { size, weight: 600, fill: theme.mutedInk, leading: 1.2 } as const;
  const step = size * style.leading;
  const height = Math.max(0, ...runs.map(({ lines }) => lines.length)) * step;
  const marks = runs.flatMap(({ from, width, lines }) => {
    const x = left + from * cellWidth + 1;
    return [
      ...lineBlock(lines, x, y + height - lines.length * step, style).marks,
      { type: 'rect', x, y: y + height + 2, width: width - 6, height: 1, fill: theme.hatch } as const,
    ];
  });
  return { height: height + 8, marks };
}
