import { round, type Mark, type TextMark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { overlappingTexts, textCorners, type Point } from '#lib/scene/textOverlap.ts';

/** How far, in units of the scene, things may lie outside or over one another before it counts. */
const tolerance = 0.5;

/**
 * What is wrong with a picture, one sentence each: a mark or target that leaves the canvas or is no number, texts
 * that overlap, empty texts, keys or places of targets that occur twice, targets without a sentence. Empty if all is well.
 *
 * @param sentence what the chart says of a target; without it only sentences that targets bring along are looked at
 */
export function sceneFaults(scene: Scene, sentence?: (key: string) => string): string[] {
  return [
    ...scene.marks.flatMap((mark) => outside(mark, scene)),
    ...overlappingTexts(scene.marks.filter((mark): mark is TextMark => mark.type === 'text')).map(
      ([first, second]) => `${nameOf(first)} overlaps ${nameOf(second)}`,
    ),
    ...targetFaults(scene, sentence),
  ];
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

function targetFaults(
  { targets, width, height }: Scene,
  sentence: ((key: string) => string) | undefined,
): string[] {
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
    const said = sentence ? sentence(key) : target.sentence;
    if (said !== undefined && !/\S.*[.!?]$/u.test(said))
      faults.push(`target "${key}" has no full sentence: "${said}"`);
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
