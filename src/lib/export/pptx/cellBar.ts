import type { Mark, RectMark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { NativeTable } from './NativeTable.ts';

/** How far a frame is drawn within what it frames, and what is lost in rounding. */
const tolerance = 1.5;

/** Of a cell: the rest are gaps between cells. */
const leastWidth = 0.75;

/**
 * The bar of a cell: rectangles side by side that fill a frame about as wide as the cell, and the frame. No cell of a table can
 * show it, be it by its ground or by its edges. Empty where there is none.
 */
export function barOf(area: Area, marks: readonly Mark[]): RectMark[] {
  const rects = marks.filter((mark): mark is RectMark => mark.type === 'rect');
  const isNear = (one: number, other: number) => Math.abs(one - other) <= tolerance;
  for (const frame of rects) {
    if (frame.fill || !frame.stroke || frame.width < area.width * leastWidth) continue;
    const parts = rects.filter(
      ({ fill, stroke, y, height }) => fill && !stroke && isNear(y, frame.y) && isNear(height, frame.height),
    );
    const filled = parts.reduce((sum, { width }) => sum + width, 0);
    if (parts.length > 0 && isNear(filled, frame.width)) return [...parts, frame];
  }
  return [];
}

/** The bars of all cells of a table, in their places in the picture. */
export function barsOf({ y, rows }: NativeTable): RectMark[] {
  let bottom = y;
  return rows.flatMap(({ height, cells }) => {
    bottom += height;
    const lower = bottom;
    return cells.flatMap(({ bar = [] }) => bar.map((mark) => ({ ...mark, y: mark.y + lower })));
  });
}
