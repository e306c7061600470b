import type { MarkNote } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { markBounds, type Bounds } from '#lib/scene/markBounds.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Body, Box } from './chart.ts';

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
    const badge = badgeAt(shapeOf(body.marks, target), number, box, texts);
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

/** At the corner of the mark where the badge covers least text, within the box. */
function badgeAt(target: Target, number: number, box: Box, texts: readonly Bounds[]): Mark[] {
  const radius = radiusOf(box) + 1;
  const places = placesAround(target, radius).map(
    ([x, y]) =>
      [
        Math.min(Math.max(x, box.x + radius), box.x + box.width - radius),
        Math.max(y, box.y + radius),
      ] as const,
  );
  const covered = ([x, y]: readonly [number, number]) =>
    texts.reduce((sum, [left, top, right, bottom]) => {
      const across = Math.min(right, x + radius) - Math.max(left, x - radius);
      const down = Math.min(bottom, y + radius) - Math.max(top, y - radius);
      return sum + (across > 0 && down > 0 ? across * down : 0);
    }, 0);
  const [best] = places.toSorted((a, b) => covered(a) - covered(b));
  return badge(...best!, number, box);
}

/** Corners first, a little inside so that it is plain whose they are, then sides and places along the edges. */
function placesAround({ x, y, width, height }: Area, radius: number): (readonly [number, number])[] {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  const inset = Math.min(radius / 3, width / 4, height / 4);
  const along = [0.25, 0.5, 0.75].map((share) => x + share * width);
  return [
    [right - inset, y + inset],
    [x + inset, y + inset],
    [right - inset, bottom - inset],
    [x + inset, bottom - inset],
    [right + radius, middle],
    [x - radius, middle],
    ...along.flatMap((at) => [[at, y] as const, [at, bottom] as const]),
    ...[...along, right - radius].map((at) => [at, middle] as const),
  ];
}
