import type { Area, Target } from './scene.ts';

/** The target under a point; where targets overlap, the one drawn last. */
export function targetAt(targets: readonly Target[], x: number, y: number): Target | undefined {
  return targets.findLast((target) => placesOf(target).some((area) => isWithin(area, x, y)));
}

/**
 * The target that a finger means, which is wider than a point: a mark before anything that leads elsewhere, as far as the
 * finger reaches. Who opens a mark by mistake closes it again; who is led away has lost the place.
 *
 * @param reach how far from its middle a finger touches, in units of the drawing
 */
export function targetForFinger(
  targets: readonly Target[],
  x: number,
  y: number,
  reach: number,
): Target | undefined {
  const hit = targetAt(targets, x, y);
  if (hit && !hit.leads) return hit;
  const [nearest] = targets
    .filter(({ leads }) => !leads)
    .map((target) => ({ target, away: Math.min(...placesOf(target).map((area) => distance(area, x, y))) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away);
  return nearest?.target ?? hit;
}

/** From a point to the nearest point of an area; 0 within it. */
function distance(area: Area, x: number, y: number): number {
  const outside = (at: number, from: number, size: number) => Math.max(from - at, 0, at - from - size);
  return Math.hypot(outside(x, area.x, area.width), outside(y, area.y, area.height));
}

/** Everywhere a target is drawn, its own place first. */
export function placesOf(target: Target): readonly Area[] {
  return target.also ? [target, ...target.also] : [target];
}

/** Which of its places a point lies in, by position; 0 if in none. */
export function placeAt(target: Target, x: number, y: number): number {
  return Math.max(
    0,
    placesOf(target).findIndex((area) => isWithin(area, x, y)),
  );
}

function isWithin(area: Area, x: number, y: number): boolean {
  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
}

/**
 * Where a key leads from the current target: left and right along its row, up and down to the target of the next
 * row that lies nearest, Home and End to the ends of the row, with no current target to the first one. Columns below
 * zero head their rows: Home stops after them, and up and down lead from heads to heads and from marks to marks where
 * the next row has any. Undefined for any other key and where there is nothing further in that direction.
 */
export function nextTarget(
  targets: readonly Target[],
  current: Target | undefined,
  key: string,
): Target | undefined {
  if (!/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key)) return undefined;
  if (!current) return targets[0];
  const row = targets.filter((target) => target.row === current.row).sort((a, b) => a.column - b.column);
  const at = row.indexOf(current);
  switch (key) {
    case 'ArrowLeft':
      return row[at - 1];
    case 'ArrowRight':
      return row[at + 1];
    case 'Home':
      return row.find((target) => !isHead(target)) ?? row[0];
    case 'End':
      return row.at(-1);
    default:
      return inNextRow(targets, current, key === 'ArrowDown' ? 1 : -1);
  }
}

function inNextRow(targets: readonly Target[], current: Target, direction: 1 | -1): Target | undefined {
  const rows = [...new Set(targets.map((target) => target.row))].sort((a, b) => a - b);
  const next = rows[rows.indexOf(current.row) + direction];
  const inRow = targets.filter((target) => target.row === next);
  const alike = inRow.filter((target) => isHead(target) === isHead(current));
  const centre = (target: Target) => target.x + target.width / 2;
  return (alike.length ? alike : inRow).sort(
    (a, b) => Math.abs(centre(a) - centre(current)) - Math.abs(centre(b) - centre(current)),
  )[0];
}

function isHead(target: Target): boolean {
  return target.column < 0;
}
