import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth, widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { extremesOfActor, isFirm } from '#lib/summary/choosePair.ts';
import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import type { Box } from '../kit/chart.ts';
import { actorName } from '../kit/names.ts';
import { otherOf, type AgreementContext, type Strip } from './read.ts';
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
}

/** What is drawn of a pair in one strip. */
interface DrawnPair {
  readonly pair: Pair;
  readonly area: Area;
  readonly marks: readonly Mark[];
}

interface DrawnStrip {
  readonly pairs: readonly DrawnPair[];
  /** What belongs to no pair. */
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

/** Of more pairs only the nearest and the furthest are named; the others are ticks that say their names when asked. */
const mostNamed = 24;
const nearestNamed = 6;
const furthestNamed = 3;
const tickHeight = 10;
const leading = 1.3;

/** Where a distance in steps lies on the axis. */
export function placeX({ axisLeft, step }: Pick<StripFrame, 'axisLeft' | 'step'>, distance: number): number {
  return axisLeft + distance * step;
}

/** `USA (8)`: the other of a pair and how many issues both share. */
export function pairLabel({ dossier, say }: AgreementContext, { actor }: Strip, pair: Pair): string {
  return say.label({ name: actorName(dossier, otherOf(pair, actor)), issues: basisOf(pair) });
}

/**
 * The others on one axis, each a dot with its name to the right, in as many lines as keep them apart, then in words those
 * that share no issue, and on a phone before them those that share too few to be judged by.
 */
export function layoutStrip(frame: StripFrame, strip: Strip, top: number): DrawnStrip {
  const placed = placedOf(strip);
  const { data, say } = frame.context;
  const isSure = (pair: Pair) => frame.isBeside || isFirm(pair, data.least);
  const dots = placeDots(frame, strip, placed.filter(isSure), top);
  const told = [
    { lead: say.fewShared[data.measure], pairs: placed.filter((pair) => !isSure(pair)) },
    { lead: say.nothingShared[data.measure], pairs: strip.pairs.filter(({ distance }) => distance === null) },
  ].filter(({ pairs }) => pairs.length > 0);
  let { bottom } = dots;
  const words = told.map(({ lead, pairs }) => {
    const drawn = layoutApart(frame, strip, pairs, bottom, lead);
    ({ bottom } = drawn);
    return drawn;
  });
  const guides = dots.pairs.length > 0 ? guideMarks(frame, top, dots.bottom - top) : [];
  return {
    pairs: [...dots.pairs, ...words.flatMap((each) => each.pairs)],
    marks: [...guides, ...words.flatMap((each) => each.marks)],
    bottom,
  };
}

/** Those that share anything by which they can be compared. */
function placedOf({ pairs }: Strip): readonly Pair[] {
  return pairs.filter(({ distance }) => distance !== null);
}

/** Whether some of the others are ticks, since they are too many to be named. */
export function hasTicks(strip: Strip): boolean {
  return placedOf(strip).length > mostNamed;
}

/** A line at every step. */
function guideMarks(frame: StripFrame, y: number, height: number): Mark[] {
  return [0, 1, 2, 3, 4].map((step): Mark => {
    return { type: 'rect', x: placeX(frame, step) - 0.5, y, width: 1, height, fill: frame.box.theme.rule };
  });
}

function placeDots(frame: StripFrame, strip: Strip, pairs: readonly Pair[], top: number) {
  const { context, box } = frame;
  const { textSize: size, theme } = box;
  const lineHeight = size * leading;
  const isSure = (pair: Pair) => isFirm(pair, context.data.least);
  const bold = foremost(frame, strip);
  const named = new Set([...pairs.filter((pair) => bold.includes(pair)), ...endsOf(context, pairs)]);
  const taken: (readonly [from: number, to: number])[][] = [];
  const drawPair = (pair: Pair): DrawnPair => {
    const radius = dotRadius(isSure(pair), size);
    const x = placeX(frame, pair.distance ?? 0);
    const weight = bold.includes(pair) ? 600 : 400;
    const left = x + radius + size * 0.35;
    const text = pairLabel(context, strip, pair);
    // A hair more than measured, so that no error of rounding wraps what fits.
    const lines = wrapText(text, box.x + box.width - left + 0.01, size, weight);
    const right = left + widest(lines, size, weight);
    const height = lines.length;
    const line = freeLine(taken, x - radius, right + size * 0.5, height);
    const y = top + line * lineHeight;
    const fill = isSure(pair) ? theme.ink : theme.mutedInk;
    const label = lineBlock(lines, left, y, { size, weight, fill, leading });
    return {
      pair,
      area: { x: x - radius, y, width: right - x + radius, height: height * lineHeight },
      marks: [pairDot(isSure(pair), x, y + lineHeight / 2, size, theme), ...label.marks],
    };
  };
  // What counts most takes the upper lines.
  const rank = (pair: Pair) => (bold.includes(pair) ? 0 : isSure(pair) ? 1 : 2);
  const byRank = [...named].sort((a, b) => rank(a) - rank(b));
  const drawn = new Map(byRank.map((pair) => [pair, drawPair(pair)]));
  const ticksTop = top + taken.length * lineHeight;
  return {
    pairs: pairs.map((pair) => drawn.get(pair) ?? tickOf(frame, pair, ticksTop)),
    bottom: ticksTop + (named.size < pairs.length ? tickHeight + 2 : 0),
  };
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
function freeLine(
  taken: (readonly [from: number, to: number])[][],
  from: number,
  to: number,
  height: number,
): number {
  const isFree = (line: number) => (taken[line] ?? []).every(([start, end]) => end <= from || start >= to);
  let line = 0;
  while (!Array.from({ length: height }, (_, i) => line + i).every(isFree)) line++;
  for (let i = line; i < line + height; i++) (taken[i] ??= []).push([from, to]);
  return line;
}

/** What the headline of a slide is about; on a page the nearest and the furthest of each strip. */
function foremost({ context }: StripFrame, { pairs }: Strip): Pair[] {
  const { presentation, data } = context;
  const own = presentation === 'slide' ? data.extremes : Object.values(extremesOfActor(pairs));
  return own.filter((pair): pair is Pair => pair !== null && isFirm(pair, data.least));
}

/** Of very many pairs the nearest and the furthest, of those that share enough issues to be judged by if there are any. */
function endsOf({ data }: AgreementContext, pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length <= mostNamed) return pairs;
  const firm = pairs.filter((pair) => isFirm(pair, data.least));
  const told = firm.length > 0 ? firm : pairs;
  return [...told.slice(0, nearestNamed), ...told.slice(nearestNamed).slice(-furthestNamed)];
}

/** Names in words, one after the other, with how many issues are shared where any is. */
function layoutApart(
  frame: StripFrame,
  strip: Strip,
  pairs: readonly Pair[],
  top: number,
  heading: string,
): DrawnStrip {
  const { context, box } = frame;
  const { textSize: size, theme } = box;
  const left = frame.axisLeft - size * 0.5;
  const right = box.x + box.width;
  const lineHeight = size * leading;
  const space = textWidth(' ', size, 400);
  const style = { size, fill: theme.mutedInk, leading } as const;
  const lead = lineBlock(wrapText(heading, right - left, size, 400), left, top, style);
  let x = left + textWidth(heading, size, 400) + space;
  let y = top + lead.height - lineHeight;
  const drawn = pairs.map((pair, i): DrawnPair => {
    const name =
      pair.distance === null
        ? actorName(context.dossier, otherOf(pair, strip.actor))
        : pairLabel(context, strip, pair);
    const text = i < pairs.length - 1 ? context.say.listed(name) : name;
    if (x + textWidth(text, size, 400) > right && x > left) {
      x = left;
      y += lineHeight;
    }
    const lines = wrapText(text, right - x + 0.01, size, 400);
    const width = widest(lines, size, 400);
    const area = { x, y, width, height: lines.length * lineHeight };
    const { marks } = lineBlock(lines, x, y, style);
    y += (lines.length - 1) * lineHeight;
    x += textWidth(lines.at(-1) ?? '', size, 400) + space;
    return { pair, area, marks };
  });
  return { pairs: drawn, marks: lead.marks, bottom: y + lineHeight };
}
