import type { Dossier } from '#lib/model/dossier.ts';
import { parties, sidesOn } from '#lib/summary/mostDivided.ts';
import { hasPosition, type StanceCell } from '#lib/summary/stanceCells.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { lazily } from '../kit/lazy.ts';
import { sharedSides, sideFacts } from '../kit/sharedSides.ts';
import { rowsOfCells } from '../kit/stanceCellFacts.ts';
import type { MatrixData } from './read.ts';

/** Who is for and against the issue that divides the parties most, else how much is known of them; drawn or not. */
export function finding(dossier: Dossier, data: MatrixData): FindingOf<'stance-matrix'> {
  const { cells, allActors, main: divided } = data;
  const isOfAnswers = dossier.info.rows === 'observations';
  if (divided === null) {
    const known = cellsWhere(dossier, data, hasPosition);
    if (isOfAnswers && known.length > 0) {
      const answers = known.reduce((sum, { shares }) => sum + (shares?.n ?? 0), 0);
      const actors = new Set(known.map(({ actor }) => actor)).size;
      return resting({ kind: 'answers', facts: { answers, actors } }, known);
    }
    const conflicts = known.filter(({ kind }) => kind === 'split').length;
    // Whoever is folded is told of in words below the cells.
    const told = { ...data, allActors: [...data.actors, ...data.folded], allIssues: data.issues };
    const shown = data.isOverview ? known.length : cellsWhere(dossier, told, hasPosition).length;
    return resting({ kind: 'found', facts: { positions: known.length, shown, conflicts } }, known);
  }
  if (isOfAnswers) {
    const taking = cellsOn(dossier, data, divided).filter(({ shares }) => shares !== null);
    return resting({ kind: 'shares', facts: sharedSides(dossier, divided, taking) }, taking);
  }
  const sides = sideFacts(dossier, cells, divided, sidesOn(dossier, cells, allActors, divided));
  const facts = data.named === null ? sides : { ...sides, most: data.named };
  const rests = cellsOn(dossier, data, divided).filter(hasPosition);
  return resting({ kind: 'divided', facts }, rests);
}

/** With the rows that it rests on, which of votes are so many that they are listed only for who asks. */
function resting<Told extends object>(told: Told, cells: readonly StanceCell[]) {
  return lazily<Pick<FindingOf<'stance-matrix'>, 'rests'>, Told>(told, { rests: () => rowsOfCells(cells) });
}

/** Of the parties, on one issue. */
function cellsOn(
  dossier: Dossier,
  { cells, allActors }: Pick<MatrixData, 'cells' | 'allActors'>,
  issue: number,
): StanceCell[] {
  return parties(dossier, allActors).map((actor) => cells.at(actor, issue));
}

/** Of the parties, row by row. */
function cellsWhere(
  dossier: Dossier,
  { cells, allActors, allIssues }: Pick<MatrixData, 'cells' | 'allActors' | 'allIssues'>,
  test: (cell: StanceCell) => boolean,
): StanceCell[] {
  return parties(dossier, allActors).flatMap((actor) =>
    allIssues.map((issue) => cells.at(actor, issue)).filter(test),
  );
}
