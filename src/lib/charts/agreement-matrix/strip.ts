import { range } from 'd3';
import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isFirm } from '#lib/summary/choosePair.ts';
import { compareMeans } from '#lib/summary/compareMeans.ts';
import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import type { Box } from '../kit/chart.ts';
import { actorName } from '../kit/names.ts';
import { otherOf, type AgreementContext } from './read.ts';
import type { Strip } from './actorStrip.ts';
import { dotRadius, pairDot } from './support.ts';

/** What strips are drawn from, and where they stand. */
export interface StripFrame {
  readonly context: AgreementContext;
  readonly box: Box;
  /** Whether the names stand beside their strips, not above them. */
  readonly isBeside: boolean;
  /** Where those of the same positions stand, and the length of one step from there. */
  readonly axisLeft: number;
  readonly step: number;
  /** How many steps there are from one end of the axis to the other. */
  readonly most: number;
}

/** What is drawn of a pair in one strip. */
interface DrawnPair {
  readonly pair: Pair;
  readonly area: Area;
  readonly marks: readonly Mark[];
}

interface DrawnStrip {
  readonly pairs: readonly DrawnPair[];
  /** How many others stand as far as those who are named. */
  readonly others: readonly Mark[];
  /** Lines at every step, to be drawn below the dots of all strips. */
  readonly guides: readonly Mark[];
  readonly bottom: number;
}

/** By line, from which place to which something stands in it. */
type Lines = (readonly [from: number, to: number])[][];

/** Of more pairs only the nearest and the furthest are named; the others are ticks that say their names when asked. */
const mostNamed = 24;
const nearestNamed = 6;
const furthestNamed = 3;
const tickHeight = 10;
/** Around a dot and its name, so that the frame of an open pair cuts neither. */
export const framePad = 3;
const leading = 1.3;

/** Where a distance in steps lies on the axis. */
export function placeX({ axisLeft, step }: Pick<StripFrame, 'axisLeft' | 'step'>, distance: number): number {
  return axisLeft + distance * step;
}

/** `USA (8)`: the other of a pair and how many issues both share. */
export function pairLabel({ dossier, say }: AgreementContext, { actor }: Strip, pair: Pair): string {
  return say.label({ name: actorName(dossier, otherOf(pair, actor)), issues: basisOf(pair) });
}

/** The others on one axis, each a dot with its name to the right, in as many lines as keep them apart. */
export function layoutStrip(frame: StripFrame, strip: Strip, top: number): DrawnStrip {
  const { taken, ...dots } = placeDots(frame, strip, top);
  return { ...dots, guides: guideMarks(frame, taken, top, dots.bottom) };
}

/** Whether some of the others are ticks, since they are too many to be named. */
export function hasTicks(strip: Strip): boolean {
  return strip.pairs.length > mostNamed;
}

/** A line at every step, with gaps where a dot or a name stands. */
function guideMarks(frame: StripFrame, taken: Lines, top: number, bottom: number): Mark[] {
  const lineHeight = frame.box.textSize * leading;
  return range(frame.most + 1).flatMap((step): Mark[] => {
    const x = placeX(frame, step);
    const free = taken.map((line) => line.every(([from, to]) => to <= x || from >= x));
    // From line to line, and what lies below them.
    const ends = [...free, true].map((isFree, i) => ({
      isFree,
      from: top + i * lineHeight,
      to: i < free.length ? top + (i + 1) * lineHeight : bottom,
    }));
    return ends
      .filter(({ isFree, from, to }) => isFree && to > from)
      .map(({ from, to }) => {
        return { type: 'rect', x: x - 0.5, y: from, width: 1, height: to - from, fill: frame.box.theme.rule };
      });
  });
}

