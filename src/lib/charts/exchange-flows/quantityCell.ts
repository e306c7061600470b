import { lineBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Box } from '../kit/chart.ts';
import type { GridCell } from '../kit/grid.ts';
import { smallSize } from '../kit/smallSize.ts';
import { quantityFacts } from './flowFacts.ts';
import type { FlowContext, Quantity } from './read.ts';

const leading = 1.25;

/** How much is said to have passed, each with what checks say of it, halfway down its row. */
export function quantityCell(
  context: FlowContext,
  quantities: readonly Quantity[],
  width: number,
  box: Pick<Box, 'theme' | 'textSize' | 'smallest'>,
): GridCell | null {
  if (quantities.length === 0) return null;
  const { mutedInk, contested } = box.theme;
  const size = smallSize(box);
  const step = size * leading;
  const lines = quantities.flatMap((quantity) =>
    phrases(context, quantity).flatMap((phrase, i) =>
      wrapText(phrase, width, size, 400).map((text) => ({
        text,
        fill: i > 0 && isWrong(quantity.verdict) ? contested : mutedInk,
      })),
    ),
  );
  const height = lines.length * step;
  return {
    height: height + 5,
    draw: (cursor, place) => {
      const top = place.y + (place.height - height) / 2;
      lines.forEach(({ text, fill }, i) =>
        cursor.add(...lineBlock([text], place.x, top + i * step, { size, fill, leading }).marks),
      );
    },
  };
}

/** What quantities take where no line of them is broken. */
export function quantityWidth(
  context: FlowContext,
  quantities: readonly Quantity[],
  box: Pick<Box, 'textSize' | 'smallest'>,
): number[] {
  return quantities.map((quantity) => widest(phrases(context, quantity), smallSize(box), 400) + 1);
}

/** A quantity, and what checks say of it where that is more than that it holds. */
function phrases({ dossier, say, presentation }: FlowContext, quantity: Quantity): string[] {
  const { number, ...facts } = quantityFacts(dossier, quantity);
  // A slide has no numbers of sources.
  const said = say.quantity(presentation === 'slide' ? facts : { ...facts, number });
  const { verdict } = quantity;
  return [said, say.doubt({ verdict, isDisputed: isWrong(verdict) })].filter((phrase) => phrase !== '');
}
