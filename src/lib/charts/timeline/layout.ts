import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import type { Body, Box } from '../chart.ts';
import { drawHeading, drawScale, headingHeight, scaleHeight } from './heading.ts';
import { drawRow, measureRow, rowShape, type RowShape } from './row.ts';
import type { TimelineData, TimelineEntry } from './summarise.ts';

/** Between columns that stand side by side. */
const gutter = 28;
/** A column narrower than this breaks labels too often. */
const leastColumn = 250;
/** From this number of events on a wide page sets them in two columns. */
const manyEntries = 16;
/** Room between rows that pictures of a fixed height choose from. */
const paddings = [26, 20, 16, 12, 8, 5];

/** A line of a column: the heading of a year or an event. */
type Line =
  | { readonly kind: 'heading'; readonly text: string; readonly aside: string }
  | { readonly kind: 'entry'; readonly entry: TimelineEntry; readonly height: number };

/** The rows as they stand in columns of one width; heights are without padding. */
interface Measured {
  readonly count: number;
  readonly columnWidth: number;
  readonly shape: RowShape;
  readonly heights: readonly number[];
}

interface Plan extends Measured {
  readonly padding: number;
  readonly columns: readonly (readonly Line[])[];
}

/** Time runs downwards and from column to column; years without an event are skipped in words. */
export function layoutTimeline(data: TimelineData, box: Box): Body {
  if (data.entries.length === 0) return { height: 0, marks: [], targets: [] };
  return draw(choosePlan(data, box), box);
}

function choosePlan(data: TimelineData, box: Box): Plan {
  const { width, height, textSize } = box;
  if (height === null) {
    const count = width >= 960 && data.entries.length >= manyEntries ? 2 : 1;
    return balance(data, measure(data, box, count), 6, textSize);
  }
  const most = Math.max(1, Math.min(4, Math.floor((width + gutter) / (leastColumn + gutter))));
  const measured = Array.from({ length: most }, (_, i) => measure(data, box, i + 1));
  const limit = height - scaleHeight(textSize);
  for (const each of measured) {
    // Nothing of the kind fits if the sum of all rows does not.
    const total = each.heights.reduce((sum, own) => sum + own, 0);
    if (total > limit * each.count) continue;
    const padding = paddings.find((own) =>
      fillColumns(data.entries, each.heights, own, textSize, limit).fits(each.count),
    );
    if (padding !== undefined) return balance(data, each, padding, textSize, limit);
  }
  return balance(data, measured.at(-1)!, paddings.at(-1)!, textSize);
}

function measure(data: TimelineData, box: Box, count: number): Measured {
  const columnWidth = (box.width - gutter * (count - 1)) / count;
  const shape = rowShape(data.entries, columnWidth, box.textSize);
  return { count, columnWidth, shape, heights: data.entries.map((entry) => measureRow(entry, shape)) };
}

/** The lowest columns that hold everything; `known` is a height at which they do. */
function balance(
  data: TimelineData,
  measured: Measured,
  padding: number,
  textSize: number,
  known = Infinity,
): Plan {
  const { heights, count } = measured;
  const fill = (limit: number) => fillColumns(data.entries, heights, padding, textSize, limit);
  let low = 0;
  const total = heights.reduce((sum, own) => sum + own + padding + headingHeight(textSize), 0);
  let high = Math.min(known, total);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(middle).fits(count)) high = middle;
    else low = middle;
  }
  return { ...measured, padding, columns: fill(high).columns };
}

/** Fills columns one after the other; a column that begins within a year repeats its heading. */
function fillColumns(
  entries: readonly TimelineEntry[],
  heights: readonly number[],
  padding: number,
  textSize: number,
  limit: number,
): { readonly columns: readonly (readonly Line[])[]; readonly fits: (count: number) => boolean } {
  const heading = headingHeight(textSize);
  const columns: Line[][] = [[]];
  let filled = 0;
  let highest = 0;
  let previous: number | null = null;
  entries.forEach((entry, i) => {
    const height = heights[i]! + padding;
    const opens = entry.year !== previous;
    // A year does not begin at the foot of a column with one of several events.
    const next = opens && entries[i + 1]?.year === entry.year ? heights[i + 1]! + padding : 0;
    if (filled > 0 && filled + height + next + (opens ? heading : 0) > limit) {
      columns.push([]);
      filled = 0;
    }
    const column = columns.at(-1)!;
    if (opens || filled === 0) {
      column.push({ kind: 'heading', text: String(entry.year), aside: asideOf(entry.year, previous) });
      filled += heading;
    }
    column.push({ kind: 'entry', entry, height });
    filled += height;
    highest = Math.max(highest, filled);
    previous = entry.year;
  });
  return { columns, fits: (count) => columns.length <= count && highest <= limit };
}

/** What a heading says of the way from the event before. */
function asideOf(year: number, previous: number | null): string {
  if (previous === null) return '';
  if (previous === year) return 'continued';
  return year - previous > 1 ? `… ${year - previous} years later` : '';
}

function draw(plan: Plan, box: Box): Body {
  const marks: Mark[] = [];
  const targets: Target[] = [];
  let bottom = box.y;
  plan.columns.forEach((lines, column) => {
    const x = box.x + column * (plan.columnWidth + gutter);
    let top = box.y;
    marks.push(...drawScale(plan.shape, x, top, box));
    top += scaleHeight(box.textSize);
    let row = 0;
    for (const line of lines) {
      if (line.kind === 'heading') {
        marks.push(...drawHeading(line, plan.columnWidth, x, top, box));
        top += headingHeight(box.textSize);
        continue;
      }
      const drawn = drawRow(line.entry, plan.shape, { x, y: top, height: line.height }, plan.padding, box);
      marks.push(...drawn.marks);
      targets.push({ ...drawn.target, row, column });
      top += drawn.target.height;
      row++;
    }
    bottom = Math.max(bottom, top);
  });
  return { height: bottom - box.y, marks, targets };
}
