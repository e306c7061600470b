import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { mostDivided } from '#lib/summary/mostDivided.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import type { MatrixData } from './read.ts';

/** The issue that divides the actors most, else how much is known; drawn or not. */
export function finding(dossier: Dossier, data: MatrixData): FindingOf<'stance-matrix'> {
  const { cells, allActors, issues } = data;
  const divided = mostDivided(cells, allActors, issues);
  let [positions, conflicts, neutral] = [0, 0, 0];
  for (const actor of allActors) {
    for (const issue of issues) {
      const { kind, value } = cells.at(actor, issue);
      if (kind === 'position' || kind === 'split') positions++;
      if (kind === 'split') conflicts++;
      if (value === 0 && issue === divided?.issue) neutral++;
    }
  }
  if (!divided) {
    return {
      kind: 'found',
      facts: { positions, conflicts },
      get rests() {
        return rowsWhere(data, ({ confidence }) => confidence !== null);
      },
    };
  }
  const { issue, support, oppose } = divided;
  const label = dossier.issues[issue]?.short_label ?? '';
  return {
    kind: 'divided',
    facts: { issue: label, support, oppose, neutral, positions, conflicts },
    get rests() {
      return rowsWhere(
        data,
        (cell) => cell.kind === 'split' || (cell.kind === 'position' && cell.issue === issue),
      );
    },
  };
}

function rowsWhere(
  { cells, allActors, issues }: MatrixData,
  test: (cell: StanceCell) => boolean,
): readonly EvidenceRow[] {
  return allActors.flatMap((actor) =>
    issues.flatMap((issue) => {
      const cell = cells.at(actor, issue);
      return test(cell) ? cell.rows.map((at): EvidenceRow => ({ table: 'stances', at })) : [];
    }),
  );
}
