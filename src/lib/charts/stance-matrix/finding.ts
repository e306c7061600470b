import type { Dossier } from '#lib/model/dossier.ts';
import { parties, sidesOn } from '#lib/summary/mostDivided.ts';
import { hasPosition, type StanceCell } from '#lib/summary/stanceCells.ts';
import type { FindingOf } from '../kit/defineChart.ts';
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
      return { kind: 'answers', facts: { answers, actors }, rests: rowsOfCells(known) };
    }
    return {
      kind: 'found',
      facts: { positions: known.length, conflicts: known.filter(({ kind }) => kind === 'split').length },
      rests: rowsOfCells(known),
    };
  }
  if (isOfAnswers) {
    const taking = cellsOn(dossier, data, divided).filter(({ shares }) => shares !== null);
    return { kind: 'shares', facts: sharedSides(dossier, divided, taking), rests: rowsOfCells(taking) };
  }
  const facts = sideFacts(dossier, cells, divided, sidesOn(dossier, cells, allActors, divided));
  const rests = cellsOn(dossier, data, divided).filter(hasPosition);
  return { kind: 'divided', facts, rests: rowsOfCells(rests) };
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
