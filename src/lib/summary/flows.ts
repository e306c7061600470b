import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { flowStates, type FlowState } from '#lib/model/flow.ts';
import { groupBy } from './groupBy.ts';
import { isTransferred } from './reportsTransfers.ts';
import { rootSource } from './rootSource.ts';
import { rowsInForce, type RowFilter } from './rowsInForce.ts';
import { sourcePlace } from './sourcePlace.ts';

/** A row that tells of a flow. */
export interface FlowRow {
  readonly table: 'claims' | 'figures';
  /** Position in that table of the dossier. */
  readonly at: number;
}

/** What is told of a flow as delivered, or as promised, and so on. */
export interface FlowPart {
  readonly state: FlowState;
  /** Never empty; in the order of sources, claims before figures, then by id. */
  readonly rows: readonly FlowRow[];
  /** Sources that tell of it in this state; a copy counts once with its original. */
  readonly sources: number;
}

/** One thing that passes, or is to pass, from one actor to another. */
export interface Flow {
  /** `actors.id` of who gives and who gets. */
  readonly from: string;
  readonly to: string;
  readonly commodity: string;
  /** From the most to the least real, those that somebody tells of alone; never empty. */
  readonly parts: readonly FlowPart[];
  /** Sources that tell of it in any state; a copy counts once with its original. */
  readonly sources: number;
}

/** Two actors and all that passes between them. */
export interface FlowPair {
  /** `actors.id`: the one that gives more things (of equals the first by id), and the other. */
  readonly giver: string;
  readonly taker: string;
  /** From giver to taker. */
  readonly forth: readonly Flow[];
  /** From taker to giver; may be empty. */
  readonly back: readonly Flow[];
}

interface Told extends FlowRow {
  readonly from: string;
  readonly to: string;
  readonly commodity: string;
  readonly state: FlowState;
  readonly id: string;
  readonly source: string;
}

/**
 * THE function that says what passes from whom to whom: every claim in force that tells of a transfer, in the state it
 * tells it in, and every figure in force of what was delivered or shipped. The most real first, then what most sources
 * tell of, then by name. It does not depend on the order of the rows.
 */
export function flows(dossier: Dossier, filter: RowFilter): Flow[] {
  const told = [...toldByClaims(dossier, filter), ...toldByFigures(dossier, filter)].sort(
    (a, b) =>
      sourcePlace(dossier, a.source) - sourcePlace(dossier, b.source) ||
      compareText(a.table, b.table) ||
      compareText(a.id, b.id),
  );
  const byFlow = groupBy(told, (row) => [row.from, row.to, row.commodity].join('\n'));
  return [...byFlow.values()].map((rows) => toFlow(dossier, rows)).sort(byReality);
}

/** The same flows by pair of actors: most things between them first, then most sources, then by id. */
export function flowPairs(dossier: Dossier, filter: RowFilter): FlowPair[] {
  const byPair = groupBy(flows(dossier, filter), (flow) => [flow.from, flow.to].sort().join('\n'));
  const pairs = [...byPair].map(([key, between]) => {
    const [first = '', second = first] = key.split('\n');
    const [forth, back] = [first, second].map((from) => between.filter((flow) => flow.from === from));
    const given = forth?.length ?? 0;
    const got = first === second ? 0 : (back?.length ?? 0);
    const pair: FlowPair =
      got > given
        ? { giver: second, taker: first, forth: back ?? [], back: forth ?? [] }
        : { giver: first, taker: second, forth: forth ?? [], back: got > 0 ? (back ?? []) : [] };
    return { key, pair, size: between.length, sources: sum(between.map((flow) => flow.sources)) };
  });
  return pairs
    .sort((a, b) => b.size - a.size || b.sources - a.sources || compareText(a.key, b.key))
    .map(({ pair }) => pair);
}

function toldByClaims(dossier: Dossier, filter: RowFilter): Told[] {
  const counts = rowsInForce(dossier, filter, 'claims');
  return dossier.claims.flatMap((claim, at): Told[] => {
    const { id, source, flow_from, flow_to, commodity, flow_state } = claim;
    if (flow_state === '' || !counts(claim)) return [];
    return [...new Set(commodity)].map((thing) => ({
      table: 'claims',
      at,
      id,
      source,
      from: flow_from,
      to: flow_to,
      commodity: thing,
      state: flow_state,
    }));
  });
}

function toldByFigures(dossier: Dossier, filter: RowFilter): Told[] {
  const counts = rowsInForce(dossier, filter, 'figures');
  return dossier.figures.flatMap((figure, at): Told[] => {
    const { id, source, flow_from, flow_to, commodity } = figure;
    if (!isTransferred(figure) || !counts(figure)) return [];
    return [
      { table: 'figures', at, id, source, from: flow_from, to: flow_to, commodity, state: 'delivered' },
    ];
  });
}

function toFlow(dossier: Dossier, rows: readonly Told[]): Flow {
  const { from, to, commodity } = rows[0]!;
  const countSources = (some: readonly Told[]) =>
    new Set(some.map(({ source }) => rootSource(dossier, source))).size;
  const parts = flowStates.flatMap((state): FlowPart[] => {
    const own = rows.filter((row) => row.state === state);
    if (own.length === 0) return [];
    return [{ state, rows: own.map(({ table, at }) => ({ table, at })), sources: countSources(own) }];
  });
  return { from, to, commodity, parts, sources: countSources(rows) };
}

function byReality(a: Flow, b: Flow): number {
  const first = (flow: Flow) => flowStates.indexOf(flow.parts[0]!.state);
  return (
    first(a) - first(b) ||
    b.sources - a.sources ||
    compareText(a.commodity, b.commodity) ||
    compareText(a.from, b.from) ||
    compareText(a.to, b.to)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
