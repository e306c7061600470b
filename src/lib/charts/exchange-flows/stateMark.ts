import type { FlowState } from '#lib/model/flow.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn, mix, type Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { FlowContext, FlowPiece } from './read.ts';

export interface StateMark {
  readonly state: FlowState;
  readonly text: string;
  /** Nothing more real is told of the same thing. */
  readonly isFurthest: boolean;
  /** What was published conflicts with it. */
  readonly isDisputed: boolean;
}

/** How tall a mark is, in multiples of the size of its text. */
export const markHeight = 1.55;
/** Between a mark and the sides of its place, and between its edge and its words. */
const margin = 3;
const padding = 4;

/** What marks say that are no wider than this: the state and how many report it, else with less words, at last the number alone. */
export function markTexts(
  { say }: FlowContext,
  pieces: readonly FlowPiece[],
  width: number,
  size: number,
): (piece: FlowPiece) => string {
  const ways = [say.mark.inWords, say.mark.inShort].map((way) => (piece: FlowPiece) => way(markFacts(piece)));
  const fitting = ways.find((way) => pieces.every((piece) => leastWidth(way(piece), size) <= width));
  return fitting ?? (({ part }) => say.mark.number(part.sources));
}

/** What the words of a mark tell. */
export function markFacts({ part: { state, sources }, verdict }: FlowPiece) {
  return { state, sources, isDisputed: isWrong(verdict) };
}

/** How wide a place must be for a mark with these words. */
export function leastWidth(text: string, size: number): number {
  return textWidth(text, size, 600) + 2 * (margin + padding);
}

/**
 * A bar with words in it: full for what was delivered, paler for what was promised, an outline for the rest, broken for what is
 * feared; what is furthest of a thing is bold, what was published against is edged.
 */
export function stateMark(
  { state, text, isFurthest, isDisputed }: StateMark,
  { x, y, width, height }: Area,
  size: number,
  theme: Theme,
): Mark[] {
  const fills: Readonly<Partial<Record<FlowState, string>>> = {
    delivered: theme.amount,
    promised: mix(theme.amount, theme.ground, 0.72),
  };
  const fill = fills[state] ?? theme.ground;
  const bar = { x: x + margin, y: y + height / 2 - (size * markHeight) / 2, height: size * markHeight };
  const edge = isDisputed
    ? { stroke: theme.contested, strokeWidth: 2.5 }
    : { stroke: state === 'delivered' ? theme.amount : theme.mutedInk, strokeWidth: 1 };
  const dash = state === 'feared' ? { dash: [4, 3] as const } : {};
  const weight = isFurthest ? 600 : 400;
  return [
    { type: 'rect', ...bar, width: width - 2 * margin, fill, ...edge, ...dash },
    ...(text === ''
      ? []
      : [middledText(text, x + width / 2, y + height / 2, { size, weight, fill: inkOn(fill) })]),
  ];
}
