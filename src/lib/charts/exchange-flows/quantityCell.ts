import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { checksOfRow, isWrong } from '#lib/summary/verdicts.ts';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import type { Box } from '../kit/chart.ts';
import type { GridCell } from '../kit/grid.ts';
import { smallSize } from '../kit/smallSize.ts';
import { quantityFacts } from './flowFacts.ts';
import type { FlowContext, FlowLine } from './read.ts';

const leading = 1.25;
/** Beside the bar before it. */
const indent = 6;

/** How much is said to have passed and what speaks against what is told of a thing, halfway down its row. */
export function quantityCell(
  context: FlowContext,
  line: FlowLine,
  width: number,
  box: Pick<Box, 'theme' | 'textSize' | 'smallest'>,
): GridCell | null {
  const told = phrases(context, line);
  if (told.length === 0) return null;
  const { mutedInk, contested } = box.theme;
  const size = smallSize(box);
  const step = size * leading;
  const lines = told.flatMap(({ text, isDoubt }) =>
    wrapText(text, width - indent, size, 400).map((part) => ({ part, fill: isDoubt ? contested : mutedInk })),
  );
  const height = lines.length * step;
  return {
    height: height + 5,
    draw: (cursor, place) => {
      const top = place.y + (place.height - height) / 2;
      lines.forEach(({ part, fill }, i) =>
        cursor.add(...lineBlock([part], place.x + indent, top + i * step, { size, fill, leading }).marks),
      );
    },
  };
}

/** What quantities and doubts take where no line of them is broken. */
export function quantityWidth(
  context: FlowContext,
  line: FlowLine,
  box: Pick<Box, 'textSize' | 'smallest'>,
): number[] {
  return phrases(context, line).map(({ text }) => textWidth(text, smallSize(box), 400) + indent + 1);
}

/** More figures of one thing are counted; its table and evidence have all. */
const mostNamed = 5;

/** Quantities, each with what checks say of it where that is more than that it holds, and what conflicts with the rest. */
function phrases({ dossier, say, presentation }: FlowContext, { quantities, pieces }: FlowLine) {
  const amounts = quantities.slice(0, mostNamed).flatMap((quantity) => {
    const { number, ...facts } = quantityFacts(dossier, quantity);
    // A slide has no numbers of sources.
    const said = say.quantity(presentation === 'slide' ? facts : { ...facts, number });
    const isDisputed = isWrong(quantity.verdict);
    const doubt = isDisputed ? '' : say.doubt(quantity.verdict);
    return [said, doubt].filter((text) => text !== '').map((text) => ({ text, isDoubt: false }));
  });
  const doubts = pieces.flatMap(({ part }) =>
    part.rows
      .flatMap(({ table, at }) => checksOfRow(dossier, table, dossier[table][at]!.id))
      .filter(({ verdict }) => isWrong(verdict))
      .map((check) =>
        say.disputed({ state: part.state, check: { ...checkFacts(dossier, check), published: '' } }),
      ),
  );
  const left = quantities.length - mostNamed;
  const more = left > 0 ? [{ text: say.moreQuantities(left), isDoubt: false }] : [];
  return [...amounts, ...more, ...[...new Set(doubts)].map((text) => ({ text, isDoubt: true }))];
}
