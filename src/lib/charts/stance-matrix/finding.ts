import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { mostDivided } from '#lib/summary/mostDivided.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import type { MatrixData } from './read.ts';

/** The issue that divides the actors most, else how much is known; drawn or not. */
export function finding(
  dossier: Dossier,
  { cells, allActors, issues }: MatrixData,
): FindingOf<'stance-matrix'> {
  const known: StanceCell[] = [];
  for (const actor of allActors) {
    for (const issue of issues) {
      const cell = cells.at(actor, issue);
      if (cell.confidence !== null) known.push(cell);
    }
  }
  const conflicting = known.filter(({ kind }) => kind === 'split');
  const facts = { positions: known.length, conflicts: conflicting.length };
  const divided = mostDivided(cells, allActors, issues);
  if (!divided) return { kind: 'found', facts, rests: rowsOf(known) };
  const { issue, support, oppose } = divided;
  const onIssue = known.filter((cell) => cell.issue === issue);
  const neutral = onIssue.filter(({ value }) => value === 0).length;
  const label = dossier.issues[issue]?.short_label ?? '';
  return {
    kind: 'divided',
    facts: { ...facts, issue: label, support, oppose, neutral },
    rests: rowsOf([...onIssue.filter(({ kind }) => kind === 'position'), ...conflicting]),
  };
}

function rowsOf(cells: readonly StanceCell[]): EvidenceRow[] {
  return cells.flatMap(({ rows }) => rows.map((at): EvidenceRow => ({ table: 'stances', at })));
}
