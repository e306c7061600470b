import type { Comparator, FigureKind } from '#lib/model/figure.ts';
import type { Verdict } from '#lib/model/reference.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import { hatchPath } from '#lib/scene/hatch.ts';
import { frame, linePath, type Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import { hasGaps } from '#lib/summary/figureSeries.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import type { FigureContext } from './read.ts';

interface BarShape {
  /** Where the bar begins and where its value lies; the value may lie left of the beginning. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly kind: FigureKind;
  readonly comparator: Comparator;
  readonly verdict: Verdict | null;
}

/** Room that the arrow of "more than" or "less than" takes beyond the value. */
export const arrowRoom = 10;

/**
 * One bar: solid for a number that stands, in grey where it could not be verified, an outline where it is confirmed only
 * in part or denied and, in the colour of conflicts, where it conflicts; hatched for a capacity, an empty track with an
 * end rule for a limit. Its end is open with an arrow for "more than" and "less than", dashed for "about".
 */
export function barMarks({ from, to, y, height, kind, comparator, verdict }: BarShape, theme: Theme): Mark[] {
  const direction = to < from ? -1 : 1;
  // A bar of a thousandth of the width is still a line to be seen.
  const length = Math.max(1.5, Math.abs(to - from));
  const soft = comparator === '~' ? Math.min(10, length / 2) : 0;
  const colour = kind === 'cap' && !isWrong(verdict) ? theme.reference : colourOf(verdict, theme);
  const body = { x: direction > 0 ? from : from - length + soft, y, width: length - soft, height };
  const isOutline = kind === 'capacity' || isWrong(verdict) || verdict === 'partly' || verdict === 'denied';
  const marks: Mark[] = [];
  if (kind === 'cap') {
    marks.push({ type: 'rect', ...body, fill: theme.rule }, capRule(to, y, height, colour));
  } else if (isOutline && body.width > 2) {
    if (kind === 'capacity') marks.push({ type: 'path', d: hatchPath(body, 5, true), stroke: colour });
    marks.push(frame(body, colour));
  } else {
    marks.push({ type: 'rect', ...body, fill: colour });
  }
  if (soft > 0) {
    const x = direction > 0 ? body.x + body.width : body.x - soft;
    marks.push({ ...frame({ x, y, width: soft, height }, colour), dash: [2, 2] });
  }
  if (comparator === '>' || comparator === '<') {
    marks.push(arrow(to, y, height, direction, comparator === '>', colour));
  }
  return marks;
}

/** Red only for what conflicts, grey for what could not be verified. */
function colourOf(verdict: Verdict | null, theme: Theme): string {
  return isWrong(verdict) ? theme.contested : verdict === 'unverifiable' ? theme.hatch : theme.amount;
}

/** The upright rule of a limit, taller than the bar it measures. */
export function capRule(x: number, y: number, height: number, fill: string): Mark {
  return { type: 'rect', x: x - 1.25, y: y - 3, width: 2.5, height: height + 6, fill };
}

/** A triangle just beyond the end of the bar, pointing on for "more than" and back for "less than". */
function arrow(x: number, y: number, height: number, direction: number, onward: boolean, fill: string): Mark {
  const middle = y + height / 2;
  const half = Math.min(height / 2, 6);
  const [near, far] = [x + 2 * direction, x + 9 * direction];
  const [base, tip] = onward ? [near, far] : [far, near];
  const d = linePath(
    [-half, 0, half].map((aside) => [aside === 0 ? tip : base, middle + aside] as const),
    true,
  );
  return { type: 'path', d, fill };
}

/** Where a series has no figure at a time at which another has one, or between two of its own. */
export function pointMark(x: number, y: number, { mutedInk: fill }: Theme): Mark {
  return { type: 'circle', x, y, radius: 1.5, fill };
}

/** Bars that are not simply solid, as far as they occur; on a slide the words beside each bar say it. */
export function legend(
  { say, presentation, data: { panels } }: FigureContext,
  theme: Theme,
): Where<LegendItem>[] {
  const missing =
    panels.some(hasGaps) && sign(say.series.missing, 8, 14, (x, y) => [pointMark(x + 4, y + 7, theme)]);
  if (presentation === 'slide') return [missing];
  const occurs = (test: (row: FigureRow) => boolean) => panels.some(({ rows }) => rows.some(test));
  const bar = (label: string, change: Pick<BarShape, 'kind' | 'verdict'>) =>
    sign(label, 22, 14, (x, y) =>
      barMarks({ from: x, to: x + 20, y: y + 1, height: 12, comparator: '=', ...change }, theme),
    );
  const has = (...verdicts: readonly Verdict[]) =>
    occurs(({ verdict, figure }) => verdict !== null && verdicts.includes(verdict) && figure.kind !== 'cap');
  return [
    has('magnitude_error', 'differs') && bar(say.legend.disputed, { kind: 'amount', verdict: 'differs' }),
    has('partly', 'denied') && bar(say.legend.partly, { kind: 'amount', verdict: 'partly' }),
    has('unverifiable') && bar(say.legend.unverified, { kind: 'amount', verdict: 'unverifiable' }),
    occurs(({ figure }) => figure.kind === 'capacity') &&
      bar(say.legend.capacity, { kind: 'capacity', verdict: null }),
    occurs(({ figure }) => figure.kind === 'cap') && bar(say.legend.cap, { kind: 'cap', verdict: null }),
    missing,
  ];
}
