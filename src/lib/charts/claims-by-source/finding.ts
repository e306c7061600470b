import type { ClaimRow } from '#lib/summary/claimCell.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { claimsOf, leads, type ClaimsContext } from './read.ts';

/** How many theses the order brings to the top, and why; in the usual one, those on which sources contradict each other. */
export function finding({ data, view }: ClaimsContext): FindingOf<'claims-by-source'> {
  const { listed, grid } = data;
  const total = listed.length;
  const leading = listed.filter((row) => leads(row, view.thesisOrder));
  const facts = { amount: leading.length, total };
  const rests = (rows: readonly ClaimRow[]) => rows.flatMap(claimsOf);
  if (view.thesisOrder === 'uncontested') return { kind: 'unchallenged', facts, rests: rests(leading) };
  if (view.thesisOrder === 'diagnostic') return { kind: 'split', facts, rests: rests(leading) };
  if (leading.length > 0) {
    const between = leading.every((row) => row.betweenSources);
    return { kind: between ? 'contradiction' : 'disputed', facts, rests: rests(leading) };
  }
  const covered = listed.filter((row) => !row.silent);
  const sources = grid.columns.length;
  return sources === 1
    ? { kind: 'oneSource', facts: { amount: covered.length, total }, rests: rests(covered) }
    : { kind: 'none', facts: { sources, total }, rests: rests(covered) };
}
