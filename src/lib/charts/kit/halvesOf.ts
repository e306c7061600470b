import { linePath, segment } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';

/** The halves of an area above and below its rising diagonal, and the diagonal, as paths. */
export function halvesOf({ x, y, width, height }: Area) {
  const [right, bottom] = [x + width, y + height];
  const half = (corner: readonly [number, number]) => linePath([[x, bottom], corner, [right, y]], true);
  return { upper: half([x, y]), lower: half([right, bottom]), diagonal: segment(x, bottom, right, y) };
}
