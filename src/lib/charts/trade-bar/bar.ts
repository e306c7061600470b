import type { Comparator, FigureKind } from '#lib/model/figure.ts';
import { hatchPath } from '#lib/scene/hatch.ts';
import { frame, linePath, segment, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { diamond, shapePath } from '../kit/shapes.ts';

export interface BarShape {
  /** Where the bar begins and where its value lies; the value may lie left of the beginning. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly kind: FigureKind;
  readonly comparator: Comparator;
  readonly contested: boolean;
  /** Where a bar that is far too long for its axis is broken; null for one drawn to its value. */
  readonly breakAt: number | null;
}

/** Room that the arrow of "more than" or "less than" takes beyond the value. */
export const arrowRoom = 10;
/** Room that the two zigzags of a break take. */
export const breakRoom = 12;

/** A bar is filled with ink, so that text inside it stands on its colour. */
export function isSolid({ kind, contested }: Pick<BarShape, 'kind' | 'contested'>): boolean {
  return !contested && kind !== 'capacity' && kind !== 'cap';
}

/**
 * One bar: solid for what was counted, hatched for a capacity, an empty track with an end rule for a limit, an
 * outline for a contested value. Its end is open with an arrow for "more than" and "less than", dashed for "about";
 * a bar out of all proportion is broken by a zigzag and runs off.
 */
export function barMarks(shape: BarShape, theme: Theme): Mark[] {
  if (shape.breakAt !== null) return brokenMarks(shape, shape.breakAt, theme);
  const { from, to, y, height, kind, comparator, contested } = shape;
  const direction = to < from ? -1 : 1;
  const length = Math.max(1.5, Math.abs(to - from));
  const soft = comparator === '~' ? Math.min(10, length / 2) : 0;
  const colour = contested ? theme.contested : kind === 'cap' ? theme.reference : theme.amount;
  const body = { x: direction > 0 ? from : from - length + soft, y, width: length - soft, height };
  const marks: Mark[] = [];
  if (kind === 'cap') {
    marks.push({ type: 'rect', ...body, fill: theme.rule }, capRule(to, y, height, theme));
  } else if (isSolid(shape)) {
    marks.push({ type: 'rect', ...body, fill: colour });
  } else {
    if (kind === 'capacity' && body.width > 2) marks.push(hatch(body, colour));
    marks.push(frame(body, colour));
  }
  if (soft > 0) {
    const x = direction > 0 ? body.x + body.width : body.x - soft;
    marks.push({ ...frame({ x, y, width: soft, height }, colour), dash: [2, 2] });
  }
  if (comparator === '>' || comparator === '<') {
    marks.push(arrow(to, y, height, direction, comparator === '>', colour));
  }
  return marks;
}

/** The upright rule of a limit, taller than the bar it measures. */
export function capRule(x: number, y: number, height: number, theme: Theme): Mark {
  return { type: 'rect', x: x - 1.25, y: y - 4, width: 2.5, height: height + 8, fill: theme.reference };
}

/** The diamond of a published finding. */
export function findingDiamond(x: number, y: number, radius: number, { reference }: Theme): Mark {
  return { type: 'path', d: shapePath(diamond(1), x, y, radius), fill: reference };
}

function hatch(area: Area, stroke: string): Mark {
  return { type: 'path', d: hatchPath(area, 5, true), stroke };
}

/** A triangle just beyond the end of the bar, pointing on for "more than" and back for "less than". */
function arrow(x: number, y: number, height: number, direction: number, onward: boolean, fill: string): Mark {
  const middle = y + height / 2;
  const half = Math.min(height / 2, 6);
  const [near, far] = [x + 2 * direction, x + 9 * direction];
  const [base, tip] = onward ? [near, far] : [far, near];
  const d = linePath(
    [-half, 0, half].map((aside) => [aside === 0 ? tip : base, middle + aside] as const),
    true,
  );
  return { type: 'path', d, fill };
}

function brokenMarks(shape: BarShape, breakAt: number, theme: Theme): Mark[] {
  const { from, to, y, height, kind } = shape;
  const line = { stroke: theme.contested, strokeWidth: 1.5 };
  const end = to - arrowRoom;
  const resume = breakAt + breakRoom;
  const parts = [
    { x: from, y, width: breakAt - from, height },
    { x: resume, y, width: end - resume, height },
  ];
  const [left, top, bottom] = [from + 0.75, y + 0.75, y + height - 0.75];
  const start = [
    [breakAt, top],
    [left, top],
    [left, bottom],
    [breakAt, bottom],
  ] as const;
  const outline = linePath(start) + segment(resume, top, end, top) + segment(resume, bottom, end, bottom);
  return [
    ...(kind === 'capacity' ? parts.map((part) => hatch(part, theme.contested)) : []),
    { type: 'path', d: outline, ...line },
    ...[breakAt, resume].map((x): Mark => ({ type: 'path', d: zigzag(x, y, height), ...line })),
    arrow(end - 2, y - 2, height + 4, 1, true, theme.contested),
  ];
}

/** A torn edge a little taller than the bar. */
function zigzag(x: number, y: number, height: number): string {
  const step = (height + 6) / 4;
  return linePath([-3, 3, -3, 3, -3].map((aside, i) => [x + aside, y - 3 + i * step] as const));
}
