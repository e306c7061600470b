import { verdicts } from '#lib/model/reference.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Body, Box } from '../chart.ts';
import { cellPadding, unitColumns, type UnitColumn } from '../unitColumns.ts';
import { shareWords, sourceLabel, verdictHeadings } from './describe.ts';
import type { CheckData, SourceRow } from './summarise.ts';
import { unitMarks } from './unitMarks.ts';

const leading = 1.2;
/** How far a copy is set in under its original. */
const indent = 14;

/**
 * Sources in rows, verdicts in columns, the columns of what does not hold on a ground of their own.
 *
 * @param extra height of each row
 */
export function layoutWide(data: CheckData, box: Box, pitch: number, extra: number): Body {
  const { theme, textSize } = box;
  const lineHeight = textSize * leading;
  const labelWidth = Math.min(250, Math.max(150, box.width * 0.24));
  const left = box.x + labelWidth;
  const amounts = verdicts.map((verdict) => data.rows.map((row) => row.cells[verdict].length));
  const headings = verdicts.map((verdict) =>
    Math.max(...verdictHeadings[verdict].split(' ').map((word) => textWidth(word, textSize, 400))),
  );
  const columns = unitColumns(amounts, headings, left, box.width - labelWidth, pitch);
  const header = headerMarks(data, columns, box);

  const marks: Mark[] = [];
  const targets: Target[] = [];
  let top = box.y + header.height;
  data.rows.forEach((row, r) => {
    marks.push({ type: 'rect', x: box.x, y: top, width: box.width, height: 1, fill: theme.rule });
    const padding = 5 + extra / 2;
    const label = labelMarks(data, row, top + padding, labelWidth - 14, box);
    marks.push(...label.marks);
    let running = 0;
    let lines = 1;
    verdicts.forEach((verdict, v) => {
      const statements = row.cells[verdict];
      const cell = unitMarks(data, statements, columns[v]!, top + padding, pitch, theme, r, running);
      marks.push(...cell.marks);
      targets.push(...cell.targets);
      running += statements.length;
      lines = Math.max(lines, Math.ceil(statements.length / columns[v]!.perLine));
    });
    top += Math.max(label.lines * lineHeight, lines * pitch) + 2 * padding;
  });
  const ground = wrongGround(columns, box.y + header.height, top, theme.emptyFill);
  return { height: top - box.y + 1, marks: [ground, ...header.marks, ...marks], targets };
}

/** The name of the source and how much of it does not hold. */
function labelMarks(
  data: CheckData,
  row: SourceRow,
  top: number,
  width: number,
  { x, theme, textSize }: Box,
): { readonly marks: readonly Mark[]; readonly lines: number } {
  const inset = row.underOriginal ? indent : 0;
  const name = wrapText(sourceLabel(data, row.source), width - inset, textSize, 600);
  const share = wrapText(shareWords(row), width - inset, textSize, 400);
  const style = { size: textSize, leading } as const;
  const shareTop = top + name.length * textSize * leading;
  return {
    marks: [
      ...lineBlock(name, x + inset, top, { ...style, weight: 600, fill: theme.ink }).marks,
      ...lineBlock(share, x + inset, shareTop, {
        ...style,
        fill: row.wrong ? theme.contested : theme.mutedInk,
      }).marks,
    ],
    lines: name.length + share.length,
  };
}

/** Over the verdicts what does not hold, under them how many statements there are. */
function headerMarks(
  data: CheckData,
  columns: readonly UnitColumn[],
  { y, theme, textSize }: Box,
): { readonly marks: Mark[]; readonly height: number } {
  const lineHeight = textSize * leading;
  const style = { size: textSize, leading } as const;
  const band = wrongBand(columns);
  const wrongWords = wrapText('does not hold', band.width - 2 * cellPadding, textSize, 600);
  const bandHeight = wrongWords.length * lineHeight + 5;
  const names = verdicts.map((verdict, i) =>
    wrapText(verdictHeadings[verdict], columns[i]!.width - 2 * cellPadding + 0.01, textSize, 400),
  );
  const namesHeight = Math.max(...names.map((lines) => lines.length)) * lineHeight;
  const bandX = band.x + cellPadding;
  const marks: Mark[] = [
    ...lineBlock(wrongWords, bandX, y, { ...style, weight: 600, fill: theme.contested }).marks,
    {
      type: 'rect',
      x: bandX,
      y: y + bandHeight - 2,
      width: band.width - 2 * cellPadding,
      height: 2,
      fill: theme.contested,
    },
  ];
  const namesTop = y + bandHeight + 4;
  verdicts.forEach((verdict, i) => {
    const x = columns[i]!.x + cellPadding;
    const lines = names[i]!;
    const top = namesTop + namesHeight - lines.length * lineHeight;
    marks.push(...lineBlock(lines, x, top, { ...style, fill: theme.ink }).marks);
    const total = data.rows.reduce((sum, row) => sum + row.cells[verdict].length, 0);
    const fill = isWrong(verdict) ? theme.contested : theme.mutedInk;
    const totalTop = namesTop + namesHeight;
    marks.push(...lineBlock([String(total)], x, totalTop, { ...style, weight: 600, fill }).marks);
  });
  return { marks, height: bandHeight + 4 + namesHeight + lineHeight + 6 };
}

function wrongBand(columns: readonly UnitColumn[]): { readonly x: number; readonly width: number } {
  const wrong = columns.filter((_, i) => isWrong(verdicts[i]!));
  const [first, last] = [wrong[0]!, wrong.at(-1)!];
  return { x: first.x, width: last.x + last.width - first.x };
}

function wrongGround(columns: readonly UnitColumn[], top: number, bottom: number, fill: string): Mark {
  return { type: 'rect', ...wrongBand(columns), y: top, height: bottom - top, fill };
}
