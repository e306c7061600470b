import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import { isBindingObligation } from '#lib/model/provision.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import { isConditional } from '#lib/summary/isConditional.ts';
import type { Box } from '../kit/chart.ts';
import type { GridCell } from '../kit/grid.ts';
import { textStack, type StackText } from '../kit/textStack.ts';
import { bandWidth, kindBand } from './kindBand.ts';
import { keyOf, type ComparisonContext } from './read.ts';

export const leading = 1.25;
const textIndent = bandWidth + 7;
const rightGap = 8;
const padding = 4;
const asideGap = 8;

/**
 * What is found of a clause: a band that shows its kind, beside it the words, and the target that covers both. Behind the
 * first words stands how it is known, where both fit on a line; else that comes last.
 *
 * @param told whether a provision is quoted in short and its conditions are named, beside its strength
 */
export function clauseCell(
  context: ComparisonContext,
  cell: Clause,
  at: { readonly row: number; readonly column: number },
  width: number,
  { theme, textSize: size }: Pick<Box, 'theme' | 'textSize'>,
  told: { readonly wording: boolean; readonly conditions: boolean },
): GridCell {
  const room = width - textIndent - rightGap;
  const { head, wording, conditions, tail } = wordsOf(context, cell);
  const isPresent = cell.kind === 'present';
  const { presentation } = context;
  const weight = isPresent ? 600 : 400;
  const asideLeft = textWidth(head, size, weight) + asideGap;
  const isAside = tail !== '' && asideLeft + textWidth(tail, size, 400) <= room;
  // What a reading or an absence says begins with what it is.
  const isSaidTwice = presentation === 'slide' && told.wording && wording !== '' && !isPresent;
  const first = { text: head, weight, ...(cell.kind === 'none' ? { fill: theme.mutedInk } : {}) } as const;
  const texts: StackText[] = [
    ...(isSaidTwice && !isAside ? [] : [first]),
    ...(told.wording ? [{ text: wording }] : []),
    // Set off from the words above: a slide has one line for all.
    ...(told.conditions ? conditions : []).map((text) => ({
      text,
      ...(presentation === 'slide' ? { fill: theme.mutedInk } : {}),
    })),
    ...(isAside ? [] : [{ text: tail, fill: theme.mutedInk }]),
  ];
  const stack = textStack(texts, room, { size, fill: theme.ink, leading });
  return {
    height: stack.height + 2 * padding,
    draw: (cursor, place) => {
      const inside = { x: place.x, y: place.y + 2, height: place.height - 3 };
      const [left, top] = [place.x + textIndent, place.y + padding];
      const ground: Mark = { type: 'rect', ...inside, width: place.width - 4, fill: theme.emptyFill };
      const aside = lineBlock([tail], left + asideLeft, top, { size, fill: theme.mutedInk, leading });
      const marks = stack.marksAt(left, top);
      cursor.target({ ...place, ...at, key: keyOf(cell) }, [
        ...(isPresent ? [ground] : []),
        ...kindBand(cell, { ...inside, width: bandWidth }, theme),
        ...[...marks.slice(0, 1), ...(isAside ? aside.marks : []), ...marks.slice(1)],
      ]);
    },
  };
}

function wordsOf({ dossier, data, say, presentation }: ComparisonContext, cell: Clause) {
  const own = data.columns.find(({ instrument }) => instrument.id === cell.instrument);
  const facts = { ...clauseFacts(dossier, cell), isInFull: own?.text === 'full' };
  if (presentation === 'full') return say.cell(facts);
  const all = cell.provisions.map((at) => dossier.provisions[at]!);
  const binding = all.filter(({ obligation }) => isBindingObligation(obligation));
  const beside = data.rows
    .filter(({ category }) => category === cell.category)
    .flatMap(({ cells }) => cells.filter(({ instrument }) => instrument !== cell.instrument));
  const elsewhere = new Set(beside.flatMap(({ conditions }) => conditions.map((each) => each.toLowerCase())));
  return say.briefCell({
    ...facts,
    isConditional: isConditional(dossier, binding),
    // What all texts name tells nothing apart.
    ownConditions: facts.wording.conditions.filter((each) => !elsewhere.has(each.toLowerCase())),
  });
}