function placeDots(frame: StripFrame, strip: Strip, top: number) {
  const { context, box } = frame;
  const { pairs } = strip;
  const { textSize: size, theme } = box;
  const lineHeight = size * leading;
  const isSure = (pair: Pair) => isFirm(pair, context.data.least);
  const bold = new Set(Object.values(context.data.ends ?? {}).flat());
  const named = new Set(endsOf(context, pairs));
  const taken: Lines = [];
  const drawPair = (pair: Pair): DrawnPair => {
    const radius = dotRadius(isSure(pair), size);
    const x = placeX(frame, pair.distance ?? 0);
    const weight = bold.has(pair) ? 600 : 400;
    const from = x - radius - framePad;
    const left = x + radius + size * 0.35;
    const text = pairLabel(context, strip, pair);
    // A hair more than measured, so that no error of rounding wraps what fits.
    const lines = wrapText(text, box.x + box.width - framePad - left + 0.01, size, weight);
    const right = left + widest(lines, size, weight);
    const height = lines.length;
    const line = freeLine(taken, from, right + Math.max(size * 0.5, framePad), height);
    const y = top + line * lineHeight;
    const fill = isSure(pair) ? theme.ink : theme.mutedInk;
    const label = lineBlock(lines, left, y, { size, weight, fill, leading });
    return {
      pair,
      area: { x: from, y, width: right + framePad - from, height: height * lineHeight },
      marks: [pairDot(isSure(pair), x, y + lineHeight / 2, size, theme), ...label.marks],
    };
  };
  // What counts most takes the upper lines.
  const rank = (pair: Pair) => (bold.has(pair) ? 0 : isSure(pair) ? 1 : 2);
  const byRank = [...named].sort((a, b) => rank(a) - rank(b));
  const drawn = new Map(byRank.map((pair) => [pair, drawPair(pair)]));
  const others = asFar(strip, [...named]).flatMap(({ distance, amount }) => {
    const left = placeX(frame, distance) + dotRadius(true, size) + size * 0.35;
    const room = box.x + box.width - framePad - left;
    const lines = wrapText(context.say.asFar(amount), room + 0.01, size, 400);
    const right = left + widest(lines, size, 400) + size * 0.5;
    const line = freeLine(taken, left, right, lines.length);
    return lineBlock(lines, left, top + line * lineHeight, { size, fill: theme.mutedInk, leading }).marks;
  });
  const ticksTop = top + taken.length * lineHeight;
  return {
    taken,
    others,
    pairs: pairs.map((pair) => drawn.get(pair) ?? tickOf(frame, pair, ticksTop)),
    bottom: ticksTop + (named.size < pairs.length ? tickHeight + 2 : 0),
  };
}

/** How many who are not named stand as far as the nearest and as the furthest who are; those of no others left out. */
function asFar({ all }: Strip, named: readonly Pair[]): { distance: number; amount: number }[] {
  const distances = named.map(({ distance }) => distance ?? 0).sort((a, b) => a - b);
  const [nearest, furthest] = [distances[0]!, distances.at(-1)!];
  const ends = compareMeans(nearest, furthest) === 0 ? [nearest] : [nearest, furthest];
  return ends.flatMap((distance) => {
    const isThere = (pair: Pair) => compareMeans(pair.distance ?? 0, distance) === 0;
    const amount = all.filter(isThere).length - named.filter(isThere).length;
    return amount > 0 ? [{ distance, amount }] : [];
  });
}

/** A pair among very many, under those that are named. */
function tickOf(frame: StripFrame, pair: Pair, y: number): DrawnPair {
  const area = { x: placeX(frame, pair.distance ?? 0) - 1, y: y + 2, width: 2, height: tickHeight };
  const { amount, hatch } = frame.box.theme;
  return {
    pair,
    area,
    marks: [{ type: 'rect', ...area, fill: isFirm(pair, frame.context.data.least) ? amount : hatch }],
  };
}

/** Takes the uppermost of the lines in which a stretch is free, and as many below it as are asked for. */
function freeLine(taken: Lines, from: number, to: number, height: number): number {
  const isFree = (line: number) => (taken[line] ?? []).every(([start, end]) => end <= from || start >= to);
  let line = 0;
  while (!Array.from({ length: height }, (_, i) => line + i).every(isFree)) line++;
  for (let i = line; i < line + height; i++) (taken[i] ??= []).push([from, to]);
  return line;
}

/** Of very many pairs the nearest and the furthest, of those that share enough issues to be judged by if there are any. */
function endsOf({ data }: AgreementContext, pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length <= mostNamed) return pairs;
  const firm = pairs.filter((pair) => isFirm(pair, data.least));
  const told = firm.length > 0 ? firm : pairs;
  return [...told.slice(0, nearestNamed), ...told.slice(nearestNamed).slice(-furthestNamed)];
}
