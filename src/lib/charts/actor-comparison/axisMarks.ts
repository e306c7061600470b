import { segment, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { own } from '../kit/Cursor.ts';
import { stepX } from '../kit/stanceAxis.ts';
import { actorColour, actorMark, contestedRing } from './actorMark.ts';
import type { Drawn, Frame } from './frame.ts';
import { placeMarks, type PlacedMark } from './placeMarks.ts';

/** Between two bars of ranges. */
const rangeStep = 4;

type Ends = readonly [low: number, high: number];

export interface AxisMarks extends Drawn {
  /** The stretches of x in which something is drawn. */
  readonly taken: readonly Ends[];
}

/**
 * What one issue has on the axis, from `top` downwards: the marks with a line from the lowest to the highest and its
 * number, under them the ranges of sources, then a line for each position that is reported both ways.
 *
 * @param keys of the targets of the actors, which their marks belong to
 */
export function layoutAxisMarks(
  frame: Frame,
  row: ComparedIssue,
  top: number,
  keys: readonly string[],
): AxisMarks {
  const { radius, pitch, slot } = frame;
  const { theme } = frame.box;
  const { placed, height } = placeMarks(frame, row, top);
  const marks: Mark[] = distanceMarks(frame, row, placed, top + height / 2);
  const areas = new Map<number, Area>();
  const taken: Ends[] = placed.map(({ x }) => [x - pitch, x + pitch]);
  const endsOf = (place: number): Ends | null => {
    const { lowest, highest } = row.cells[place]!;
    return lowest === null || highest === null ? null : [stepX(frame, lowest), stepX(frame, highest)];
  };
  if (row.divergence !== null) {
    taken.push([Math.min(...taken.map(([from]) => from)), Math.max(...taken.map(([, to]) => to))]);
    taken.push([frame.axisRight, frame.numberRight]);
  }
  let y = top + height;
  // A room is told where the actors stand; how far their sources range is for the page.
  for (const mark of frame.context.presentation === 'slide' ? [] : placed) {
    const ends = endsOf(mark.place);
    // Answers reach over the whole scale nearly always.
    if (mark.cell.shares) continue;
    if (!ends || ends[0] === ends[1]) continue;
    marks.push(...own(keys[mark.place]!, [rangeMark(mark, y + 1, ends, actorColour(mark.place, theme))]));
    taken.push([ends[0] - radius, ends[1] + radius]);
    y += rangeStep;
  }
  for (const { place, cell, x, y: middle, beside } of placed) {
    const look = cell.confidence === 'low' ? 'pale' : 'full';
    const ring = cell.contested ? [contestedRing(x, middle, radius, theme)] : [];
    marks.push(...own(keys[place]!, [actorMark(place, x, middle, radius, theme, look), ...ring]));
    const width = beside > 1 ? pitch : Math.min(44, slot);
    areas.set(place, { x: x - width / 2, y: middle - pitch / 2, width, height: pitch });
  }
  row.cells.forEach(({ kind }, place) => {
    const ends = kind === 'split' ? endsOf(place) : null;
    if (!ends) return;
    marks.push(...own(keys[place]!, splitMarks(place, frame, y + pitch / 2 + 1, ends)));
    areas.set(place, { x: ends[0] - radius, y: y + 1, width: ends[1] - ends[0] + 2 * radius, height: pitch });
    taken.push([ends[0] - pitch, ends[1] + pitch]);
    y += pitch + 2;
  });
  return { marks, height: y - top, areas, taken };
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
