import { linePath, segment, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { own } from '../kit/Cursor.ts';
import { markedEvent, type TimelineEntry } from './entry.ts';
import { eventMark, markReach, type MarkedEvent, type MarkPlace } from './eventMark.ts';
import type { TimeAxis } from '#lib/summary/timeAxis.ts';

/** Marks are a little smaller than in the list, since they stand closer. */
const markSize = 0.9;
/** Between marks beside and below one another. */
const gap = 3;

interface LaneMark {
  readonly entry: TimelineEntry;
  readonly event: MarkedEvent;
  /** As if the middle of the mark were at y = 0. */
  readonly place: MarkPlace;
  readonly reach: Area;
}

interface LaneRow {
  readonly marks: LaneMark[];
  right: number;
  height: number;
}

/** An axis of time as it lies in the picture. */
export interface PlacedAxis {
  readonly axis: TimeAxis;
  readonly x: number;
  readonly width: number;
}

/** The marks of a lane in as many rows as it takes that none touches another. */
export interface LaneRows {
  readonly rows: readonly LaneRow[];
  readonly height: number;
}

export function stackMarks(entries: readonly TimelineEntry[], line: PlacedAxis): LaneRows {
  const right = ({ x, width }: Area) => x + width;
  const marks = entries.map((entry) => laneMark(entry, line));
  marks.sort((a, b) => a.reach.x - b.reach.x || right(b.reach) - right(a.reach));
  const rows: LaneRow[] = [];
  for (const mark of marks) {
    let row = rows.find((each) => each.right + gap <= mark.reach.x);
    if (!row) rows.push((row = { marks: [], right: 0, height: 0 }));
    row.marks.push(mark);
    row.right = right(mark.reach);
    row.height = Math.max(row.height, mark.reach.height);
  }
  return { rows, height: rows.reduce((sum, { height }) => sum + height + gap, -gap) };
}

function laneMark(entry: TimelineEntry, { axis, x, width }: PlacedAxis): LaneMark {
  const event = markedEvent(entry);
  const [from, to] = [x + axis.at(entry.from) * width, x + axis.at(entry.to) * width];
  const open = { comesFrom: entry.from < axis.from, goesOn: entry.to > axis.to };
  const place = { from, to, y: 0, ...open, size: markSize };
  return { entry, event, place, reach: markReach(event, place) };
}

/**
 * Marks from `y` downwards. Those that go on through a break of the axis are drawn apart, for the break to be laid over
 * them.
 */
export function drawMarks(
  { rows }: LaneRows,
  { axis, x, width }: PlacedAxis,
  y: number,
  theme: Theme,
): { readonly through: Mark[]; readonly others: Mark[]; readonly areas: [key: string, Area][] } {
  const breaks = axis.parts.filter((part) => part.broken);
  const through: Mark[] = [];
  const others: Mark[] = [];
  const areas: [string, Area][] = [];
  let top = y;
  for (const row of rows) {
    const middle = top + row.height / 2;
    for (const { entry, event, place, reach } of row.marks) {
      const torn = breaks.filter(({ from, to }) => entry.from < to && entry.to > from);
      const drawn = own(entry.key, eventMark(event, { ...place, y: middle }, theme));
      (torn.length > 0 ? through : others).push(...drawn);
      // A dashed line holds the pieces together.
      const line = { stroke: theme.amount, strokeWidth: 1.5, dash: [3, 2], owner: entry.key } as const;
      for (const { start, end } of torn) {
        others.push({
          type: 'path',
          d: segment(x + start * width, middle, x + end * width, middle),
          ...line,
        });
      }
      areas.push([entry.key, { ...reach, y: middle + reach.y }]);
    }
    top += row.height + gap;
  }
  return { through, others, areas };
}

/** What is left out of the axis, as a strip torn out of a lane. */
export function tornStrip({ x, y, width, height }: Area, theme: Theme): Mark[] {
  const teeth = Math.max(2, Math.round(height / 7));
  const depth = Math.min(2.5, width / 5);
  const edge = (at: number) =>
    Array.from({ length: teeth + 1 }, (_, i) => {
      return [at + (i % 2 === 0 ? -depth / 2 : depth / 2), y + (height * i) / teeth] as const;
    });
  const [left, right] = [edge(x + depth / 2), edge(x + width - depth / 2)];
  return [
    { type: 'path', d: linePath([...left, ...right.toReversed()], true), fill: theme.ground },
    { type: 'path', d: linePath(left) + linePath(right), stroke: theme.hatch },
  ];
}
