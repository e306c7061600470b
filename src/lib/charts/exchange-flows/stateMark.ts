import type { FlowState } from '#lib/model/flow.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn, type Theme } from '#lib/scene/theme.ts';
import { shapePath, square } from '../kit/shapes.ts';
import type { FlowContext } from './read.ts';

export interface StateMark {
  readonly state: FlowState;
  /** Number of sources, as it stands inside; empty for none. */
  readonly text: string;
  /** What was published conflicts with it. */
  readonly isDisputed: boolean;
}

/** The number inside a mark: how many sources; on a slide only of several, since a lone 1 is read as an amount. */
export function sourcesText({ words, presentation }: FlowContext, sources: number): string {
  return presentation === 'slide' && sources === 1 ? '' : words.number(sources);
}

/** Half as wide as the mark is with all that belongs to it. */
export function markReach({ text, isDisputed }: Omit<StateMark, 'state'>, size: number): number {
  const radius = Math.max(size * 0.7, textWidth(text, size, 600) / 2 + 3);
  return radius + (isDisputed ? textWidth('≠', size, 600) + 4 : 1);
}

/**
 * A disc, with the number of sources: full for what was delivered, else an outline, square for what is feared; edged and
 * with ≠ beside it where what was published conflicts.
 */
export function stateMark(mark: StateMark, x: number, y: number, size: number, theme: Theme): Mark[] {
  const { state, text, isDisputed } = mark;
  const radius = markReach({ text, isDisputed: false }, size) - 1;
  const isDelivered = state === 'delivered';
  const fill = isDelivered ? theme.amount : theme.ground;
  const stroke = isDisputed ? theme.contested : isDelivered ? theme.amount : theme.mutedInk;
  const paint = { fill, stroke, strokeWidth: isDisputed ? 2.5 : 1.5 };
  const ink = isDelivered ? inkOn(fill) : theme.ink;
  return [
    state === 'feared'
      ? { type: 'path', d: shapePath(square(0.92), x, y, radius), ...paint }
      : { type: 'circle', x, y, radius, ...paint },
    ...(text === '' ? [] : [middledText(text, x, y, { size, weight: 600, fill: ink })]),
    ...(isDisputed ? [disputedSign(x + radius + 4, y, size, theme)] : []),
  ];
}

/** @param y middle of the sign */
export function disputedSign(x: number, y: number, size: number, theme: Theme): Mark {
  return middledText('≠', x, y, { size, weight: 600, fill: theme.contested, anchor: 'start' });
}
