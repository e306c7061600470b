import { checkedTables, type CheckedTable, type Outcome } from '#lib/model/reference.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import { frame, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Where } from '../kit/defineChart.ts';
import { cross, diamond, shapePath, square, triangle, type Corner } from '../kit/shapes.ts';
import { sign } from '../kit/sign.ts';
import { ratedOf } from '#lib/summary/ratings.ts';
import type { CheckContext } from './read.ts';

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

/** What conflicts is red, what is disputed too, what nobody could verify or place grey, what a party denies has the colour of text. */
export function verdictColour(verdict: Outcome, theme: Theme): string {
  if (isWrong(verdict) || verdict === 'disputed') return theme.contested;
  return (
    { unverifiable: theme.hatch, unplaced: theme.hatch, denied: theme.ink }[verdict as string] ?? theme.amount
  );
}

/** All shapes weigh about the same. */
const outlines: Readonly<Record<Exclude<CheckedTable, 'claims'>, readonly Corner[]>> = {
  figures: square(0.88),
  events: triangle(1.05, 0.85, 1.08),
  provisions: diamond(1.18),
  stances: cross(0.42, 1.05),
};

/** From left to right in the bar of a source. */
export const barOrder: readonly (readonly Outcome[])[] = [
  ['magnitude_error', 'differs'],
  ['disputed'],
  ['partly'],
  ['denied'],
  ['unverifiable'],
  ['unplaced'],
  ['matches'],
];

/** A stretch of statements of one verdict: full where it is clear, an outline where it is not. */
export function verdictBar(verdict: Outcome, area: Area, theme: Theme): Mark {
  const colour = verdictColour(verdict, theme);
  const isFull = verdict === 'matches' || isWrong(verdict);
  return isFull ? { type: 'rect', ...area, fill: colour } : frame(area, colour, 1.5);
}

/** Shapes and paints that occur. */
export function legend({ words, say, data, presentation }: CheckContext, theme: Theme): Where<LegendItem>[] {
  if (presentation === 'slide') {
    const labelOf = (outcome: Outcome) => {
      const rated = ratedOf(data.ratings, outcome === 'magnitude_error' ? 'differs' : outcome);
      return isWrong(outcome) && !rated ? say.inError : say.heading(outcome, rated);
    };
    return barOrder.map(
      (of) =>
        data.rows.some(({ cells }) => of.some((verdict) => cells[verdict].length > 0)) &&
        sign(labelOf(of[0]!), 22, 10, (x, y) => [verdictBar(of[0]!, { x, y, width: 22, height: 10 }, theme)]),
    );
  }
  const { statements } = words.of('common');
  const drawn = data.rows.flatMap((row) => row.all);
  const item = (label: string, table: CheckedTable, verdict: Outcome) =>
    sign(label, 14, 14, (x, y) => [statementMark({ table, verdict }, x + 7, y + 7, 5.5, theme)]);
  const occurs = (test: (verdict: Outcome) => boolean) => drawn.some(({ verdict }) => test(verdict));
  const tables = checkedTables.filter((name) => drawn.some(({ table }) => table === name));
  // Of rated statements of one shape a paint says how they are rated, since its shape says nothing.
  const isAllRated = tables.length === 1 && data.ratings.length > 0;
  return [
    ...(isAllRated ? [] : tables.map((table) => item(statements[table], table, 'matches'))),
    isAllRated &&
      occurs((verdict) => verdict === 'matches') &&
      item(say.paint('matches', ratedOf(data.ratings, 'matches')), tables[0]!, 'matches'),
    // The shape of what is there most, so that the paint is met in it.
    occurs(isWrong) && item(say.paint('differs', ratedOf(data.ratings, 'differs')), 'claims', 'differs'),
    ...(['disputed', 'partly', 'denied', 'unverifiable', 'unplaced'] as const).map(
      (kind) =>
        occurs((verdict) => verdict === kind) &&
        item(say.paint(kind, ratedOf(data.ratings, kind)), 'claims', kind),
    ),
  ];
}
