import { linePath } from '#lib/scene/mark.ts';

export type Corner = readonly [number, number];

/** Corners around the middle of a shape, in multiples of its radius; a square from its half side. */
export const square = (half: number): Corner[] => [
  [-half, -half],
  [half, -half],
  [half, half],
  [-half, half],
];

/** From how far its corners are from the middle. */
export const diamond = (reach: number): Corner[] => [
  [0, -reach],
  [reach, 0],
  [0, reach],
  [-reach, 0],
];

/** Standing on its base: from how far tip and base are from the middle, and from half the base. */
export const triangle = (tip: number, base: number, half: number): Corner[] => [
  [0, -tip],
  [half, base],
  [-half, base],
];

/** Upright, from half the width of its arms and how far they reach. */
export const cross = (half: number, reach: number): Corner[] => {
  const quarter: Corner[] = [
    [-half, -reach],
    [half, -reach],
    [half, -half],
  ];
  // Each quarter is the one before, turned to the right.
  return [0, 1, 2, 3].flatMap((turns) =>
    quarter.map((corner) => Array.from({ length: turns }).reduce<Corner>(([u, v]) => [-v, u], corner)),
  );
};

/** A closed shape around a point. */
export function shapePath(corners: readonly Corner[], x: number, y: number, radius: number): string {
  return linePath(
    corners.map(([u, v]) => [x + u * radius, y + v * radius]),
    true,
  );
}
