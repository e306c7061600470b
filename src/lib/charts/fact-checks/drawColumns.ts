import { verdicts } from '#lib/model/reference.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { cellPadding, unitColumns, type UnitColumn } from '../kit/unitColumns.ts';
import { drawCell } from './drawCell.ts';
import type { CheckContext, SourceRow } from './read.ts';
import { sourceNames } from './sourceNames.ts';

const leading = 1.2;
/** How far a copy is set in under its original. */
const indent = 14;

/**
 * Sources in rows, verdicts in columns, the columns of what conflicts on a ground of their own.
 *
 * @param extra height of each row
 */
export function drawColumns(context: CheckContext, box: Box, pitch: number, extra: number): Body {
  const { data, say } = context;
  const { textSize, theme } = box;
  const labelWidth = Math.min(250, Math.max(150, box.width * 0.24));
  const columns = unitColumns(
    verdicts.map((verdict) => data.rows.map((row) => row.cells[verdict].length)),
    verdicts.map((verdict) => widestWord(say.headings[verdict], textSize)),
    box.x + labelWidth,
    box.width - labelWidth,
    pitch,
  );
  const cursor = new Cursor(box);
  drawHeader(context, cursor, columns);
  const top = cursor.y;
  data.rows.forEach((row, r) => drawRow(context, cursor, row, r));
  const ground = { ...wrongBand(columns), y: top, height: cursor.y - top, fill: theme.emptyFill };
  cursor.gap(1);
  const body = cursor.body();
  return { ...body, marks: [{ type: 'rect', ...ground }, ...body.marks] };

  function drawRow(of: CheckContext, on: Cursor, row: SourceRow, r: number): void {
    const padding = 5 + extra / 2;
    on.add({ type: 'rect', x: box.x, y: on.y, width: box.width, height: 1, fill: theme.rule });
    on.gap(padding);
    const cellsTop = on.y;
    drawLabel(of, on, row, labelWidth - 14);
    let [firstColumn, bottom] = [0, on.y];
    verdicts.forEach((verdict, v) => {
      const statements = row.cells[verdict];
      const place = { column: columns[v]!, top: cellsTop, pitch, row: r, firstColumn };
      bottom = Math.max(bottom, cellsTop + drawCell(on, statements, place) * pitch, cellsTop + pitch);
      firstColumn += statements.length;
    });
    on.y = bottom + padding;
  }
}

/** The name of the source and how much of it conflicts. */
function drawLabel(context: CheckContext, cursor: Cursor, row: SourceRow, width: number): void {
  const { box } = cursor;
  const inset = row.underOriginal ? indent : 0;
  const place = { x: box.x + inset, width: width - inset, leading };
  cursor.text(sourceNames(context)(row), { ...place, weight: 600 });
  cursor.text(context.say.share({ all: row.all.length, wrong: row.wrong }), {
    ...place,
    fill: row.wrong ? box.theme.contested : box.theme.mutedInk,
  });
}

/** Over the verdicts what conflicts, under them how many statements there are. */
function drawHeader(
  { words, say, data }: CheckContext,
  cursor: Cursor,
  columns: readonly UnitColumn[],
): void {
  const { theme, textSize } = cursor.box;
  const band = wrongBand(columns);
  const place = { x: band.x + cellPadding, width: band.width - 2 * cellPadding };
  cursor.text(say.wrong, { ...place, leading, weight: 600, fill: theme.contested });
  cursor.gap(3);
  cursor.add({ type: 'rect', ...place, y: cursor.y, height: 2, fill: theme.contested });
  cursor.gap(6);
  const names = verdicts.map((verdict, i) =>
    wrapText(say.headings[verdict], columns[i]!.width - 2 * cellPadding + 0.01, textSize, 400),
  );
  const lineHeight = textSize * leading;
  cursor.gap(Math.max(...names.map((lines) => lines.length)) * lineHeight);
  verdicts.forEach((verdict, i) => {
    const x = columns[i]!.x + cellPadding;
    const lines = names[i]!;
    const total = data.rows.reduce((sum, row) => sum + row.cells[verdict].length, 0);
    const style = { size: textSize, leading } as const;
    const top = cursor.y - lines.length * lineHeight;
    const fill = isWrong(verdict) ? theme.contested : theme.mutedInk;
    cursor.add(
      ...lineBlock(lines, x, top, { ...style, fill: theme.ink }).marks,
      ...lineBlock([words.number(total)], x, cursor.y, { ...style, weight: 600, fill }).marks,
    );
  });
  cursor.gap(lineHeight + 6);
}

function widestWord(heading: string, size: number): number {
  return Math.max(...heading.split(' ').map((word) => textWidth(word, size, 400)));
}

function wrongBand(columns: readonly UnitColumn[]): Pick<Area, 'x' | 'width'> {
  const wrong = columns.filter((_, i) => isWrong(verdicts[i]!));
  const [first, last] = [wrong[0]!, wrong.at(-1)!];
  return { x: first.x, width: last.x + last.width - first.x };
}
