import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth, widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Box } from '../kit/chart.ts';
import { quantityFacts } from './flowFacts.ts';
import type { FlowContext, Quantity } from './read.ts';
import { smallSize } from '../kit/smallSize.ts';

const leading = 1.2;

/** Quantities as reported, each with what checks say of it, wrapped to a width. */
export function quantityLines(
  { dossier, say }: FlowContext,
  quantities: readonly Quantity[],
  width: number,
  box: Pick<Box, 'theme' | 'textSize' | 'smallest'>,
): {
  readonly height: number;
  readonly width: number;
  readonly marksAt: (x: number, y: number, anchor: 'start' | 'end') => Mark[];
} {
  const { theme } = box;
  const size = smallSize(box);
  const lines = quantities.flatMap((quantity) => {
    const { verdict } = quantity;
    const isDisputed = isWrong(verdict);
    const facts = quantityFacts(dossier, quantity);
    const whole = say.quantity(facts);
    // Where it takes several lines, one breaks between how much and when.
    const parts = textWidth(whole, size, 400) <= width ? [whole] : say.quantityLines(facts);
    const doubt = say.doubt({ verdict, isDisputed });
    const inLines = (texts: readonly string[], fill: string) =>
      texts.flatMap((each) => wrapText(each, width, size, 400)).map((text) => ({ text, fill }));
    return [
      ...inLines(parts, theme.mutedInk),
      ...inLines(doubt ? [doubt] : [], isDisputed ? theme.contested : theme.mutedInk),
    ];
  });
  const step = size * leading;
  return {
    height: lines.length * step,
    width: widest(
      lines.map(({ text }) => text),
      size,
      400,
    ),
    marksAt: (x, y, anchor) =>
      lines.flatMap(
        ({ text, fill }, i) => lineBlock([text], x, y + i * step, { size, fill, leading, anchor }).marks,
      ),
  };
}
