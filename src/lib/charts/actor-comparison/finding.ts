import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { disagree, labelOf, namesOf, type ComparisonContext } from './read.ts';

/** On how many of the issues that can be compared the actors disagree, drawn or not, and where most. */
export function finding(context: ComparisonContext): FindingOf<'actor-comparison'> {
  const { counted } = context.data.comparison;
  const actors = namesOf(context);
  const [most] = counted;
  const issues = counted.length;
  if (!most) {
    return actors.length < 2
      ? { kind: 'alone', facts: { actor: actors[0] ?? '' }, rests: [] }
      : { kind: 'nothingShared', facts: { actors }, rests: [] };
  }
  const distance = most.divergence ?? 0;
  const disagreeing = counted.filter(disagree);
  if (disagreeing.length === 0) {
    return { kind: 'agree', facts: { actors, issues, identical: distance === 0 }, rests: rowsOf(counted) };
  }
  const alike = disagreeing.filter((row) => row.divergence === most.divergence).length;
  const isAlikeOnAll = alike === disagreeing.length && alike > 1;
  const widest = isAlikeOnAll ? null : { issue: labelOf(context, most.issue), distance, others: alike - 1 };
  return {
    kind: 'disagree',
    facts: { actors, issues, disagreeing: disagreeing.length, widest },
    rests: rowsOf(disagreeing),
  };
}

function rowsOf(issues: readonly ComparedIssue[]): EvidenceRow[] {
  return issues.flatMap(({ cells }) =>
    cells
      .filter(({ value }) => value !== null)
      .flatMap(({ rows }) => rows.map((at): EvidenceRow => ({ table: 'stances', at }))),
  );
}
