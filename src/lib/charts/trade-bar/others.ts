import { markKeys } from '#lib/evidence/markKeys.ts';
import type { Block } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { addTitle } from './panel.ts';
import type { FigureRow } from './read.ts';
import { addLabel } from './rowLabel.ts';
import { columnGap, type Drawing } from './drawing.ts';

/**
 * Figures that nothing in the picture can be compared with: a big number and its words each, in columns that are
 * filled one after the other. Nothing, and no height, where there are none.
 *
 * @param row of the first targets
 */
export function layoutOthers(drawing: Drawing, box: Box, columnCount: number, row: number): Body {
  const { context, style, textsOf } = drawing;
  const { others, panels } = context.data;
  const cursor = new Cursor(box);
  if (others.length === 0) return cursor.body();
  addTitle(cursor, panels.length ? context.say.others : context.say.onlyOthers, '', style);
  const width = (box.width - columnGap * (columnCount - 1)) / columnCount;
  const perColumn = Math.ceil(others.length / columnCount);
  const gap = Math.max(5, style.rowGap * 0.6);
  const values = others.map((each) => textsOf(each).value);
  const numberWidth = Math.min(widest(values, numberSize(box), 600) + 1, width * 0.36);
  const bottoms = Array.from({ length: columnCount }, () => cursor.y);
  others.forEach((each, i) => {
    const at = Math.floor(i / perColumn);
    const place = { ...box, x: box.x + at * (width + columnGap), y: bottoms[at]!, width };
    const { marks, height } = layoutNumber(drawing, each, place, numberWidth);
    const area = { x: place.x, y: place.y - 1, width, height: height + 2 };
    const key = markKeys.figure(each.figure);
    cursor.target({ ...area, key, row: row + (i % perColumn), column: at }, marks);
    bottoms[at]! += height + gap;
  });
  cursor.y = Math.max(...bottoms) - gap;
  return cursor.body();
}

function numberSize({ textSize }: Box): number {
  return textSize * 1.25;
}

/** The number, and beside it what it is and what was published. */
function layoutNumber(drawing: Drawing, row: FigureRow, box: Box, numberWidth: number): Block {
  const { context, style, textsOf } = drawing;
  const { theme, textSize, x, width } = box;
  const texts = textsOf(row);
  const size = numberSize(box);
  const number = new Cursor({ ...box, width: numberWidth });
  number.text(texts.value, { size, weight: 600, fill: theme.amount, leading: 1.2 });
  const left = x + numberWidth + 12;
  const label = new Cursor({ ...box, x: left, width: x + width - left });
  // The baseline of the first line is that of the number.
  label.gap((size * 1.2 - textSize * 1.25) / 2 + 1);
  const top = label.y;
  const circumstances = context.words.of('common').parts([texts.circumstances, ...texts.findings]);
  addLabel(label, row.figure.label, circumstances, style);
  const height = Math.max(number.y - box.y, label.y - top + 3);
  return { marks: [...number.marks, ...label.marks], height };
}
