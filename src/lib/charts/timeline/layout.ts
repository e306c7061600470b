import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import type { Body, Box } from '../chart.ts';
import { fillColumns, type Columns, type RowHeights } from './columns.ts';
import { drawHeading, drawScale, headingHeight, scaleHeight } from './heading.ts';
import { layoutLanes } from './lanes.ts';
import { drawRow, measureRow, rowShape, type RowShape } from './row.ts';
import type { TimelineData } from './summarise.ts';
import { drawThread, threadHeight } from './threadHeading.ts';

/** Between columns that stand side by side. */
const gutter = 28;
/** A column narrower than this breaks labels too often. */
const leastColumn = 250;
/** From this number of events on a wide page sets them in two columns. */
const manyEntries = 16;
/** Room between rows that pictures of a fixed height choose from. */
const paddings = [26, 20, 16, 12, 8, 5];
/** Between the lanes and the list. */
const lanesGap = 18;

/** The rows as they stand in columns of one width; heights are without padding. */
interface Measured {
  readonly count: number;
  readonly columnWidth: number;
  readonly shape: RowShape;
  readonly heights: RowHeights;
}

interface Plan extends Measured {
  readonly padding: number;
  readonly columns: Columns['columns'];
}

/**
 * The lanes, and below them a list in which time runs downwards and from column to column; years without an event
 * are skipped in words. The row of an entry is its target, and its mark in the lanes belongs to it. In brief there is
 * only the list: few marks tell nothing of the whole time.
 */
export function layoutTimeline(data: TimelineData, box: Box): Body {
  const axis = data.time?.axis;
  if (data.entries.length === 0 || !axis) return { height: 0, marks: [], targets: [] };
  if (data.view.brief) return drawList(choosePlan(data, box), box);
  const lanes = layoutLanes(data.lanes, axis, data.view.asOf, box);
  const offset = lanes.height + lanesGap;
  const below = { ...box, y: box.y + offset, height: box.height && Math.max(0, box.height - offset) };
  const list = drawList(choosePlan(data, below), below);
  return {
    height: offset + list.height,
    marks: [...lanes.marks, ...list.marks],
    targets: list.targets.map((target) => ({ ...target, also: [lanes.areas.get(target.key)!] })),
    brush: lanes.brush,
  };
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
    if (total(each.heights) > limit * each.count) continue;
    const padding = paddings.find((own) =>
      fillColumns(data.parts, each.heights, own, textSize, limit).fits(each.count),
    );
    if (padding !== undefined) return balance(data, each, padding, textSize, limit);
  }
  return balance(data, measured.at(-1)!, paddings.at(-1)!, textSize);
}

function measure(data: TimelineData, box: Box, count: number): Measured {
  const columnWidth = (box.width - gutter * (count - 1)) / count;
  const shape = rowShape(data.entries, columnWidth, box.textSize);
  const heights = {
    entries: data.entries.map((entry) => measureRow(entry, shape)),
    threads: data.parts.map((part) => (part.name ? threadHeight(part, columnWidth, box.textSize) : 0)),
  };
  return { count, columnWidth, shape, heights };
}

function total({ entries, threads }: RowHeights): number {
  return [...entries, ...threads].reduce((sum, own) => sum + own, 0);
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
  const fill = (limit: number) => fillColumns(data.parts, heights, padding, textSize, limit);
  let low = 0;
  const spread = heights.entries.length * (padding + headingHeight(textSize));
  let high = Math.min(known, total(heights) + spread);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(middle).fits(count)) high = middle;
    else low = middle;
  }
  return { ...measured, padding, columns: fill(high).columns };
}

function drawList(plan: Plan, box: Box): { height: number; marks: Mark[]; targets: Target[] } {
  const marks: Mark[] = [];
  const targets: Target[] = [];
  let bottom = box.y;
  plan.columns.forEach((lines, column) => {
    const x = box.x + column * (plan.columnWidth + gutter);
    marks.push(...drawScale(plan.shape, x, box.y, box));
    let top = box.y + scaleHeight(box.textSize);
    let row = 0;
    for (const line of lines) {
      if (line.kind === 'entry') {
        const place = { x, y: top, height: line.height };
        const drawn = drawRow(line.entry, plan.shape, place, plan.padding, box);
        marks.push(...drawn.marks);
        targets.push({ ...drawn.target, row, column });
        row++;
      } else if (line.kind === 'year') {
        marks.push(...drawHeading(line, plan.columnWidth, x, top, box));
      } else {
        marks.push(...drawThread(line.thread, line.continued, plan.columnWidth, x, top, box));
      }
      top += line.height;
    }
    bottom = Math.max(bottom, top);
  });
  return { height: bottom - box.y, marks, targets };
}
