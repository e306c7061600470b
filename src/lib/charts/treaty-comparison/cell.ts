import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import { isBindingObligation } from '#lib/model/provision.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import { isConditional } from '#lib/summary/isConditional.ts';
import type { Box } from '../kit/chart.ts';
import type { GridCell } from '../kit/grid.ts';
import { bandWidth, kindBand } from './kindBand.ts';
import { keyOf, type ComparisonContext } from './read.ts';

export const leading = 1.25;
const textIndent = bandWidth + 7;
const rightGap = 8;
const padding = 4;
const asideGap = 8;

type Tone = 'head' | 'plain' | 'muted';

interface Line {
  readonly text: string;
  readonly tone: Tone;
  /** Muted words behind the text, on the same line. */
  readonly aside?: string;
}

/**
 * What is found of a clause: a band that shows its kind, beside it the words, and the target that covers both.
 *
 * @param worded whether a provision is quoted in short, beside strength and conditions
 */
export function clauseCell(
  context: ComparisonContext,
  cell: Clause,
  at: { readonly row: number; readonly column: number },
  width: number,
  { theme, textSize: size }: Pick<Box, 'theme' | 'textSize'>,
  worded: boolean,
): GridCell {
  const own = context.data.columns.find(({ instrument }) => instrument.id === cell.instrument);
  const isInFull = own?.text === 'full';
  const lines = linesOf(context, cell, width - textIndent - rightGap, size, worded, isInFull);
  return {
    height: lines.length * size * leading + 2 * padding,
    draw: (cursor, place) => {
      const { x, y, height } = place;
      const inside = { x, y: y + 2, height: height - 3 };
      const marks: Mark[] = [];
      const ground = { ...inside, width: place.width - 4, fill: theme.emptyFill };
      if (cell.kind === 'present') marks.push({ type: 'rect', ...ground });
      marks.push(...kindBand(cell, { ...inside, width: bandWidth }, theme));
      lines.forEach(({ text, tone, aside }, i) => {
        const top = y + padding + i * size * leading;
        const weight = weightOf(tone);
        const left = x + textIndent;
        marks.push(
          ...lineBlock([text], left, top, {
            size,
            weight,
            fill: tone === 'muted' ? theme.mutedInk : theme.ink,
            leading,
          }).marks,
        );
        if (aside === undefined) return;
        const asideLeft = left + textWidth(text, size, weight) + asideGap;
        marks.push(...lineBlock([aside], asideLeft, top, { size, fill: theme.mutedInk, leading }).marks);
      });
      cursor.target({ ...place, ...at, key: keyOf(cell) }, marks);
    },
  };
}

function linesOf(
  { dossier, say, presentation }: ComparisonContext,
  cell: Clause,
  room: number,
  size: number,
  worded: boolean,
  isInFull: boolean,
): Line[] {
  const facts = clauseFacts(dossier, cell);
  const all = cell.provisions.map((at) => dossier.provisions[at]!);
  const binding = all.filter(({ obligation }) => isBindingObligation(obligation));
  const { head, wording, conditions, tail } =
    presentation === 'slide'
      ? say.briefCell({ ...facts, isInFull, isConditional: isConditional(dossier, binding) })
      : say.cell({ ...facts, isInFull });
  const wrap = (text: string, tone: Tone) =>
    wrapText(text, room, size, weightOf(tone)).map((line): Line => ({ text: line, tone }));
  const headTone = cell.kind === 'present' ? 'head' : cell.kind === 'none' ? 'muted' : 'plain';
  const headWidth = textWidth(head, size, weightOf(headTone));
  // What a reading or an absence says begins with what it is.
  const isSaidTwice = presentation === 'slide' && worded && wording !== '' && cell.kind !== 'present';
  const beside = tail !== '' && headWidth + asideGap + textWidth(tail, size, 400) <= room;
  return [
    ...(beside
      ? [{ text: head, tone: headTone, aside: tail } as const]
      : isSaidTwice
        ? []
        : wrap(head, headTone)),
    ...(worded ? wrap(wording, 'plain') : []),
    ...conditions.flatMap((condition) => wrap(condition, 'plain')),
    ...(beside ? [] : wrap(tail, 'muted')),
  ];
}

function weightOf(tone: Tone): 400 | 600 {
  return tone === 'head' ? 600 : 400;
}
