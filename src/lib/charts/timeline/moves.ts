import type { View } from '#lib/model/view.ts';
import type { Move } from '../chart.ts';
import type { TimelineData } from './summarise.ts';
import { limitsOf, type TimeWindow } from './timeWindow.ts';
import { brushedWindow, shift, zoomIn, zoomOut } from './zoom.ts';

/** Closer around the event in focus, or the middle of the window; further away; earlier, later; all of it. */
export function moves({ view, time, entries }: TimelineData, focused: string): Move[] {
  if (!time) return [];
  const { whole, window } = time;
  const entry = entries.find(({ key }) => key === focused);
  const to = (next: TimeWindow | null) => next && limitsOf(next, whole.extent);
  return [
    { key: '+', label: 'Zoom in', view: to(zoomIn(whole, window, entry ?? null)) },
    { key: '-', label: 'Zoom out', view: to(zoomOut(whole, window)) },
    { key: '[', label: 'Earlier', view: to(shift(whole, window, -1)) },
    { key: ']', label: 'Later', view: to(shift(whole, window, 1)) },
    { key: '0', label: 'Whole time', view: view.from || view.to ? { from: '', to: '' } : null },
  ];
}

/** The limits after dragging over the lanes. */
export function brushed({ time }: TimelineData, from: number, to: number): Partial<View> {
  if (!time?.axis) return {};
  return limitsOf(brushedWindow(time.whole, time.axis, from, to), time.whole.extent);
}
