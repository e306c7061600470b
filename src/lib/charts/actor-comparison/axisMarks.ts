import { steps } from '#lib/model/stance.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { own } from '../kit/Cursor.ts';
import { actorColour, actorMark } from './actorMark.ts';
import { markPitch, slotX, type Drawn, type Frame } from './frame.ts';
import { placeMarks, type PlacedMark } from './placeMarks.ts';
import type { ComparisonContext } from './read.ts';

/** Between two bars of ranges. */
const rangeStep = 4;

export interface AxisMarks extends Drawn {
  /** The stretches of x in which something is drawn. */
  readonly taken: readonly (readonly [number, number])[];
}

/**
 * What one issue has on the axis, from `top` downwards: the marks with a line from the lowest to the highest and its
 * number, under them the ranges of sources, then a line for each position that is reported both ways.
 *
 * @param keys of the targets of the actors, which their marks belong to
 */
export function layoutAxisMarks(
  context: ComparisonContext,
  row: ComparedIssue,
  frame: Frame,
  top: number,
  keys: readonly string[],
): AxisMarks {
  const { radius, slot } = frame;
  const { theme } = frame.box;
  const pitch = markPitch(radius);
  const { placed, height } = placeMarks(row, frame, top);
  const marks: Mark[] = distanceMarks(context, row, frame, placed, top + height / 2);
  const areas = new Map<number, Area>();
  const taken: [number, number][] = placed.map(({ x }) => [x - pitch, x + pitch]);
  if (row.divergence !== null) {
    taken.push([Math.min(...taken.map(([from]) => from)), Math.max(...taken.map(([, to]) => to))]);
    taken.push([frame.axisLeft + steps.length * slot, frame.numberRight]);
  }
  let y = top + height;
  for (const mark of placed) {
    const { lowest, highest } = mark.cell;
    if (lowest === null || highest === null || lowest === highest) continue;
    const ends: [number, number] = [slotX(frame, lowest), slotX(frame, highest)];
    marks.push(...own(keys[mark.place]!, [rangeMark(mark, y + 1, ends, actorColour(mark.place, theme))]));
    taken.push([ends[0] - radius, ends[1] + radius]);
    y += rangeStep;
  }
  for (const { place, x, y: middle, beside } of placed) {
    marks.push(...own(keys[place]!, [actorMark(place, x, middle, radius, theme)]));
    const width = beside > 1 ? pitch : Math.min(44, slot);
    areas.set(place, { x: x - width / 2, y: middle - pitch / 2, width, height: pitch });
  }
  row.cells.forEach((cell, place) => {
    if (cell.kind !== 'split' || cell.lowest === null || cell.highest === null) return;
    const ends: [number, number] = [slotX(frame, cell.lowest), slotX(frame, cell.highest)];
    marks.push(...own(keys[place]!, splitMarks(place, frame, y + pitch / 2 + 1, ends)));
    areas.set(place, { x: ends[0] - radius, y: y + 1, width: ends[1] - ends[0] + 2 * radius, height: pitch });
    taken.push([ends[0] - pitch, ends[1] + pitch]);
    y += pitch + 2;
  });
  return { marks, height: y - top, areas, taken };
}

/** The line between the positions and, at its end, how far apart they are. */
function distanceMarks(
  { words }: ComparisonContext,
  row: ComparedIssue,
  frame: Frame,
  placed: readonly PlacedMark[],
  middle: number,
): Mark[] {
  const { theme, textSize: size } = frame.box;
  if (row.divergence === null) return [];
  const places = placed.map(({ cell }) => slotX(frame, cell.value ?? 0));
  const number: Mark = {
    type: 'text',
    x: frame.numberRight,
    y: middle + size * 0.36,
    text: words.of('common').stepsNumber(row.divergence),
    size,
    weight: 600,
    anchor: 'end',
    fill: theme.ink,
  };
  if (row.divergence === 0) return [number];
  const line = segment(Math.min(...places), middle, Math.max(...places), middle);
  return [{ type: 'path', d: line, stroke: theme.hatch, strokeWidth: 2 }, number];
}

/** A bar from the lowest to the highest source, hung from its mark. */
function rangeMark(
  { x, y: from }: PlacedMark,
  y: number,
  [low, high]: readonly [number, number],
  stroke: string,
): Mark {
  const line = (x1: number, y1: number, x2: number, y2: number) => segment(x1, y1, x2, y2);
  const caps = [low, high].map((end) => line(end, y - 2, end, y + 2)).join('');
  return { type: 'path', d: line(x, from, x, y) + line(low, y, high, y) + caps, stroke, strokeWidth: 1.5 };
}

/** Two open ends with ≠ between them: nothing on the axis stands for a position that is reported both ways. */
function splitMarks(place: number, frame: Frame, y: number, [low, high]: readonly [number, number]): Mark[] {
  const { theme, textSize: size } = frame.box;
  const x = (low + high) / 2;
  const radius = frame.radius - 0.5;
  const line = segment(low, y, high, y);
  return [
    { type: 'path', d: line, stroke: actorColour(place, theme), strokeWidth: 1.5, dash: [3, 3] },
    { type: 'rect', x: x - 8, y: y - 7, width: 16, height: 14, fill: theme.ground },
    { type: 'text', x, y: y + size * 0.36, text: '≠', size, weight: 600, anchor: 'middle', fill: theme.ink },
    actorMark(place, low, y, radius, theme, true),
    actorMark(place, high, y, radius, theme, true),
  ];
}
