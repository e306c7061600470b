import { round, type Mark, type TextMark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';

type Point = readonly [number, number];
type Corners = readonly [Point, Point, Point, Point];

/** How far, in units of the scene, things may lie outside or over one another before it counts. */
const tolerance = 0.5;

/**
 * What is wrong with a picture, one sentence each: a mark or target that leaves the canvas or is no number, texts
 * that overlap, empty texts, keys or places of targets that occur twice, targets without a sentence. Empty if all is well.
 */
export function sceneFaults(scene: Scene): string[] {
  return [
    ...scene.marks.flatMap((mark) => outside(mark, scene)),
    ...overlaps(scene.marks.filter((mark): mark is TextMark => mark.type === 'text')),
    ...targetFaults(scene),
  ];
}

/** The corners of the box around the ink of a text, turned as the text is. */
function textCorners(mark: TextMark): Corners {
  const { x, y, text, size, weight = 400, anchor = 'start', rotate = 0 } = mark;
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  // Ascenders of Inter reach 0.76 em above the baseline, descenders 0.2 em below it.
  const [top, bottom] = [-0.76 * size, 0.2 * size];
  const [sin, cos] = [Math.sin((rotate * Math.PI) / 180), Math.cos((rotate * Math.PI) / 180)];
  const turn = (u: number, v: number): Point => [x + u * cos - v * sin, y + u * sin + v * cos];
  return [turn(left, top), turn(left + width, top), turn(left + width, bottom), turn(left, bottom)];
}

function outside(mark: Mark, { width, height }: Scene): string[] {
  const points = extremes(mark);
  if (points.some((point) => !point.every(Number.isFinite))) return [`${nameOf(mark)} has no place`];
  if (mark.type === 'text' && mark.text.trim() === '')
    return [`empty text at ${round(mark.x)}, ${round(mark.y)}`];
  if (mark.type === 'rect' && (mark.width < 0 || mark.height < 0))
    return [`${nameOf(mark)} has a negative extent`];
  const leaves = points.some(
    ([x, y]) => x < -tolerance || y < -tolerance || x > width + tolerance || y > height + tolerance,
  );
  if (!leaves) return [];
  const far = points.map(([x, y]) => `${round(x)}, ${round(y)}`).join('; ');
  return [`${nameOf(mark)} leaves the canvas of ${round(width)} × ${round(height)}: ${far}`];
}

/** Points that lie furthest out; for paths the ends of their commands, not the bulge of an arc. */
function extremes(mark: Mark): readonly Point[] {
  switch (mark.type) {
    case 'text':
      return textCorners(mark);
    case 'rect':
      return [
        [mark.x, mark.y],
        [mark.x + mark.width, mark.y + mark.height],
      ];
    case 'circle':
      return [
        [mark.x - mark.radius, mark.y - mark.radius],
        [mark.x + mark.radius, mark.y + mark.radius],
      ];
    case 'path':
      return [...mark.d.matchAll(/[MLCA]([^MLCAZ]*)/g)].map((command) => {
        const numbers = (command[1] ?? '')
          .trim()
          .split(/[\s,]+/)
          .map(Number);
        return [numbers.at(-2) ?? NaN, numbers.at(-1) ?? NaN];
      });
  }
}

function nameOf(mark: Mark): string {
  return mark.type === 'text' ? `“${mark.text}”` : `a ${mark.type}`;
}

function overlaps(texts: readonly TextMark[]): string[] {
  const boxes = texts.map((mark) => ({ mark, corners: textCorners(mark) }));
  // From top to bottom, so that each text is compared only with those that can reach it.
  const spans = boxes
    .map((box) => ({
      ...box,
      top: Math.min(...box.corners.map(([, y]) => y)),
      bottom: Math.max(...box.corners.map(([, y]) => y)),
    }))
    .sort((a, b) => a.top - b.top);
  const faults: string[] = [];
  spans.forEach((first, i) => {
    for (let j = i + 1; j < spans.length; j++) {
      const second = spans[j];
      if (!second || second.top > first.bottom) break;
      if (overlap(first.corners, second.corners))
        faults.push(`${nameOf(first.mark)} overlaps ${nameOf(second.mark)}`);
    }
  });
  return faults;
}

/** Whether two turned rectangles overlap: no side of either separates them. */
function overlap(a: Corners, b: Corners): boolean {
  for (const [p, q, r] of [a, b]) {
    for (const [from, to] of [
      [p, q],
      [q, r],
    ] as const) {
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
      const axis: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
      const [lowA, highA] = reach(a, axis);
      const [lowB, highB] = reach(b, axis);
      if (highA - tolerance <= lowB || highB - tolerance <= lowA) return false;
    }
  }
  return true;
}

function reach(corners: Corners, axis: Point): readonly [number, number] {
  const along = corners.map(([x, y]) => x * axis[0] + y * axis[1]);
  return [Math.min(...along), Math.max(...along)];
}

function targetFaults({ targets, width, height }: Scene): string[] {
  const faults: string[] = [];
  const keys = new Set<string>();
  const places = new Set<string>();
  for (const target of targets) {
    const { key, row, column, x, y } = target;
    if (keys.has(key)) faults.push(`target key occurs twice: "${key}"`);
    keys.add(key);
    const place = `row ${row}, column ${column}`;
    if (places.has(place)) faults.push(`two targets at ${place}: "${key}"`);
    places.add(place);
    if (target.sentence !== undefined && !/\S.*[.!?]$/u.test(target.sentence))
      faults.push(`target "${key}" has no full sentence: "${target.sentence}"`);
    const inside =
      x >= -tolerance &&
      y >= -tolerance &&
      x + target.width <= width + tolerance &&
      y + target.height <= height + tolerance &&
      target.width > 0 &&
      target.height > 0;
    if (!inside) faults.push(`target "${key}" leaves the canvas or has no extent`);
  }
  return faults;
}
