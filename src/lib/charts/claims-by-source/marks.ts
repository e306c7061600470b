import { sourceColumnFacts } from '#lib/evidence/citation.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import { nameInText } from '#lib/evidence/names.ts';
import { thesisFacts } from '#lib/evidence/thesisFacts.ts';
import { thesisText } from '#lib/evidence/thesisText.ts';
import { isOwnClaim } from '#lib/summary/isOwnClaim.ts';
import { bearings, type ClaimCell, type ClaimRow } from '#lib/summary/claimCell.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import type { DrawnCell } from './capped.ts';
import { cellKey, thesisKey, type ClaimsContext } from './read.ts';

/** One for each cell, row by row. */
export function marks(context: ClaimsContext): MarkFacts[] {
  const { dossier, say, data } = context;
  return data.rows.flatMap(({ cells }) =>
    cells.map((cell) => ({
      key: cellKey(dossier, data.grid, cell),
      rows: rowsAt('claims', cell.rows),
      title: () => say.title(placeOf(context, cell)),
      sentence: () => sentence(context, cell),
    })),
  );
}

function sentence(context: ClaimsContext, cell: DrawnCell): string {
  const { kind, predicted, claims, predictions } = cell;
  const amounts = (of: ClaimCell['claims']) => bearings.map((bearing) => ({ bearing, amount: of[bearing] }));
  return context.say.sentence({
    ...placeOf(context, cell),
    kind,
    predicted,
    claims: amounts(claims),
    predictions: amounts(predictions),
    quotes: quotesIn(context, cell),
  });
}

/** Whom a source quotes on a thesis and how that bears on it, each once. */
function quotesIn({ dossier }: ClaimsContext, { rows }: ClaimCell) {
  const quoted = rows.map((at) => dossier.claims[at]!).filter((claim) => !isOwnClaim(dossier, claim));
  const said = quoted.flatMap(({ claimant, bearing }) =>
    bearing === '' ? [] : [{ who: claimant && nameInText(dossier, claimant), bearing }],
  );
  return [...new Map(said.map((each) => [`${each.who}\n${each.bearing}`, each])).values()];
}

function placeOf(context: ClaimsContext, { thesis, column }: DrawnCell) {
  return { source: sourceOf(context, column), thesis: thesisText(context.dossier, thesis) };
}

/** `Indian Punchline [2]`. */
export function sourceOf({ dossier, words, say, data }: ClaimsContext, column: number): string {
  return say.source(sourceColumnFacts(words, dossier, data.grid.columns[column]!));
}

/** A thesis leads to its claims side by side. */
export function lead(context: ClaimsContext, key: string) {
  const { dossier, say, data } = context;
  const row = leadsOf(context).get(key);
  if (!row) return null;
  return {
    destination: { page: '/thesis' as const, view: { thesis: dossier.theses[row.thesis]!.id } },
    sentence: say.lead({
      thesis: thesisText(dossier, row.thesis),
      // Of all sources, also those that are not drawn.
      sides: thesisFacts(data.grid, data.listed.find(({ thesis }) => thesis === row.thesis) ?? row),
      score: row.diagnosticity,
    }),
  };
}

const known = new WeakMap<ClaimsContext['data'], ReadonlyMap<string, ClaimRow>>();

function leadsOf({ dossier, data }: ClaimsContext): ReadonlyMap<string, ClaimRow> {
  let leads = known.get(data);
  if (!leads) known.set(data, (leads = new Map(data.rows.map((row) => [thesisKey(dossier, row), row]))));
  return leads;
}
