import type { MarkNote } from '#lib/model/view.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import { markBounds, type Bounds } from '#lib/scene/markBounds.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Body, Box } from './chart.ts';

type Point = readonly [x: number, y: number];

/** Between the chart and the notes, and between two notes. */
const gap = 6;

/** What a badge costs for each of its radii that it stands off its mark, where covering all of a shape costs 1. */
const perRadius = 0.04;

/** As much of a shape may be covered: a corner of its own cell is where a badge is seen to belong. */
const little = 0.15;

/** From a mark to a badge, in radii of it. */
const furthest = 6;

/** What of a picture a badge had better not cover. */
interface Taken {
  readonly texts: Bounds[];
  /** Of all marks that can be pointed at. */
  readonly shapes: readonly Bounds[];
}

/**
 * A chart with notes at its marks: a numbered badge at the mark, where it covers no text and little of any shape, and the
 * notes below the chart, which gets less height for them. A note at a mark that is not drawn is left out.
 */
export function layoutWithNotes(layout: (box: Box) => Body, box: Box, notes: readonly MarkNote[]): Body {
  if (notes.length === 0) return layout(box);
  const all = notes.reduce((height, { text }) => height + noteBlock(text, 0, box, 0).height, gap);
  const height = box.height === null ? null : Math.max(1, box.height - all);
  // Notes stand below the chart only if their marks are drawn.
  const body = layout({ ...box, height, isTrial: false });
  const marks: Mark[] = [...body.marks];
  const isShape = ({ type, owner }: Mark) => type !== 'text' && owner !== undefined;
  const taken: Taken = {
    texts: body.marks.filter(({ type }) => type === 'text').map(markBounds),
    shapes: body.marks.filter(isShape).map(markBounds),
  };
  let total = body.height;
  let number = 0;
  for (const { key, text } of notes) {
    const target = body.targets.find((each) => each.key === key);
    if (!target) continue;
    number += 1;
    const badge = badgeAt(shapeOf(body.marks, target), number, box, box.y + body.height, taken);
    const note = noteBlock(text, number, box, box.y + total + gap);
    marks.push(...badge, ...note.marks);
    taken.texts.push(...badge.filter(({ type }) => type === 'text').map(markBounds));
    total += note.height;
  }
  return { ...body, marks, height: number > 0 ? total + gap : total };
}

function noteBlock(text: string, number: number, box: Box, y: number) {
  const radius = radiusOf(box);
  const indent = 2 * radius + 6;
  const style = { size: box.textSize, fill: box.theme.ink };
  const block = textBlock(text, box.x + indent, y, box.width - indent, style);
  const middle = y + (style.size * 1.3) / 2;
  return {
    marks: [...badge(box.x + radius, middle, number, box), ...block.marks],
    height: Math.max(block.height, 2 * radius) + gap,
  };
}

const radiusOf = ({ textSize }: Box) => textSize * 0.64;

function badge(x: number, y: number, number: number, { theme, textSize }: Box): Mark[] {
  const radius = textSize * 0.64;
  return [
    { type: 'circle', x, y, radius, fill: theme.ink, stroke: theme.ground, strokeWidth: 1.5 },
    {
      ...{ type: 'text', x, y: y + textSize * 0.36, text: String(number), size: textSize },
      ...{ weight: 600, anchor: 'middle', fill: theme.ground },
    } as const,
  ];
}

