interface Owned {
  /** The key of the target it belongs to; absent for what belongs to none, such as an axis. */
  readonly owner?: string;
}

/** Colours are six-digit hex; an absent fill or stroke is not painted. */
interface Paint extends Owned {
  readonly fill?: string;
  readonly stroke?: string;
  /** Default 1. */
  readonly strokeWidth?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number];
}

/** Cells in rows and columns that are too many for a mark each. */
export interface Raster {
  readonly columns: number;
  readonly rows: number;
  /** At most 256. */
  readonly colours: readonly string[];
  /** Row by row, of each cell the position of its colour. */
  readonly cells: Uint8Array;
}

export interface RectMark extends Paint {
  readonly type: 'rect';
  /** What the rectangle is filled with in the place of one colour. */
  readonly raster?: Raster;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CircleMark extends Paint {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathMark extends Paint {
  readonly type: 'path';
  /** Absolute SVG path commands M, L, C, A and Z only. */
  readonly d: string;
}

export interface TextMark extends Owned {
  readonly type: 'text';
  /** Where the text is anchored; y is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  /** Default 400. */
  readonly weight?: 400 | 600;
  /** Default start. */
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill: string;
  /** Degrees clockwise around (x, y); default 0. */
  readonly rotate?: number;
}

/** What a picture is made of, in drawing order. */
export type Mark = RectMark | CircleMark | PathMark | TextMark;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outline of a place, which it does not reach beyond. */
export function frame({ x, y, width, height }: Place, stroke: string, strokeWidth = 1.5): RectMark {
  const half = strokeWidth / 2;
  const size = { width: Math.max(0.1, width - strokeWidth), height: height - strokeWidth };
  return { type: 'rect', x: x + half, y: y + half, ...size, stroke, strokeWidth };
}

/** One decimal more than a screen can show; keeps files small and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** A polyline; closed if asked. */
export function linePath(points: readonly (readonly [number, number])[], closed = false): string {
  const pieces: string[] = [];
  for (const [x, y] of points) pieces.push(pieces.length === 0 ? 'M' : 'L', roundText(x), ' ', roundText(y));
  if (closed) pieces.push('Z');
  return pieces.join('');
}

/** A straight line from one point to another. */
export function segment(x1: number, y1: number, x2: number, y2: number): string {
  return `M${roundText(x1)} ${roundText(y1)}L${roundText(x2)} ${roundText(y2)}`;
}

/** How `round` writes a number: the coordinates of a picture recur, and writing a fraction takes long. */
export function roundText(value: number): string {
  const hundredths = Math.round(value * 100);
  const slot = hundredths & (slots - 1);
  if (numbers[slot] === hundredths) return texts[slot]!;
  const text = String(hundredths / 100 + 0);
  numbers[slot] = hundredths;
  texts[slot] = text;
  return text;
}

/** A power of two. A number is kept in one place, in which the next one of the same place replaces it. */
const slots = 1 << 14;
const numbers = new Array<number>(slots).fill(NaN);
const texts = new Array<string>(slots).fill('');

/** Adds the outline of a rectangle to the pieces of a path, which are joined when all of it is there. */
export function pushRect(pieces: string[], x: number, y: number, width: number, height: number): void {
  const [left, right] = [roundText(x), roundText(x + width)];
  const [top, bottom] = [` ${roundText(y)}L`, ` ${roundText(y + height)}`];
  pieces.push('M', left, top, right, top, right, bottom, 'L', left, bottom, 'Z');
}

/** Adds the outlines of circles side by side, the first of them around x, y. */
export function pushCircles(
  pieces: string[],
  x: number,
  y: number,
  radius: number,
  amount = 1,
  apart = 0,
): void {
  const middle = ` ${roundText(y)}`;
  const arc = `${middle}A${radius} ${radius} 0 0 1 `;
  const end = `${middle}Z`;
  for (let at = 0; at < amount; at++) {
    const [left, right] = [roundText(x + at * apart - radius), roundText(x + at * apart + radius)];
    pieces.push('M', left, arc, right, arc, left, end);
  }
}

/** The outline of a circle. */
export function circlePath(x: number, y: number, radius: number): string {
  const pieces: string[] = [];
  pushCircles(pieces, x, y, radius);
  return pieces.join('');
}
