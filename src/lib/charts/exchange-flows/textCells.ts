import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { shortName } from '#lib/evidence/names.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Box } from '../kit/chart.ts';
import type { GridCell } from '../kit/grid.ts';
import { gridText } from '../kit/gridText.ts';
import { leadKeys } from '../kit/leads.ts';
import { smallSize } from '../kit/smallSize.ts';
import { quantityFacts } from './flowFacts.ts';
import { checksOf, denialsOf, type FlowContext, type FlowGroup, type FlowLine } from './read.ts';

const leading = 1.25;

/** Who gives and who gets, over what passes in this direction; each name leads to its actor. */
export function directionCell(
  { dossier, words }: FlowContext,
  { theme, textSize: size, width }: Box,
  { from, to }: Pick<FlowGroup, 'from' | 'to'>,
  row: number,
): GridCell {
  const names = [from, to].map((id) => shortName(dossier, id));
  const text = words.of('common').flow({ from: names[0]!, to: names[1]! });
  const lines = wrapText(text, width, size, 600);
  const step = size * leading;
  return {
    height: lines.length * step + 4,
    draw: (cursor, { x, y }) => {
      const style = { size, weight: 600, fill: theme.ink, leading } as const;
      cursor.add(...lineBlock(lines, x, y, style).marks);
      (from === to ? [from] : [from, to]).forEach((id, column) => {
        // A name that goes on to another line is pointed at by its first or last line as a whole.
        const at = column === 0 ? 0 : lines.length - 1;
        const [line, name] = [lines[at]!, names[column]!];
        const start = Math.max(0, line.indexOf(name));
        const left = x + textWidth(line.slice(0, start), size, 600);
        const shown = textWidth(line.includes(name) ? name : line, size, 600);
        const place = { x: left, y: y + at * step, width: shown, height: step };
        cursor.targets.push({ ...place, key: leadKeys.actor(id), row, column, leads: true });
      });
    },
  };
}

/** How much is said to have passed, and what speaks against what is told of a thing; null where nothing is. */
export function quantityCell(context: FlowContext, line: FlowLine, box: Box): GridCell | null {
  const { mutedInk, contested } = box.theme;
  const told = phrases(context, line).map(({ text, isDoubt }) => ({
    text,
    fill: isDoubt ? contested : mutedInk,
  }));
  const style = { size: smallSize(box), leading, below: 5, align: 'middle' } as const;
  return told.length > 0 ? gridText(box, told, box.width, style) : null;
}

/** More figures of one thing are counted; its table and evidence have all. */
const mostNamed = 5;

/** Quantities, each with what checks say of it where that is more than that it holds, and what conflicts with the rest. */
function phrases({ dossier, say, presentation }: FlowContext, { quantities, pieces }: FlowLine) {
  const amounts = quantities.slice(0, mostNamed).flatMap((quantity) => {
    const { number, ...facts } = quantityFacts(dossier, quantity);
    // A slide has no numbers of sources.
    const said = say.quantity(presentation === 'slide' ? facts : { ...facts, number });
    return [said, isWrong(quantity.verdict) ? '' : say.doubt(quantity.verdict)];
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
  const denials = pieces.flatMap(({ part }) =>
    denialsOf(dossier, part).map((check) =>
      say.denied({ state: part.state, check: { ...checkFacts(dossier, check), published: '' } }),
    ),
  );
  const left = quantities.length - mostNamed;
  const more = left > 0 ? [say.moreQuantities(left)] : [];
  return [
    ...[...amounts, ...more].filter((text) => text !== '').map((text) => ({ text, isDoubt: false })),
    ...[...new Set(doubts)].map((text) => ({ text, isDoubt: true })),
    ...[...new Set(denials)].map((text) => ({ text, isDoubt: false })),
  ];
}
