import { thesisText } from '#lib/evidence/thesisText.ts';
import type { ClaimRow } from '#lib/summary/claimCell.ts';
import { onlyVerdictsContradict } from '#lib/summary/ratedClaims.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { claimsOf, isDisputed, isDisputedInExpectation, leads, type ClaimsContext } from './read.ts';

/** How many theses the order brings to the top, and why; in the usual one, those on which sources contradict each other. */
export function finding(context: ClaimsContext): FindingOf<'claims-by-source'> {
  const { dossier, data, view } = context;
  const { listed, grid } = data;
  const total = listed.length;
  const leading = listed.filter((row) => leads(row, view.thesisOrder));
  const facts = { amount: leading.length, total };
  const rests = (rows: readonly ClaimRow[]) => rows.flatMap(claimsOf);
  if (view.thesisOrder === 'uncontested') return { kind: 'unchallenged', facts, rests: rests(leading) };
  if (view.thesisOrder === 'diagnostic') return { kind: 'split', facts, rests: rests(leading) };
  if (leading.length > 0) {
    const disputed = leading.filter(isDisputed);
    if (onlyVerdictsContradict(dossier))
      return { kind: 'rated', facts: { amount: disputed.length, total }, rests: rests(leading) };
    const kind = disputed.every((row) => row.betweenSources) ? 'contradiction' : 'disputed';
    return {
      kind,
      facts: {
        amount: disputed.length,
        expected: leading.filter(isDisputedInExpectation).length,
        total,
        only: leading.length === 1 ? thesisText(dossier, leading[0]!.thesis) : '',
      },
      rests: rests(leading),
    };
  }
  const covered = listed.filter((row) => !row.silent);
  const sources = grid.columns.length;
  if (covered.every(({ cells }) => cells.every(({ kind }) => kind === 'quoted' || kind === 'silent')))
    return { kind: 'quoted', facts: { amount: covered.length, total }, rests: rests(covered) };
  return sources === 1
    ? { kind: 'oneSource', facts: { amount: covered.length, total }, rests: rests(covered) }
    : { kind: 'none', facts: { sources, total }, rests: rests(covered) };
}
