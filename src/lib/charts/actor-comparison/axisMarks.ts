import { segment, type Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { own, type Cursor } from '../kit/Cursor.ts';
import { stepX } from '../kit/stanceAxis.ts';
import { actorColour, actorMark, contestedRing } from './actorMark.ts';
import type { Frame } from './frame.ts';
import { placeMarks, type PlacedMark } from './placeMarks.ts';

/** Between two bars of ranges. */
const rangeStep = 4;

export type Ends = readonly [low: number, high: number];

/** The target of an actor, by its place in the comparison; it may stand in several places. */
export type TargetOf = (place: number) => Omit<Target, keyof Area>;

/**
 * What one issue has on the axis, from the cursor downwards: the marks with a line from the lowest to the highest and its
 * number, under them the ranges of sources, then a line for each position that is reported both ways.
 *
 * @returns the stretches of x in which something is drawn
 */
export function addAxisMarks(
  frame: Frame,
  row: ComparedIssue,
  cursor: Cursor,
  targetOf: TargetOf,
): readonly Ends[] {
  const { radius, pitch, slot } = frame;
  const { theme } = frame.box;
  const { placed, height } = placeMarks(frame, row, cursor.y);
  cursor.add(...distanceMarks(frame, row, placed, cursor.y + height / 2));
  const taken: Ends[] = placed.map(({ x }) => [x - pitch, x + pitch]);
  const endsOf = (place: number): Ends | null => {
    const { lowest, highest } = row.cells[place]!;
    return lowest === null || highest === null ? null : [stepX(frame, lowest), stepX(frame, highest)];
  };
  if (row.divergence !== null) {
    taken.push([Math.min(...taken.map(([from]) => from)), Math.max(...taken.map(([, to]) => to))]);
    taken.push([frame.axisRight, frame.numberRight]);
  }
  cursor.gap(height);
  // A room is told where the actors stand; how far their sources range is for the page.
  for (const mark of frame.context.presentation === 'slide' ? [] : placed) {
    const ends = endsOf(mark.place);
    // Answers reach over the whole scale nearly always.
    if (mark.cell.shares) continue;
    if (!ends || ends[0] === ends[1]) continue;
    const range = rangeMark(mark, cursor.y + 1, ends, actorColour(mark.place, theme));
    cursor.add(...own(targetOf(mark.place).key, [range]));
    taken.push([ends[0] - radius, ends[1] + radius]);
    cursor.gap(rangeStep);
  }
  for (const { place, cell, x, y, beside } of placed) {
    const look = cell.confidence === 'low' ? 'pale' : 'full';
    const ring = cell.contested ? [contestedRing(x, y, radius, theme)] : [];
    const width = beside > 1 ? pitch : Math.min(44, slot);
    const area = { x: x - width / 2, y: y - pitch / 2, width, height: pitch };
    cursor.target({ ...area, ...targetOf(place) }, [actorMark(place, x, y, radius, theme, look), ...ring]);
  }
  row.cells.forEach(({ kind }, place) => {
    const ends = kind === 'split' ? endsOf(place) : null;
    if (!ends) return;
    const { y } = cursor;
    const area = { x: ends[0] - radius, y: y + 1, width: ends[1] - ends[0] + 2 * radius, height: pitch };
    cursor.target({ ...area, ...targetOf(place) }, splitMarks(place, frame, y + pitch / 2 + 1, ends));
    taken.push([ends[0] - pitch, ends[1] + pitch]);
    cursor.gap(pitch + 2);
  });
  return taken;
}

/** The line between the positions and, at its end, how far apart they are. */
function distanceMarks(
  frame: Frame,
  { divergence }: ComparedIssue,
  placed: readonly PlacedMark[],
  middle: number,
): Mark[] {
  const { theme, textSize: size } = frame.box;
  if (divergence === null) return [];
  const text = frame.context.words.of('common').stepsNumber(divergence);
  const style = { size, weight: 600, anchor: 'end', fill: theme.ink } as const;
  const number = middledText(text, frame.numberRight, middle, style);
  if (divergence === 0) return [number];
  const places = placed.map(({ cell }) => stepX(frame, cell.score ?? 0));
  const d = segment(Math.min(...places), middle, Math.max(...places), middle);
  return [{ type: 'path', d, stroke: theme.hatch, strokeWidth: 2 }, number];
}

/** A bar from the lowest to the highest source, hung from its mark. */
function rangeMark({ x, y: from }: PlacedMark, y: number, [low, high]: Ends, stroke: string): Mark {
  const caps = [low, high].map((end) => segment(end, y - 2, end, y + 2)).join('');
  return {
    type: 'path',
    d: segment(x, from, x, y) + segment(low, y, high, y) + caps,
    stroke,
    strokeWidth: 1.5,
  };
}

/** Two open ends with ≠ between them: nothing on the axis stands for a position that is reported both ways. */
function splitMarks(place: number, frame: Frame, y: number, [low, high]: Ends): Mark[] {
  const { theme, textSize: size } = frame.box;
  const x = (low + high) / 2;
  const radius = frame.radius - 0.5;
  const line = { stroke: actorColour(place, theme), strokeWidth: 1.5, dash: [3, 3] } as const;
  return [
    { type: 'path', d: segment(low, y, high, y), ...line },
    { type: 'rect', x: x - 8, y: y - 7, width: 16, height: 14, fill: theme.ground },
    middledText('≠', x, y, { size, weight: 600, fill: theme.ink }),
    actorMark(place, low, y, radius, theme, 'open'),
    actorMark(place, high, y, radius, theme, 'open'),
  ];
}
