import type { Mark } from './mark.ts';
import { markBounds } from './markBounds.ts';

export interface DrawingLayers {
  /** For each mark, above all earlier ones that it overlaps; marks of one layer don't overlap. */
  readonly layerOf: Uint16Array;
  /** For each mark, 1 if a later shape overlaps it. */
  readonly covered: Uint8Array;
}

/** Side of the squares by which marks are found again. */
const side = 48;
/** Edges that meet don't overlap, in spite of rounding. */
const slack = 0.02;

/**
 * Which marks may change their places in drawing order without changing the picture. Texts never overlap one another
 * in a picture, so they are compared with shapes alone.
 */
export function drawingLayers(marks: readonly Mark[]): DrawingLayers {
  const count = marks.length;
  const layerOf = new Uint16Array(count);
  const covered = new Uint8Array(count);
  const bounds = marks.map(markBounds);
  // The marks of each square of a grid, so that not every mark has to be compared with all.
  const squares = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    const [left, top, right, bottom] = bounds[at]!;
    const isText = marks[at]!.type === 'text';
    let layer = 0;
    for (let row = Math.floor(top / side); row * side <= bottom; row++) {
      for (let column = Math.floor(left / side); column * side <= right; column++) {
        const key = row * 65_536 + column;
        const earlier = squares.get(key);
        if (!earlier) {
          squares.set(key, [at]);
          continue;
        }
        for (const below of earlier) {
          const other = bounds[below]!;
          if (left > other[2] - slack || right < other[0] + slack) continue;
          if (top > other[3] - slack || bottom < other[1] + slack) continue;
          if (marks[below]!.type === 'text') {
            if (isText) continue;
            covered[below] = 1;
          }
          layer = Math.max(layer, layerOf[below]! + 1);
        }
        earlier.push(at);
      }
    }
    layerOf[at] = layer;
  }
  return { layerOf, covered };
}
