import type { Mark, PathMark, TextMark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** Left, top, right and bottom. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number];

/** What a mark may paint, its stroke included: never too small; for texts, curves and arcs larger than need be. */
export function markBounds(mark: Mark): Bounds {
  switch (mark.type) {
    case 'rect': {
      const { x, y, width, height } = mark;
      const edge = strokeReach(mark);
      return [x - edge, y - edge, x + width + edge, y + height + edge];
    }
    case 'circle': {
      const { x, y, radius } = mark;
      const reach = radius + strokeReach(mark);
      return [x - reach, y - reach, x + reach, y + reach];
    }
    case 'path':
      return pathBounds(mark);
    case 'text':
      return textBounds(mark);
  }
}

/** How far a stroke stands out; at the corner of a path as far as SVG lets a mitre. */
function strokeReach({ type, stroke, strokeWidth = 1 }: Exclude<Mark, TextMark>): number {
  if (!stroke) return 0;
  return (strokeWidth / 2) * (type === 'path' ? 4 : 1);
}

const aNumber = /-?[\d.]+(?:e-?\d+)?/g;

/** The hull of all points, those that control curves among them. An arc stays within two radii of its ends. */
function pathBounds(mark: PathMark): Bounds {
  const edge = strokeReach(mark);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (numbers: readonly string[], from: number, reach: number) => {
    for (let i = from; i + 1 < numbers.length; i += 2) {
      const [x, y] = [Number(numbers[i]), Number(numbers[i + 1])];
      if (x - reach < left) left = x - reach;
      if (x + reach > right) right = x + reach;
      if (y - reach < top) top = y - reach;
      if (y + reach > bottom) bottom = y + reach;
    }
  };
  // Between a path without arcs and its points stands nothing but letters.
  for (const part of mark.d.includes('A') ? mark.d.split(/(?=[MLCAZ])/) : [mark.d]) {
    const numbers = part.match(aNumber) ?? [];
    if (!part.startsWith('A')) include(numbers, 0, edge);
    else include(numbers, 5, edge + 2 * Math.max(Number(numbers[0]), Number(numbers[1])));
  }
  return [left, top, right, bottom];
}

function textBounds({ x, y, text, size, weight = 400, anchor = 'start', rotate = 0 }: TextMark): Bounds {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  // Capitals with accents reach 0.95 em above the baseline, descenders 0.25 em below it.
  const [top, bottom] = [-0.95 * size, 0.25 * size];
  if (rotate === 0) return [x + left, y + top, x + left + width, y + bottom];
  const [sin, cos] = [Math.sin((rotate * Math.PI) / 180), Math.cos((rotate * Math.PI) / 180)];
  const across = [left, left + width].flatMap((u) => [top, bottom].map((v) => x + u * cos - v * sin));
  const down = [left, left + width].flatMap((u) => [top, bottom].map((v) => y + u * sin + v * cos));
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
}
