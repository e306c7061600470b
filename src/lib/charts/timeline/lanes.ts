import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../chart.ts';
import { drawMarks, stackMarks, tornStrip } from './lane.ts';
import { layoutLaneAxis } from './laneAxis.ts';
import type { Thread } from './threads.ts';
import type { TimeAxis } from './timeAxis.ts';

/** Below this width the names of lanes stand above them. */
const narrow = 560;
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
export function layoutLanes(lanes: readonly Thread[], axis: TimeAxis, asOf: string, box: Box): Lanes {
  const { x, y, theme, textSize: size } = box;
  const beside = box.width >= narrow;
  const nameWidth = beside ? nameColumn(lanes, box) : 0;
  const left = x + nameWidth + (nameWidth ? nameGap : 0);
  const line = { x: left + overhang, width: x + box.width - left - 2 * overhang };
  const header = layoutLaneAxis(axis, asOf, { ...line, y }, box);
  const marks: Mark[] = [...header.marks];
  const areas = new Map<string, Area>();
  let top = y + header.height;
  for (const lane of lanes) {
    if (top > y + header.height) top += laneGap;
    const words = wrapText(lane.name, beside ? nameWidth : box.width, size, 600);
    const style = { size, weight: 600, fill: theme.ink, leading } as const;
    const name = lineBlock(words, x, top + (beside ? padding - 1 : 0), style);
    marks.push(...name.marks);
    if (!beside) top += name.height + (name.height ? 2 : 0);
    const stacked = stackMarks(lane.entries, axis, line.x, line.width);
    const height = 2 * padding + Math.max(stacked.height, beside ? name.height - 2 : 0);
    const middle = (height - stacked.height) / 2;
    const drawn = drawMarks(stacked, axis, { ...line, y: top + middle }, theme);
    marks.push(
      { type: 'rect', x: left, y: top, width: x + box.width - left, height, fill: theme.emptyFill },
      ...header.lines(top, height),
      ...drawn.through,
      ...axis.parts
        .filter((part) => part.broken)
        .flatMap(({ start, end }) =>
          tornStrip(
            { x: line.x + start * line.width, y: top, width: (end - start) * line.width, height },
            theme,
          ),
        ),
      ...header.asOf(top, height),
      ...drawn.others,
    );
    for (const [key, area] of drawn.areas) areas.set(key, area);
    top += height;
  }
  return {
    height: top - y,
    marks,
    areas,
    brush: { x: line.x, y, width: line.width, height: top - y },
  };
}

/** As wide as the longest name, but no more than a fifth of the chart unless a single word is wider. */
function nameColumn(lanes: readonly Thread[], { width, textSize }: Box): number {
  const longest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, textSize, 600))) + 0.5;
  const names = lanes.map((lane) => lane.name).filter((name) => name !== '');
  if (names.length === 0) return 0;
  const words = names.flatMap((name) => name.split(' '));
  return Math.min(longest(names), Math.max(width * 0.2, Math.min(longest(words), width * 0.35)));
}
