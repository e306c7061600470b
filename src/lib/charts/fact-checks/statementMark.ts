import type { CheckedTable, Outcome } from '#lib/model/reference.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { cross, diamond, shapePath, square, triangle, type Corner } from '../kit/shapes.ts';

/** One statement: the shape says in which table it is coded, fill and colour repeat what its column says. */
export function statementMark(
  { table, verdict }: Pick<CheckedStatement, 'table' | 'verdict'>,
  x: number,
  y: number,
  radius: number,
  theme: Theme,
): Mark {
  const full = verdict === 'matches' || isWrong(verdict);
  const colour = verdictColour(verdict, theme);
  const width = Math.max(1.2, radius * 0.28);
  // An outline reaches half its width beyond its path.
  const reach = full ? radius : radius - width / 2;
  const paint = full ? { fill: colour } : { stroke: colour, strokeWidth: width };
  if (table === 'claims') return { type: 'circle', x, y, radius: reach, ...paint };
  return { type: 'path', d: shapePath(outlines[table], x, y, reach), ...paint };
}

/** What conflicts is red, what is disputed too, what nobody could verify grey, what a party denies has the colour of text. */
export function verdictColour(verdict: Outcome, theme: Theme): string {
  if (isWrong(verdict) || verdict === 'disputed') return theme.contested;
  return { unverifiable: theme.hatch, denied: theme.ink }[verdict as string] ?? theme.amount;
}

/** All shapes weigh about the same. */
const outlines: Readonly<Record<Exclude<CheckedTable, 'claims'>, readonly Corner[]>> = {
  figures: square(0.88),
  events: triangle(1.05, 0.85, 1.08),
  provisions: diamond(1.18),
  stances: cross(0.42, 1.05),
};
