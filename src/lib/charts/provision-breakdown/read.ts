import { compareText } from '#lib/model/compareText.ts';
import {
  isBindingObligation,
  obligations,
  provisionStatuses,
  type Instrument,
  type Obligation,
  type Provision,
} from '#lib/model/provision.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { clauses, type Clause } from '#lib/summary/clauses.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { mainInstrument } from '#lib/summary/mainInstrument.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import type { Context, Request } from '../kit/defineChart.ts';

/** What of a view the chart depends on. */
export const reads = ['sourcesOff', 'reference', 'asOf', 'instrument'] as const;

type Key = (typeof reads)[number];

export type ProvisionContext = Context<'provision-breakdown', Key, ProvisionData>;

export interface PlacedProvision {
  /** Position in `dossier.provisions`. */
  readonly at: number;
  readonly provision: Provision;
}

export interface CategoryRow {
  readonly category: string;
  readonly cells: Readonly<Record<Obligation, readonly PlacedProvision[]>>;
  /** From left to right through the cells. */
  readonly all: readonly PlacedProvision[];
}

export interface ProvisionData {
  /** Top to bottom: most binding provisions first, then by name. */
  readonly rows: readonly CategoryRow[];
  /** Every provision drawn, row by row. */
  readonly shown: readonly PlacedProvision[];
  /** The instrument the reader chose, else the main one; undefined where the dossier has no provision. */
  readonly instrument: Instrument | undefined;
  /** What the sources selected say that it provides, by subject; a subject is one clause however often it is told of. */
  readonly clauses: readonly Clause[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

export function read({ dossier, view, words }: Request<Key>): ProvisionData {
  const isSelected = rowsInForce(dossier, view, 'provisions');
  const chosen = dossier.instruments.find(({ id }) => id === view.instrument) ?? mainInstrument(dossier);
  const selected = dossier.provisions
    .map((provision, at): PlacedProvision => ({ provision, at }))
    .filter(({ provision }) => isSelected(provision))
    .filter(({ provision }) => provision.instrument === chosen?.id)
    .sort(byStatusThenId);
  const name = ({ category }: CategoryRow) => valueLabel(dossier, 'provisions.category', category);
  const rows = [...groupBy(selected, ({ provision }) => provision.category)]
    .map(([category, provisions]) => categoryRow(category, provisions))
    .sort((a, b) => countBinding(b.all) - countBinding(a.all) || words.compare(name(a), name(b)));
  return {
    rows,
    shown: rows.flatMap((row) => row.all),
    instrument: chosen,
    clauses: clauses(dossier, view).filter(
      ({ instrument, kind }) => instrument === chosen?.id && kind === 'present',
    ),
    sources: sourcesInOrder(
      dossier,
      selected.map(({ provision }) => provision.source),
    ),
  };
}

function categoryRow(category: string, provisions: readonly PlacedProvision[]): CategoryRow {
  const cellOf = (obligation: Obligation) =>
    provisions.filter(({ provision }) => provision.obligation === obligation);
  const entries = obligations.map((obligation) => [obligation, cellOf(obligation)]);
  const cells = Object.fromEntries(entries) as unknown as CategoryRow['cells'];
  return { category, cells, all: obligations.flatMap((obligation) => cells[obligation]) };
}

/** Shapes of a kind stand side by side, and those under conditions at their end. */
function byStatusThenId({ provision: a }: PlacedProvision, { provision: b }: PlacedProvision): number {
  return (
    provisionStatuses.indexOf(a.status) - provisionStatuses.indexOf(b.status) ||
    Number(isConditional(a)) - Number(isConditional(b)) ||
    compareText(a.id, b.id)
  );
}

/** What a source says is not in the instrument binds nobody and enters no total. */
export function isCovered(provision: Pick<Provision, 'status'>): boolean {
  return provision.status !== 'excluded';
}

export function isConditional(provision: Pick<Provision, 'conditions'>): boolean {
  return provision.conditions.trim() !== '';
}

export function isBinding(provision: Pick<Provision, 'obligation' | 'status'>): boolean {
  return isCovered(provision) && isBindingObligation(provision.obligation);
}

export function countCovered(provisions: readonly PlacedProvision[]): number {
  return provisions.filter(({ provision }) => isCovered(provision)).length;
}

function countBinding(provisions: readonly PlacedProvision[]): number {
  return provisions.filter(({ provision }) => isBinding(provision)).length;
}