/** Where the shapes of a mark lie within its target; all of the target where there are none. */
function shapeOf(marks: readonly Mark[], target: Target): Area {
  const isInside = ([left, top, right, bottom]: Bounds) =>
    left >= target.x - 1 &&
    right <= target.x + target.width + 1 &&
    top >= target.y - 1 &&
    bottom <= target.y + target.height + 1;
  const bounds = marks
    .filter((mark) => mark.owner === target.key && mark.type !== 'text')
    .map(markBounds)
    .filter(isInside);
  if (bounds.length === 0) return target;
  const [x, y] = [Math.min(...bounds.map(([left]) => left)), Math.min(...bounds.map(([, top]) => top))];
  const right = Math.max(...bounds.map((each) => each[2]));
  const bottom = Math.max(...bounds.map((each) => each[3]));
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Where the badge covers no text or least of it, then least of any shape, as near to the mark as can be; a line leads there
 * from further off.
 */
function badgeAt(mark: Area, number: number, box: Box, bottom: number, taken: Taken): Mark[] {
  const radius = radiusOf(box) + 1;
  const reach = (furthest + 1) * radius;
  const isNear = ([left, top, right, low]: Bounds) =>
    right > mark.x - reach &&
    left < mark.x + mark.width + reach &&
    low > mark.y - reach &&
    top < mark.y + mark.height + reach;
  const [texts, shapes] = [taken.texts.filter(isNear), taken.shapes.filter(isNear)];
  const inside = (value: number, from: number, to: number) =>
    Math.min(Math.max(value, from + radius), Math.max(from + radius, to - radius));
  const covered = ([x, y]: Point, [left, top, right, low]: Bounds) => {
    const across = Math.min(right, x + radius) - Math.max(left, x - radius);
    const down = Math.min(low, y + radius) - Math.max(top, y - radius);
    return across > 0 && down > 0 ? across * down : 0;
  };
  const areaOf = ([left, top, right, low]: Bounds) => Math.max(1, (right - left) * (low - top));
  const footOf = ([x, y]: Point): Point => [
    Math.min(Math.max(x, mark.x), mark.x + mark.width),
    Math.min(Math.max(y, mark.y), mark.y + mark.height),
  ];
  const costOf = (place: Point) => {
    const words = texts.reduce((sum, text) => sum + covered(place, text), 0);
    const hidden = shapes.reduce(
      (sum, shape) => sum + Math.max(0, covered(place, shape) / areaOf(shape) - little),
      0,
    );
    const foot = footOf(place);
    const distance = Math.hypot(foot[0] - place[0], foot[1] - place[1]) / radius;
    // No shape is worth a letter.
    return 1000 * words + hidden + perRadius * distance;
  };
  let best: Point = [mark.x, mark.y];
  let least = Infinity;
  for (const [x, y] of placesAround(mark, radius)) {
    const place: Point = [inside(x, box.x, box.x + box.width), inside(y, box.y, bottom)];
    const cost = costOf(place);
    // Of equals the first, which is the nearest.
    if (cost < least) [best, least] = [place, cost];
  }
  const [x, y] = best;
  const foot = footOf(best);
  const isFar = Math.hypot(foot[0] - x, foot[1] - y) > radius;
  const line: Mark = { type: 'path', d: segment(...foot, x, y), stroke: box.theme.ink, strokeWidth: 1 };
  return [...(isFar ? [line] : []), ...badge(x, y, number, box)];
}

/** Corners first, a little inside so that it is plain whose they are, then sides and edges, then rings around the mark. */
function placesAround({ x, y, width, height }: Area, radius: number): Point[] {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  const inset = Math.min(radius / 3, width / 4, height / 4);
  const along = [0.25, 0.5, 0.75].map((share) => x + share * width);
  const ring = [1.2, 1.6, 2, 2.5, 3, 4, 5, furthest].flatMap((distance) =>
    Array.from({ length: 24 }, (_, at): Point => {
      const angle = (at * Math.PI) / 12;
      const [across, down] = [width / 2 + distance * radius, height / 2 + distance * radius];
      return [x + width / 2 + across * Math.cos(angle), middle + down * Math.sin(angle)];
    }),
  );
  return [
    [right - inset, y + inset],
    [x + inset, y + inset],
    [right - inset, bottom - inset],
    [x + inset, bottom - inset],
    [right + radius, middle],
    [x - radius, middle],
    ...along.flatMap((at): Point[] => [
      [at, y],
      [at, bottom],
    ]),
    ...[...along, right - radius].map((at): Point => [at, middle]),
    ...ring,
  ];
}
