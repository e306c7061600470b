import type { Mark } from '#lib/scene/mark.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { valueWords } from '../figureWords.ts';
import { keepTogether } from '../keepTogether.ts';
import { layoutTitle, type Placed, type PlacedRow } from './panel.ts';
import { columnGap, type PanelStyle } from './panelStyle.ts';
import { layoutWords } from './rowWords.ts';
import type { FigureData, FigureRow } from './summarise.ts';
import { circumstances, findingWords } from './words.ts';

/**
 * Figures that nothing in the picture can be compared with: a big number and its words each, in columns that are
 * filled one after the other. `columns[i]` is the column of the i-th row placed.
 */
export function layoutOthers(
  data: FigureData,
  x: number,
  y: number,
  width: number,
  columnCount: number,
  style: PanelStyle,
): Placed & { readonly columns: readonly number[] } {
  if (data.others.length === 0) return { marks: [], height: 0, rows: [], columns: [] };
  const columnWidth = (width - columnGap * (columnCount - 1)) / columnCount;
  const title = layoutTitle(data.panels.length ? 'Other numbers' : 'Numbers', '', x, y, width, style);
  const marks: Mark[] = [...title.marks];
  const rows: PlacedRow[] = [];
  const columns: number[] = [];
  const perColumn = Math.ceil(data.others.length / columnCount);
  const size = style.textSize * 1.25;
  const widest = Math.max(...data.others.map((row) => textWidth(valueWords(row.figure), size, 600)));
  const numberWidth = Math.min(widest + 1, columnWidth * 0.36);
  let bottom = y + title.height;
  let top = bottom;
  data.others.forEach((row, i) => {
    const column = Math.floor(i / perColumn);
    if (i % perColumn === 0) top = y + title.height;
    const left = x + column * (columnWidth + columnGap);
    const height = layoutNumber(data, row, left, top, columnWidth, numberWidth, style, marks);
    rows.push({ row, area: { x: left, y: top - 1, width: columnWidth, height: height + 2 } });
    columns.push(column);
    top += height + gapOf(style);
    bottom = Math.max(bottom, top);
  });
  return { marks, height: bottom - gapOf(style) - y, rows, columns };
}

function layoutNumber(
  data: FigureData,
  row: FigureRow,
  x: number,
  y: number,
  width: number,
  numberWidth: number,
  style: PanelStyle,
  marks: Mark[],
): number {
  const { theme, textSize } = style;
  const size = textSize * 1.25;
  const number = textBlock(valueWords(row.figure), x, y, numberWidth, {
    size,
    weight: 600,
    fill: theme.amount,
    leading: 1.2,
  });
  marks.push(...number.marks);
  const left = x + numberWidth + 12;
  const { label } = row.figure;
  const facts = [circumstances(data.dossier, row.figure)];
  facts.push(...row.findings.map((finding) => findingWords(row.figure, finding)));
  // The baseline of the first line is that of the number.
  const words = layoutWords(
    label,
    keepTogether(facts.join(' · ')),
    left,
    y + (size * 1.2 - textSize * 1.25) / 2 + 1,
    x + width - left,
    style,
  );
  marks.push(...words.marks);
  return Math.max(number.height, words.height + 3);
}

function gapOf({ rowGap }: PanelStyle): number {
  return Math.max(5, rowGap * 0.6);
}
