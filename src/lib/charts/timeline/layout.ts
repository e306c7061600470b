import type { Body, Box } from '../kit/chart.ts';
import { layoutLanes, narrow, type Lanes } from './lanes.ts';
import { layoutList } from './list.ts';
import type { TimelineContext } from './read.ts';
import { layoutSlide } from './slide.ts';

/** Between the lanes and the list. */
const lanesGap = 18;

/**
 * The lanes, and below them the list, which comes first on a phone. The row of an entry is its target, and its mark in the lanes belongs to it. A
 * slide has a few events along a line of time instead.
 */
export function layoutTimeline(context: TimelineContext, box: Box): Body {
  if (context.presentation === 'slide') return layoutSlide(context, box);
  // Where there are events there is time.
  const axis = context.data.time!.axis!;
  if (box.height === null && box.width < narrow) {
    const list = layoutList(context, box);
    const offset = list.height + lanesGap;
    const lanes = layoutLanes(context, axis, { ...box, y: box.y + offset });
    return together(offset + lanes.height, lanes, list);
  }
  const lanes = layoutLanes(context, axis, box);
  const offset = lanes.height + lanesGap;
  const below = { ...box, y: box.y + offset, height: box.height && Math.max(0, box.height - offset) };
  const list = layoutList(context, below);
  return together(offset + list.height, lanes, list);
}

function together(height: number, lanes: Lanes, list: Body): Body {
  return {
    height,
    marks: [...lanes.marks, ...list.marks],
    targets: list.targets.map((target) => ({ ...target, also: [lanes.areas.get(target.key)!] })),
    brush: lanes.brush,
  };
}
