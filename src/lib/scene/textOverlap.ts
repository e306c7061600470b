import type { TextMark } from './mark.ts';
import { textWidth } from './textWidth.ts';

export type Point = readonly [number, number];
type Corners = readonly [Point, Point, Point, Point];

/** How far, in units of the scene, texts may lie over one another before it counts. */
const tolerance = 0.5;

/** The corners of the box around the ink of a text, turned as the text is. */
export function textCorners(mark: TextMark): Corners {
  const { x, y, text, size, weight = 400, anchor = 'start', rotate = 0 } = mark;
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  // Ascenders of Inter reach 0.76 em above the baseline, descenders 0.2 em below it.
  const [top, bottom] = [-0.76 * size, 0.2 * size];
  const [sin, cos] = [Math.sin((rotate * Math.PI) / 180), Math.cos((rotate * Math.PI) / 180)];
  const turn = (u: number, v: number): Point => [x + u * cos - v * sin, y + u * sin + v * cos];
  return [turn(left, top), turn(left + width, top), turn(left + width, bottom), turn(left, bottom)];
}

/** Every two texts that lie over one another, from top to bottom; what they are asked to be read over is another matter. */
export function overlappingTexts(texts: readonly TextMark[]): (readonly [TextMark, TextMark])[] {
  const boxes = texts.map((mark) => ({ mark, corners: textCorners(mark) }));
  // From top to bottom, so that each text is compared only with those that can reach it.
  const spans = boxes
    .map((box) => ({
      ...box,
      top: Math.min(...box.corners.map(([, y]) => y)),
      bottom: Math.max(...box.corners.map(([, y]) => y)),
    }))
    .sort((a, b) => a.top - b.top);
  const found: [TextMark, TextMark][] = [];
  spans.forEach((first, i) => {
    for (let j = i + 1; j < spans.length; j++) {
      const second = spans[j];
      if (!second || second.top > first.bottom) break;
      if (overlap(first.corners, second.corners)) found.push([first.mark, second.mark]);
    }
  });
  return found;
}

/** Whether two turned rectangles overlap: no side of either separates them. */
function overlap(a: Corners, b: Corners): boolean {
  for (const [p, q, r] of [a, b]) {
    for (const [from, to] of [
      [p, q],
      [q, r],
    ] as const) {
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
      const axis: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
      const [lowA, highA] = reach(a, axis);
      const [lowB, highB] = reach(b, axis);
      if (highA - tolerance <= lowB || highB - tolerance <= lowA) return false;
    }
  }
  return true;
}

function reach(corners: Corners, axis: Point): readonly [number, number] {
  const along = corners.map(([x, y]) => x * axis[0] + y * axis[1]);
  return [Math.min(...along), Math.max(...along)];
}
