import type { FlowState } from '#lib/model/flow.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';

export interface StateMark {
  readonly state: FlowState;
  readonly text: string;
  /** What was published conflicts with it. */
  readonly isDisputed: boolean;
}

/** In multiples of the size of text. */
const radius = 0.42;
const textGap = 4;

/** How wide a mark with these words is. */
export function markWidth(text: string, size: number): number {
  return 2 * radius * size + 2 + (text === '' ? 0 : textGap + textWidth(text, size, 600));
}

/** Its dot is no hollow one. */
export function isPainted(state: FlowState): boolean {
  return state === 'delivered' || state === 'promised';
}

/** A dot, full for what was delivered, paler for what was promised, hollow for the rest; behind it what there is to say. */
export function stateMark(
  { state, text, isDisputed }: StateMark,
  x: number,
  y: number,
  size: number,
  theme: Theme,
): Mark[] {
  const paint = state === 'delivered' ? theme.amount : mix(theme.amount, theme.ground, 0.6);
  const stroke = isDisputed ? theme.contested : isPainted(state) ? theme.amount : theme.mutedInk;
  const strokeWidth = isDisputed ? 2.5 : 1.5;
  const own = radius * size;
  const dot = { x: x + own + 1, y, radius: own - strokeWidth / 2 };
  const style = {
    size,
    weight: 600,
    fill: isDisputed ? theme.contested : theme.ink,
    anchor: 'start',
  } as const;
  return [
    { type: 'circle', ...dot, fill: isPainted(state) ? paint : theme.ground, stroke, strokeWidth },
    ...(text === '' ? [] : [middledText(text, x + 2 * own + 2 + textGap, y, style)]),
  ];
}
