import { sourceColumnFacts } from '#lib/evidence/citation.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import { nameInText } from '#lib/evidence/names.ts';
import { thesisText } from '#lib/evidence/thesisText.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { isOwnClaim } from '#lib/summary/isOwnClaim.ts';
import { bearings, type ClaimCell } from '#lib/summary/claimCell.ts';
import { emptyCell } from '../kit/cells.ts';
import { listed } from '../kit/listed.ts';
import { cellKey, type ClaimsContext } from './read.ts';

/** Each cell drawn, row by row. */
export const claimCells = listed((context: ClaimsContext) => {
  const { dossier, words, say, data } = context;
  const { grid } = data;
  const { caption, columns, cell: cellText, source: sourceName } = say.table;
  const items = data.rows.flatMap(({ cells, diagnosticity: score }) =>
    cells.map((cell) => ({
      cell,
      score,
      thesis: dossier.theses[cell.thesis]!,
      column: grid.columns[cell.column]!,
      place: () => ({ source: sourceOf(context, cell.column), thesis: thesisText(dossier, cell.thesis) }),
    })),
  );
  const amounts = (of: ClaimCell['claims']) => bearings.map((bearing) => ({ bearing, amount: of[bearing] }));
  const total = (of: ClaimCell['claims']) => bearings.reduce((sum, bearing) => sum + of[bearing], 0);
  return {
    items,
    key: ({ cell }) => cellKey(dossier, grid, cell),
    rows: ({ cell }) => rowsAt('claims', cell.rows),
    title: ({ place }) => say.title(place()),
    sentence: ({ cell, place }) => {
      const { kind, predicted, claims, predictions } = cell;
      return say.sentence({
        ...place(),
        kind,
        predicted,
        claims: amounts(claims),
        predictions: amounts(predictions),
        quotes: quotesIn(context, cell),
      });
    },
    heads: 3,
    labels: { ...columns, caption, diagnosticity: columns.score },
    columns: ({ text, number }) => ({
      thesis: text(({ thesis }) => [thesis.thesis, thesis.id]),
      topic: text(({ thesis: { topic } }) => [valueLabel(dossier, 'theses.topic', topic), topic]),
      source: text(({ column }) => [sourceName(sourceColumnFacts(words, dossier, column)), column.root]),
      bearing: text(({ cell }) => [cellText(cell), cell.predicted ? `predicted-${cell.kind}` : cell.kind]),
      supports: number(({ cell }) => cell.claims.supports),
      contradicts: number(({ cell }) => cell.claims.contradicts),
      qualifies: number(({ cell }) => cell.claims.qualifies),
      mentions: number(({ cell }) => cell.claims.mentions),
      predictions: number(({ cell }) => total(cell.predictions)),
      quoted: number(({ cell }) => total(cell.quoted)),
      diagnosticity: {
        kind: 'number',
        shared: true,
        cell: ({ score }) =>
          score === null
            ? emptyCell
            : { value: Number(score.toFixed(4)), text: words.of('theses').score(score) },
      },
    }),
  };
});

/** Whom a source quotes on a thesis and how that bears on it, each once. */
function quotesIn({ dossier }: ClaimsContext, { rows }: ClaimCell) {
  const quoted = rows.map((at) => dossier.claims[at]!).filter((claim) => !isOwnClaim(dossier, claim));
  const said = quoted.flatMap(({ claimant, bearing }) =>
    bearing === '' ? [] : [{ who: claimant && nameInText(dossier, claimant), bearing }],
  );
  return [...new Map(said.map((each) => [`${each.who}\n${each.bearing}`, each])).values()];
}

/** `Indian Punchline [2]`. */
export function sourceOf({ dossier, words, say, data }: ClaimsContext, column: number): string {
  return say.source(sourceColumnFacts(words, dossier, data.grid.columns[column]!));
}
