import type { Dossier } from '#lib/model/dossier.ts';
import type { CellKind, StanceCell } from '#lib/summary/stanceCells.ts';
import type { MatrixFacts } from '#lib/words/en/stanceMatrix.ts';
import type { MatrixData } from './read.ts';

/** How many cells are of each kind, and on which issues each actor takes which side. */
export function retold(dossier: Dossier, { actors, issues, shown, cells }: MatrixData): MatrixFacts {
  const amount = (kind: CellKind) => shown.filter((cell) => cell.kind === kind).length;
  return {
    positions: amount('position'),
    single: shown.filter(({ kind, sourceCount }) => kind === 'position' && sourceCount === 1).length,
    split: amount('split'),
    unclear: amount('unclear'),
    notApplicable: amount('not_applicable'),
    none: amount('none'),
    areShares: dossier.info.rows === 'observations',
    rows: actors.map((actor) => {
      const row = issues.map((issue) => cells.at(actor, issue));
      const labels = (test: (cell: StanceCell) => boolean) =>
        row.filter(test).map(({ issue }) => dossier.issues[issue]?.short_label ?? '');
      return {
        actor: dossier.actors[actor]?.name ?? '',
        supports: labels(({ value }) => value !== null && value > 0),
        neutral: labels(({ value }) => value === 0),
        opposes: labels(({ value }) => value !== null && value < 0),
        conflicting: labels(({ kind }) => kind === 'split'),
      };
    }),
  };
}
