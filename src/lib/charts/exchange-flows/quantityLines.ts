import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Box } from '../chart.ts';
import { quantityVerdict, quantityWords } from './describe.ts';
import type { Quantity } from './summarise.ts';

const leading = 1.2;

/** Quantities as printed, each with what checks say of it, wrapped to a width. */
export function quantityLines(
  quantities: readonly Quantity[],
  width: number,
  { theme, textSize }: Box,
): {
  readonly height: number;
  readonly width: number;
  readonly marksAt: (x: number, y: number, anchor: 'start' | 'end') => Mark[];
} {
  const size = (textSize * 11) / 12;
  const lines = quantities.flatMap((quantity) => {
    const verdict = quantityVerdict(quantity);
    const words = quantityWords(quantity);
    // Where it takes several lines, one breaks between how much and when.
    const parts = textWidth(words, size, 400) <= width ? [words] : [`${quantity.amount},`, quantity.when];
    return [
      { texts: parts.flatMap((part) => wrapText(part, width, size, 400)), fill: theme.mutedInk },
      {
        texts: verdict ? wrapText(verdict, width, size, 400) : [],
        fill: isWrong(quantity.verdict) ? theme.contested : theme.mutedInk,
      },
    ].flatMap(({ texts, fill }) => texts.map((text) => ({ text, fill })));
  });
  const step = size * leading;
  return {
    height: lines.length * step,
    width: Math.max(0, ...lines.map(({ text }) => textWidth(text, size, 400))),
    marksAt: (x, y, anchor) =>
      lines.flatMap(
        ({ text, fill }, i) => lineBlock([text], x, y + i * step, { size, fill, leading, anchor }).marks,
      ),
  };
}
