import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { drawMarks, stackMarks, tornStrip } from './lane.ts';
import { drawLaneAxis } from './laneAxis.ts';
import type { TimelineContext } from './read.ts';
import type { TimeAxis } from '#lib/summary/timeAxis.ts';

/** Below this width the names of lanes stand above them, and the list of events above the lanes. */
export const narrow = 560;
const leading = 1.2;
/** Between the name of a lane and its ground. */
const nameGap = 12;
/** Room at both ends of the axis for marks that reach beyond them. */
const overhang = 9;
/** Above and below the marks of a lane. */
const padding = 5;
const laneGap = 3;

export interface Lanes {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Where the mark of each entry stands, by its key. */
  readonly areas: ReadonlyMap<string, Area>;
  /** The axis from end to end and the lanes below it. */
  readonly brush: Area;
}

/** One lane for each thread over a common axis of time. */
export function layoutLanes(context: TimelineContext, axis: TimeAxis, box: Box): Lanes {
  const { x, theme, textSize: size } = box;
  const { say, data } = context;
  const lanes = data.lanes.map(({ name, entries }) => ({
    name: name === '' ? say.noThread : (name ?? ''),
    entries,
  }));
  const isBeside = box.width >= narrow;
  const names = lanes.map(({ name }) => name);
  const nameWidth = isBeside ? nameColumn(names, box) : 0;
  const left = x + nameWidth + (nameWidth ? nameGap : 0);
  const line = { axis, x: left + overhang, width: x + box.width - left - 2 * overhang };
  const ground = { x: left, width: x + box.width - left, fill: theme.emptyFill };
  const cursor = new Cursor(box);
  const lines = drawLaneAxis(context, cursor, line);
  const breaks = axis.parts
    .filter((part) => part.broken)
    .map(({ start, end }) => ({ x: line.x + start * line.width, width: (end - start) * line.width }));
  const areas = new Map<string, Area>();
  lanes.forEach(({ name, entries }, i) => {
    if (i > 0) cursor.gap(laneGap);
    const top = cursor.y;
    const words = wrapText(name, isBeside ? nameWidth : box.width, size, 600);
    if (isBeside) cursor.gap(padding - 1);
    const { height: nameHeight } = cursor.lines(words, { weight: 600, leading });
    if (isBeside) cursor.y = top;
    else if (nameHeight > 0) cursor.gap(2);
    const y = cursor.y;
    const stacked = stackMarks(entries, line);
    const height = 2 * padding + Math.max(stacked.height, isBeside ? nameHeight - 2 : 0);
    const drawn = drawMarks(stacked, line, y + (height - stacked.height) / 2, theme);
    cursor.add(
      { type: 'rect', ...ground, y, height },
      ...lines.ticks(y, height),
      ...drawn.through,
      ...breaks.flatMap((torn) => tornStrip({ ...torn, y, height }, theme)),
      ...lines.asOf(y, height),
      ...drawn.others,
    );
    for (const [key, area] of drawn.areas) areas.set(key, area);
    cursor.gap(height);
  });
  const { height, marks } = cursor.body();
  return { height, marks, areas, brush: { x: line.x, y: box.y, width: line.width, height } };
}

/** As wide as the longest name, but no more than a fifth of the chart unless a single word is wider. */
function nameColumn(names: readonly string[], { width, textSize }: Box): number {
  const longest = (texts: readonly string[]) => widest(texts, textSize, 600) + 0.5;
  if (names.every((name) => name === '')) return 0;
  const words = names.flatMap((name) => name.split(' '));
  return Math.min(longest(names), Math.max(width * 0.2, Math.min(longest(words), width * 0.35)));
}
