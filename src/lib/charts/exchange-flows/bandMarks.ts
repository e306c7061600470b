import type { FlowState } from '#lib/model/flow.ts';
import { hatchShape } from '#lib/scene/hatch.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';

type Point = readonly [number, number];

/** Where a piece of a band lies; it begins at its tail and ends in a point. */
export interface PiecePlace {
  readonly tail: number;
  /** Left of the tail for what flows to the left. */
  readonly tip: number;
  readonly middle: number;
  readonly thickness: number;
}

/**
 * A piece of a band in the shape of a signpost, so that it says where it flows without colour: full for what was
 * delivered, half full for what was promised, a dashed outline for what is sought, a dotted one for what is expected, a hatch for what is feared.
 */
export function pieceMarks(state: FlowState, place: PiecePlace, theme: Theme): Mark[] {
  const outline = signpost(place, 0.6);
  switch (state) {
    case 'delivered':
      return [{ type: 'path', d: linePath(signpost(place, 0), true), fill: theme.amount }];
    case 'promised':
      return [
        { type: 'path', d: linePath(lowerHalf(place), true), fill: theme.amount },
        { type: 'path', d: linePath(outline, true), stroke: theme.amount, strokeWidth: 1.2 },
      ];
    case 'sought':
      return [
        { type: 'path', d: linePath(outline, true), stroke: theme.amount, strokeWidth: 1.2, dash: [3, 2] },
      ];
    case 'expected':
      return [
        { type: 'path', d: linePath(outline, true), stroke: theme.mutedInk, strokeWidth: 1.2, dash: [1, 3] },
      ];
    case 'feared':
      return [
        { type: 'path', d: hatchShape(signpost(place, 0), 4, true), stroke: theme.mutedInk },
        { type: 'path', d: linePath(outline, true), stroke: theme.mutedInk, strokeWidth: 1.2 },
      ];
  }
}

/** The corners from the upper one at the tail, clockwise for what flows to the right. */
function signpost({ tail, tip, middle, thickness }: PiecePlace, inset: number): Point[] {
  const half = thickness / 2 - inset;
  const direction = tip < tail ? -1 : 1;
  const shoulder = tip - direction * pointLength(tail, tip, thickness);
  const from = tail + direction * inset;
  return [
    [from, middle - half],
    [shoulder, middle - half],
    [tip - direction * inset * 1.5, middle],
    [shoulder, middle + half],
    [from, middle + half],
  ];
}

function lowerHalf(place: PiecePlace): Point[] {
  const [, , point, shoulder, corner] = signpost(place, 0);
  return [[corner![0], place.middle], point!, shoulder!, corner!];
}

function pointLength(tail: number, tip: number, thickness: number): number {
  return Math.min(thickness * 0.6 + 2, Math.abs(tip - tail) / 2);
}

/** Of the thread of what has not arrived. */
export const threadDash: readonly [number, number] = [1.5, 3];

/** The tip of the thread that runs through a band. */
export function arrowhead(
  tip: number,
  middle: number,
  direction: 1 | -1,
  colour: string,
  full: boolean,
): Mark {
  const point = full ? tip : tip - direction;
  const corners: Point[] = [
    [tip - direction * 8, middle - 4.5],
    [point, middle],
    [tip - direction * 8, middle + 4.5],
  ];
  const d = linePath(corners, true);
  return full ? { type: 'path', d, fill: colour } : { type: 'path', d, stroke: colour };
}
