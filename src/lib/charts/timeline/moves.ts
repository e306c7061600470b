import type { View } from '#lib/model/view.ts';
import type { Move } from '../kit/chart.ts';
import type { TimelineContext } from './read.ts';
import { limitsOf, type TimeWindow } from '#lib/summary/timeWindow.ts';
import { brushedWindow, shift, zoomIn, zoomOut } from '#lib/summary/timeFrame.ts';

/** Closer around the event in focus, or the middle of the window; further away; earlier, later; all of it. */
export function moves({ view, say, data: { time, entries } }: TimelineContext, focused: string): Move[] {
  if (!time) return [];
  const { whole, window } = time;
  const entry = entries.find(({ key }) => key === focused);
  const to = (next: TimeWindow | null) => next && limitsOf(next, whole.extent);
  return [
    { key: '+', label: say.moves.closer, view: to(zoomIn(whole, window, entry ?? null)) },
    { key: '-', label: say.moves.further, view: to(zoomOut(whole, window)) },
    { key: '[', label: say.moves.earlier, view: to(shift(whole, window, -1)) },
    { key: ']', label: say.moves.later, view: to(shift(whole, window, 1)) },
    { key: '0', label: say.moves.whole, view: view.from || view.to ? { from: '', to: '' } : null },
  ];
}

/** The limits after dragging over the lanes. */
export function brushed({ data: { time } }: TimelineContext, from: number, to: number): Partial<View> {
  if (!time?.axis) return {};
  return limitsOf(brushedWindow(time.whole, time.axis, from, to), time.whole.extent);
}
