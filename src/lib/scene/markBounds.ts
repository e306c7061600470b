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

/** How far a stroke stands out; at a corner of a path as far as SVG lets a mitre. */
function strokeReach(mark: Exclude<Mark, TextMark>): number {
  const { type, stroke, strokeWidth = 1 } = mark;
  if (!stroke) return 0;
  return (strokeWidth / 2) * (type === 'path' && corner.test(mark.d) ? 4 : 1);
}

/** Lines that go on; the lines of a hatch do not, and cells would seem to overlap if these reached as far as a mitre. */
const corner = /[LCAZ][^M]*[LCAZ]/;

/** The hull of all points, those that control curves among them. An arc stays within two radii of its ends. */
function pathBounds(mark: PathMark): Bounds {
  const edge = strokeReach(mark);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  // Without arcs a path is all points; where commands begin is of no effect.
  for (const part of mark.d.includes('A') ? mark.d.split(/(?=[MLCAZ])/) : [mark.d]) {
    const numbers = numbersIn(part);
    const isArc = part.startsWith('A');
    const reach = isArc ? edge + 2 * Math.max(numbers[0]!, numbers[1]!) : edge;
    for (let i = isArc ? 5 : 0; i + 1 < numbers.length; i += 2) {
      left = Math.min(left, numbers[i]! - reach);
      right = Math.max(right, numbers[i]! + reach);
      top = Math.min(top, numbers[i + 1]! - reach);
      bottom = Math.max(bottom, numbers[i + 1]! + reach);
    }
  }
  return [left, top, right, bottom];
}

const [zero, nine, point, minus] = [48, 57, 46, 45];

/** Read digit by digit, which takes a quarter of the time of cutting the text up; a chart has thousands of numbers. */
function numbersIn(path: string): number[] {
  if (path.includes('e')) return (path.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const numbers: number[] = [];
  let [value, place, sign, inside] = [0, 1, 1, false];
  for (let i = 0; i <= path.length; i++) {
    const code = path.charCodeAt(i);
    if (code >= zero && code <= nine) {
      if (place < 1) {
        value += (code - zero) * place;
        place /= 10;
      } else value = value * 10 + code - zero;
      inside = true;
    } else if (code === point) place = 0.1;
    else {
      if (inside) numbers.push(sign * value);
      [value, place, sign, inside] = [0, 1, code === minus ? -1 : 1, false];
    }
  }
  return numbers;
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
