import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import type { Box } from '../kit/chart.ts';
import type { GridCell } from '../kit/grid.ts';
import { smallSize } from '../kit/smallSize.ts';
import { quantityFacts } from './flowFacts.ts';
import { checksOf, type FlowContext, type FlowLine } from './read.ts';

const leading = 1.25;

/** How much is said to have passed, and what speaks against what is told of a thing. */
export function quantityCell(
  context: FlowContext,
  line: FlowLine,
  box: Pick<Box, 'theme' | 'textSize' | 'smallest' | 'width'>,
): GridCell | null {
  const told = phrases(context, line);
  if (told.length === 0) return null;
  const { mutedInk, contested } = box.theme;
  const size = smallSize(box);
  const step = size * leading;
  const lines = told.flatMap(({ text, isDoubt }) =>
    wrapText(text, box.width, size, 400).map((part) => ({ part, fill: isDoubt ? contested : mutedInk })),
  );
  const height = lines.length * step;
  return {
    height: height + 5,
    draw: (cursor, place) => {
      const top = place.y + (place.height - height) / 2;
      lines.forEach(({ part, fill }, i) =>
        cursor.add(...lineBlock([part], place.x, top + i * step, { size, fill, leading }).marks),
      );
    },
  };
}

/** Quantities, each with what checks say of it where that is more than that it holds, and what conflicts with the rest. */
function phrases({ dossier, say, presentation }: FlowContext, { quantities, pieces }: FlowLine) {
  const amounts = quantities.flatMap((quantity) => {
    const { number, ...facts } = quantityFacts(dossier, quantity);
    // A slide has no numbers of sources.
    const said = say.quantity(presentation === 'slide' ? facts : { ...facts, number });
    const isDisputed = isWrong(quantity.verdict);
    const doubt = isDisputed ? '' : say.doubt(quantity.verdict);
    return [said, doubt].filter((text) => text !== '').map((text) => ({ text, isDoubt: false }));
  });
  const doubts = pieces.flatMap(({ part }) =>
    part.rows
      .flatMap((row) => checksOf(dossier, row))
      .filter(({ verdict }) => isWrong(verdict))
      .map((check) => {
        const facts = { ...checkFacts(dossier, check), published: '' };
        const found = facts.times === null ? null : (rowById(dossier, 'references', check.reference) ?? null);
        return say.disputed({ state: part.state, check: facts, found });
      }),
  );
  return [...amounts, ...[...new Set(doubts)].map((text) => ({ text, isDoubt: true }))];
}
