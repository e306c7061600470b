import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { issueNames, namesInText } from '../kit/names.ts';
import { widestIssue } from '../kit/widestIssue.ts';
import { rowsOfCells } from '../kit/stanceCellFacts.ts';
import { disagree, type ComparisonContext } from './read.ts';

/** On how many of the issues that can be compared the actors disagree, drawn or not, and where most. */
export function finding(context: ComparisonContext): FindingOf<'actor-comparison'> {
  const { comparison, rule } = context.data;
  const { counted } = comparison;
  const told = toldKindOfAll(context.dossier.issues);
  const actors = namesInText(context.dossier, context.data.chosen.actors);
  const [most] = counted;
  const issues = counted.length;
  if (!most) {
    return actors.length < 2
      ? { kind: 'alone', facts: { actor: actors[0] ?? '' }, rests: [] }
      : { kind: 'nothingShared', facts: { actors }, rests: [] };
  }
  const disagreeing = counted.filter((row) => disagree(row, rule));
  if (disagreeing.length === 0) {
    const facts = {
      actors,
      issues,
      rule,
      told,
      identical: most.divergence === 0,
      shared: sharedSide(context),
    };
    return { kind: 'agree', facts, rests: rowsOf(counted) };
  }
  const gaps = disagreeing.map(({ issue, divergence }) => ({ issue, steps: divergence ?? 0 }));
  return {
    kind: 'disagree',
    facts: {
      actors,
      issues,
      rule,
      told,
      disagreeing: disagreeing.length,
      widest: widestIssue(context.dossier, gaps),
    },
    rests: rowsOf(disagreeing),
  };
}

function rowsOf(issues: readonly ComparedIssue[]): EvidenceRow[] {
  return rowsOfCells(issues.flatMap(({ cells }) => cells.filter(({ value }) => value !== null)));
}

/** The first issue of the dossier on which all of them are on the same side, below zero against it; null for none. */
function sharedSide({ dossier, data }: ComparisonContext) {
  const steps = ({ cells }: ComparedIssue) => cells.flatMap(({ value }) => value ?? []);
  const isOneSided = (row: ComparedIssue) => new Set(steps(row).map(Math.sign)).size === 1;
  const [first] = data.comparison.counted
    .filter((row) => isOneSided(row) && steps(row)[0] !== 0)
    .toSorted((a, b) => a.issue - b.issue);
  return first ? { ...issueNames(dossier, first.issue), side: Math.sign(steps(first)[0]!) } : null;
}
