import { labelWidth } from '#lib/scene/labelWidth.ts';
import { lineBlock, middledText } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { FigureSum } from '#lib/summary/figurePools.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { barMarks } from './bar.ts';
import type { FigureContext } from './read.ts';
import { sumTitle } from './sumMarks.ts';
import { firstSums, mostOnSlide, sumKeyOf, type SumsData } from './sums.ts';

const leading = 1.2;
/** Of a row, in multiples of the text. */
const pitch = 1.7;
/** Rows stand apart as far as there is room. */
const widestPitch = 2.6;
const gap = 12;

/** A bar for each sum beside its name, its value and its share of the total; under them what the others come to. */
export function layoutSums(context: FigureContext, data: SumsData, box: Box): Body {
  if (context.presentation === 'full') return draw(context, data, box);
  return mostThatFit(box, Math.min(mostOnSlide, data.sums.length), (amount) =>
    draw(context, firstSums(data, amount), box),
  );
}

function draw(context: FigureContext, data: SumsData, box: Box): Body {
  const { words, say } = context;
  const { sums, rest, pool, total } = data;
  const { theme, textSize: size, width } = box;
  const cursor = new Cursor(box);
  const told = rest ? [...sums, rest] : sums;
  const quantity = words.of('units').quantityAlike(
    sums.map(({ sum }) => sum),
    pool.like.unit,
  );
  const names = told.map((each) => sumTitle(context, data, each));
  const values = told.map(({ sum }) => quantity(sum));
  const shares = told.map(({ sum }) => (total > 0 ? say.sums.share(sum / total) : ''));
  const label = labelWidth(names, size, 400, width * 0.36);
  const [valueWidth, shareWidth] = [values, shares].map((texts) => widest(texts, size, 600)) as [
    number,
    number,
  ];
  const right = box.x + width;
  const isNarrow = label + valueWidth + shareWidth + 4 * gap > width * 0.75;
  const from = isNarrow ? box.x : box.x + label + gap;
  const to = isNarrow ? right : right - valueWidth - shareWidth - 2 * gap;
  const largest = Math.max(...sums.map(({ sum }) => sum), 0);
  const least = size * pitch;
  const each = box.height === null ? 0 : box.height / Math.max(1, told.length);
  const spare = isNarrow ? 0 : Math.max(0, Math.min(size * widestPitch, each) - least);
  told.forEach((item, at) => {
    const isRest = item === rest;
    const lines = wrapText(
      names[at]!,
      isNarrow ? width - valueWidth - shareWidth - 2 * gap : label + 0.01,
      size,
      400,
    );
    const text = lines.length * size * leading;
    const bar = size * (isNarrow ? 0.7 : 1.2);
    const height = isNarrow ? text + (isRest ? 8 : bar + 12) : Math.max(least, text + 4) + spare;
    const top = cursor.y;
    const middle = isNarrow ? top + 2 + (size * leading) / 2 : top + height / 2;
    const fill = isRest ? theme.mutedInk : theme.ink;
    const style = { size, weight: 600, fill, anchor: 'end' } as const;
    const y = isNarrow ? top + 4 + text : middle - bar / 2;
    cursor.target({ key: sumKeyOf(data, item), x: box.x, y: top, width, height, row: at, column: 0 }, [
      ...lineBlock(lines, box.x, isNarrow ? top + 2 : middle - text / 2, { size, fill, leading }).marks,
      ...(isRest || largest === 0 ? [] : bars(item, y, bar)),
      middledText(values[at]!, right - shareWidth - gap, middle, style),
      middledText(shares[at]!, right, middle, { ...style, weight: 400 }),
    ]);
    cursor.gap(height);
  });
  return cursor.body();

  function bars({ sum }: FigureSum, y: number, height: number) {
    const end = from + ((to - from) * sum) / largest;
    return barMarks({ from, to: end, y, height, kind: 'amount', comparator: '=', verdict: null }, theme);
  }
}
