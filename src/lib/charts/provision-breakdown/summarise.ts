import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import {
  isBindingObligation,
  obligations,
  provisionStatuses,
  type Instrument,
  type Obligation,
  type Provision,
} from '#lib/model/provision.ts';
import type { View } from '#lib/model/view.ts';
import { bySignature } from '#lib/summary/bySignature.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { categoryLabel } from '#lib/model/categoryLabel.ts';

export interface PlacedProvision {
  /** Position in `dossier.provisions`. */
  readonly at: number;
  readonly provision: Provision;
}

export interface CategoryRow {
  readonly label: string;
  readonly cells: Readonly<Record<Obligation, readonly PlacedProvision[]>>;
  /** From left to right through the cells. */
  readonly all: readonly PlacedProvision[];
}

export interface ProvisionData {
  readonly dossier: Dossier;
  readonly view: View;
  /** Top to bottom: most binding provisions first, then by name. */
  readonly rows: readonly CategoryRow[];
  /** Every provision drawn, row by row. */
  readonly shown: readonly PlacedProvision[];
  /** The instrument the reader chose; null for all. */
  readonly chosen: Instrument | null;
  /** Those with provisions drawn, by date of signature; undated ones last. */
  readonly instruments: readonly Instrument[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

export function summariseProvisions(dossier: Dossier, view: View): ProvisionData {
  const counts = rowsInForce(dossier, view, 'provisions');
  const chosen = dossier.instruments.find((instrument) => instrument.id === view.instrument) ?? null;
  const counted = dossier.provisions
    .map((provision, at): PlacedProvision => ({ provision, at }))
    .filter(({ provision }) => counts(provision))
    .filter(({ provision }) => !chosen || provision.instrument === chosen.id)
    .sort(byStatusThenId);
  const categories = [...new Set(counted.map(({ provision }) => provision.category))];
  const rows = categories
    .map((category) =>
      categoryRow(
        category,
        counted.filter(({ provision }) => provision.category === category),
      ),
    )
    .sort((a, b) => countBinding(b.all) - countBinding(a.all) || compareText(a.label, b.label));
  const used = counted.map(({ provision }) => provision.source);
  const named = new Set(counted.map(({ provision }) => provision.instrument));
  return {
    dossier,
    view,
    rows,
    shown: rows.flatMap((row) => row.all),
    chosen,
    instruments: dossier.instruments.filter((instrument) => named.has(instrument.id)).sort(bySignature),
    sources: sourcesInOrder(dossier, used),
  };
}

function categoryRow(category: string, provisions: readonly PlacedProvision[]): CategoryRow {
  const cell = (obligation: Obligation) =>
    provisions.filter(({ provision }) => provision.obligation === obligation);
  const cells: CategoryRow['cells'] = {
    shall: cell('shall'),
    shall_not: cell('shall_not'),
    strive: cell('strive'),
    may: cell('may'),
    declaratory: cell('declaratory'),
    interpretation: cell('interpretation'),
  };
  return {
    label: categoryLabel(category),
    cells,
    all: obligations.flatMap((obligation) => cells[obligation]),
  };
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

export function isConditional(provision: Provision): boolean {
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
