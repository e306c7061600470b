import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { layoutLanes } from './lanes.ts';
import { layoutList } from './list.ts';
import type { TimelineContext } from './read.ts';
import { layoutSlide } from './slide.ts';

/** Between the picture and the list. */
const pictureGap = 18;
/** Below this width there is no room for names beside marks, and words say all that marks do. */
export const narrow = 560;

/**
 * The picture, and below it the list. The row of an entry is its target, and its mark in the picture belongs to it. A
 * slide is a few events along a line of time, with which a phone begins.
 */
export function layoutTimeline(context: TimelineContext, box: Box): Body {
  if (context.presentation === 'slide') return layoutSlide(context, box);
  // Where there are events there is time.
  const axis = context.data.time!.axis!;
  const picture =
    box.width < narrow ? layoutSlide(context, { ...box, height: null }) : layoutLanes(context, axis, box);
  const offset = picture.height + pictureGap;
  const below = { ...box, y: box.y + offset, height: box.height && Math.max(0, box.height - offset) };
  const list = layoutList(context, below);
  const cursor = new Cursor(box);
  cursor.add(...picture.marks);
  cursor.take(list);
  for (const target of picture.targets) cursor.also(target.key, target);
  const { brush } = picture;
  return { ...cursor.body(), height: offset + list.height, ...(brush ? { brush } : {}) };
}
