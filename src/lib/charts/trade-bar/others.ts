import { markKeys } from '#lib/evidence/markKeys.ts';
import { widest } from '#lib/scene/textWidth.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { joined } from '../kit/joined.ts';
import { columnGap, type Drawing } from './figureTexts.ts';

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
  if (others.length === 0) return new Cursor(box).body();
  const width = (box.width - columnGap * (columnCount - 1)) / columnCount;
  const perColumn = Math.ceil(others.length / columnCount);
  const values = others.map((each) => drawing.textsOf(each).value);
  const valueWidth = Math.min(widest(values, box.textSize * 1.1, 600) + 1, width * 0.36);
  const columns = Array.from({ length: columnCount }, (_, at) => {
    const column = new Cursor({ ...box, x: box.x + at * (width + columnGap), width });
    others.slice(at * perColumn, (at + 1) * perColumn).forEach((each, i) =>
      column.part({ key: markKeys.figure(each.figure), row: row + i, column: at }, (line) => {
        line.rule();
        line.gap(4);
        addLine(line, drawing, each, valueWidth);
        line.gap(4);
      }),
    );
    return column.body();
  });
  return joined(Math.max(...columns.map(({ height }) => height)), ...columns);
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
  const size = textSize * 1.1;
  const fill = row.contested ? theme.contested : row.verdict === 'unverifiable' ? theme.mutedInk : theme.ink;
  const left = { x: x + valueWidth + 14, leading: 1.25 };
  const lesser = { ...left, size: small };
  const fillOf = (isWrong: boolean) => (isWrong ? theme.contested : theme.mutedInk);
  // A room is told who says so and the worst of what was published, a page all.
  const [worst] = findings;
  const isSlide = context.presentation === 'slide';
  const told = isSlide
    ? [{ text: parts([source, share, worst?.text ?? '']), isWrong: worst?.isWrong ?? false }]
    : [{ text: parts([circumstances, source, share]), isWrong: false }, ...findings];
  cursor.beside(
    () => cursor.text(value, { width: valueWidth, size, weight: 600, fill, leading: 1.2 }),
    () => {
      // The first lines stand on one baseline.
      cursor.gap((size * 1.2 - textSize * 1.25) / 2);
      cursor.text(row.figure.label, left);
      for (const { text, isWrong } of told) cursor.text(text, { ...lesser, fill: fillOf(isWrong) });
    },
  );
}
