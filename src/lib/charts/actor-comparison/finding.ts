import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { widestGap } from '#lib/summary/widestGap.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { issueLabel, namesInText } from '../kit/names.ts';
import { rowsOfCells } from '../kit/stanceCellFacts.ts';
import { disagree, type ComparisonContext } from './read.ts';

/** On how many of the issues that can be compared the actors disagree, drawn or not, and where most. */
export function finding(context: ComparisonContext): FindingOf<'actor-comparison'> {
  const { counted } = context.data.comparison;
  const actors = namesInText(context.dossier, context.data.chosen.actors);
  const [most] = counted;
  const issues = counted.length;
  if (!most) {
    return actors.length < 2
      ? { kind: 'alone', facts: { actor: actors[0] ?? '' }, rests: [] }
      : { kind: 'nothingShared', facts: { actors }, rests: [] };
  }
  const disagreeing = counted.filter(disagree);
  if (disagreeing.length === 0) {
    const facts = { actors, issues, identical: most.divergence === 0 };
    return { kind: 'agree', facts, rests: rowsOf(counted) };
  }
  const gaps = disagreeing.map(({ issue, divergence }) => ({
    issue: issueLabel(context.dossier, issue),
    steps: divergence ?? 0,
  }));
  return {
    kind: 'disagree',
    facts: { actors, issues, disagreeing: disagreeing.length, widest: widestGap(gaps) },
    rests: rowsOf(disagreeing),
  };
}

function rowsOf(issues: readonly ComparedIssue[]): EvidenceRow[] {
  return rowsOfCells(issues.flatMap(({ cells }) => cells.filter(({ value }) => value !== null)));
}
