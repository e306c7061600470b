import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';
import { byFilter } from './byFilter.ts';
import { bySignature } from './bySignature.ts';
import { categoriesInOrder } from './categoriesInOrder.ts';
import { clauses, noClause, type Clause, type ClauseKind } from './clauses.ts';
import { instrumentsWithProvisions } from './instrumentsWithProvisions.ts';
import type { RowFilter } from './rowsInForce.ts';

/** In the order in which they are told. */
export const clauseKinds = ['present', 'absent', 'reading', 'none'] as const satisfies readonly ClauseKind[];

/** Of how many treaties a clause is known in which way. */
export type ClauseAmounts = Readonly<Record<ClauseKind, number>>;

/** Every treaty with every clause, in the order of the dossier. */
export interface ClauseCoverage {
  /** Those of which a provision is coded at all. */
  readonly instruments: readonly Instrument[];
  /** `provisions.category`s, in the order of `categoriesInOrder`. */
  readonly categories: readonly string[];
  /** What is found of a category in an instrument, by their positions in these lists. */
  readonly at: (instrument: number, category: number) => Clause;
}

/**
 * A filter is seen to empty a line instead of removing it: instruments and categories are those of the layer (documents, or
 * documents and other publications) at any date.
 */
export const clauseCoverage = byFilter((dossier: Dossier, filter: RowFilter): ClauseCoverage => {
  const layer = { sourcesOff: [], asOf: '', reference: filter.reference };
  const spoken = clauses(dossier, layer);
  const having = new Set(spoken.map(({ instrument }) => instrument));
  const instruments = instrumentsWithProvisions(dossier).filter(({ id }) => having.has(id));
  const known = new Set(spoken.map(({ category }) => category));
  const categories = categoriesInOrder(dossier).filter((each) => known.has(each));
  const rowOf = new Map(instruments.map(({ id }, at) => [id, at]));
  const columnOf = new Map(categories.map((category, at) => [category, at]));
  const found: (Clause | undefined)[] = [];
  for (const clause of clauses(dossier, filter)) {
    const [row, column] = [rowOf.get(clause.instrument), columnOf.get(clause.category)];
    if (row !== undefined && column !== undefined) found[row * categories.length + column] = clause;
  }
  return {
    instruments,
    categories,
    at: (instrument, category) =>
      found[instrument * categories.length + category] ??
      noClause(instruments[instrument]!.id, categories[category]!),
  };
});

/** Of how many of some clauses each kind is. */
export function clauseAmounts(all: readonly Pick<Clause, 'kind'>[]): ClauseAmounts {
  const amounts = { present: 0, absent: 0, reading: 0, none: 0 };
  for (const { kind } of all) amounts[kind]++;
  return amounts;
}

/** A clause as it is found in one treaty. */
export interface ClauseInTreaty {
  readonly instrument: Instrument;
  readonly clause: Clause;
}

/** What is found of a category in every treaty, in the order of signature. */
export function clauseInEach(dossier: Dossier, filter: RowFilter, category: string): ClauseInTreaty[] {
  const { instruments, categories, at } = clauseCoverage(dossier, filter);
  const column = categories.indexOf(category);
  return instruments
    .map((instrument, row) => ({
      instrument,
      clause: column < 0 ? noClause(instrument.id, category) : at(row, column),
    }))
    .sort((a, b) => bySignature(a.instrument, b.instrument));
}
