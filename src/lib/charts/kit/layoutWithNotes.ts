import type { MarkNote } from '#lib/model/view.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import { markBounds, type Bounds } from '#lib/scene/markBounds.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Body, Box } from './chart.ts';

type Point = readonly [x: number, y: number];

/** Between the chart and the notes, and between two notes. */
const gap = 6;

/**
 * A chart with notes at its marks: a numbered badge at the mark, where it covers no text, and the notes below the chart,
 * which gets less height for them. A note at a mark that is not drawn is left out.
 */
export function layoutWithNotes(layout: (box: Box) => Body, box: Box, notes: readonly MarkNote[]): Body {
  if (notes.length === 0) return layout(box);
  const all = notes.reduce((height, { text }) => height + noteBlock(text, 0, box, 0).height, gap);
  const body = layout(box.height === null ? box : { ...box, height: Math.max(1, box.height - all) });
  const marks: Mark[] = [...body.marks];
  const texts = body.marks.filter(({ type }) => type === 'text').map(markBounds);
  let height = body.height;
  let number = 0;
  for (const { key, text } of notes) {
    const target = body.targets.find((each) => each.key === key);
    if (!target) continue;
    number += 1;
    const badge = badgeAt(shapeOf(body.marks, target), number, box, box.y + body.height, texts);
    const note = noteBlock(text, number, box, box.y + height + gap);
    marks.push(...badge, ...note.marks);
    texts.push(...badge.filter(({ type }) => type === 'text').map(markBounds));
    height += note.height;
  }
  return { ...body, marks, height: number > 0 ? height + gap : height };
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

/** Where the badge covers no text or least of it, as near to the mark as can be; a line leads there from further off. */
function badgeAt(mark: Area, number: number, box: Box, bottom: number, texts: readonly Bounds[]): Mark[] {
  const radius = radiusOf(box) + 1;
  const inside = (value: number, from: number, to: number) =>
    Math.min(Math.max(value, from + radius), Math.max(from + radius, to - radius));
  const covered = ([x, y]: Point) =>
    texts.reduce((sum, [left, top, right, low]) => {
      const across = Math.min(right, x + radius) - Math.max(left, x - radius);
      const down = Math.min(low, y + radius) - Math.max(top, y - radius);
      return sum + (across > 0 && down > 0 ? across * down : 0);
    }, 0);
  let best: Point = [mark.x, mark.y];
  let least = Infinity;
  for (const [x, y] of placesAround(mark, radius)) {
    const place: Point = [inside(x, box.x, box.x + box.width), inside(y, box.y, bottom)];
    const cost = covered(place);
    // Of equals the first, which is the nearest.
    if (cost < least) [best, least] = [place, cost];
    if (cost === 0) break;
  }
  const [x, y] = best;
  const foot: Point = [
    Math.min(Math.max(x, mark.x), mark.x + mark.width),
    Math.min(Math.max(y, mark.y), mark.y + mark.height),
  ];
  const isFar = Math.hypot(foot[0] - x, foot[1] - y) > radius;
  const line: Mark = { type: 'path', d: segment(...foot, x, y), stroke: box.theme.ink, strokeWidth: 1 };
  return [...(isFar ? [line] : []), ...badge(x, y, number, box)];
}

/** Corners first, a little inside so that it is plain whose they are, then sides and edges, then rings around the mark. */
function placesAround({ x, y, width, height }: Area, radius: number): Point[] {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  const inset = Math.min(radius / 3, width / 4, height / 4);
  const along = [0.25, 0.5, 0.75].map((share) => x + share * width);
  const ring = [1.2, 2, 3, 4, 5, 6].flatMap((distance) =>
    Array.from({ length: 16 }, (_, at): Point => {
      const angle = (at * Math.PI) / 8;
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
