import { markKeys } from '#lib/evidence/markKeys.ts';
import { widest } from '#lib/scene/textWidth.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { columnGap, type Drawing } from './drawing.ts';

/**
 * Figures without a bar as a table of text: the number, what it counts, and in words how it stands to what was published.
 * In columns that are filled one after the other. Nothing, and no height, where there are none.
 *
 * @param row of the first targets
 */
export function layoutOthers(
  drawing: Drawing,
  others: readonly FigureRow[],
  box: Box,
  columnCount: number,
  row: number,
): Body {
  const cursor = new Cursor(box);
  if (others.length === 0) return cursor.body();
  const width = (box.width - columnGap * (columnCount - 1)) / columnCount;
  const perColumn = Math.ceil(others.length / columnCount);
  const values = others.map((each) => drawing.textsOf(each).value);
  const valueWidth = Math.min(widest(values, box.textSize * 1.1, 600) + 1, width * 0.36);
  const bottoms = Array.from({ length: columnCount }, () => cursor.y);
  others.forEach((each, i) => {
    const at = Math.floor(i / perColumn);
    const place = { ...box, x: box.x + at * (width + columnGap), width };
    const line = new Cursor(place, bottoms[at]!);
    line.rule();
    line.gap(4);
    addLine(line, drawing, each, valueWidth);
    line.gap(4);
    const area = { x: place.x, y: bottoms[at]!, width, height: line.y - bottoms[at]! };
    const key = markKeys.figure(each.figure);
    cursor.target({ ...area, key, row: row + (i % perColumn), column: at }, line.marks);
    bottoms[at] = line.y;
  });
  cursor.y = Math.max(...bottoms);
  return cursor.body();
}

function addLine(
  cursor: Cursor,
  { context, textsOf, small }: Drawing,
  row: FigureRow,
  valueWidth: number,
): void {
  const { x, theme, textSize } = cursor.box;
  const { parts } = context.words.of('common');
  const { value, circumstances, source, share, findings } = textsOf(row);
  const top = cursor.y;
  const size = textSize * 1.1;
  const fill = row.contested ? theme.contested : row.verdict === 'unverifiable' ? theme.mutedInk : theme.ink;
  cursor.text(value, { width: valueWidth, size, weight: 600, fill, leading: 1.2 });
  const bottom = cursor.y;
  cursor.y = top;
  const left = { x: x + valueWidth + 14 };
  // The first lines stand on one baseline.
  cursor.gap((size * 1.2 - textSize * 1.25) / 2);
  cursor.text(row.figure.label, { ...left, leading: 1.25 });
  const lesser = { ...left, size: small, leading: 1.25 };
  const fillOf = (isWrong: boolean) => (isWrong ? theme.contested : theme.mutedInk);
  if (context.presentation === 'slide') {
    // A room is told who says so and the worst of what was published, a page all.
    const [worst] = findings;
    const told = parts([source, share, worst?.text ?? '']);
    cursor.text(told, { ...lesser, fill: fillOf(worst?.isWrong ?? false) });
  } else {
    cursor.text(parts([circumstances, source, share]), { ...lesser, fill: theme.mutedInk });
    for (const { text, isWrong } of findings) cursor.text(text, { ...lesser, fill: fillOf(isWrong) });
  }
  cursor.y = Math.max(cursor.y, bottom);
}
