import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { Verdict } from '#lib/model/reference.ts';
import { flowPairs, type Flow, type FlowPart, type FlowRow } from '#lib/summary/flows.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { checksOfRow, worstVerdict } from '#lib/summary/verdicts.ts';
import type { Context, Request } from '../kit/defineChart.ts';

export const reads = ['sourcesOff', 'reference', 'asOf'] as const;

export type FlowContext = Context<'exchange-flows', (typeof reads)[number], FlowData>;

/** A flow in one state: what is drawn as one piece of a band. */
export interface FlowPiece {
  readonly key: string;
  readonly flow: Flow;
  readonly part: FlowPart;
  /** The worst verdict of the checks of its rows; null if none was checked. */
  readonly verdict: Verdict | null;
  /** `sources.id`s of its rows, in the order of the dossier, copies too. */
  readonly sources: readonly string[];
}

/** A figure of how much passed. */
export interface Quantity {
  readonly figure: Figure;
  readonly verdict: Verdict | null;
}

/** One band. */
export interface FlowLine {
  readonly flow: Flow;
  readonly pieces: readonly FlowPiece[];
  readonly quantities: readonly Quantity[];
}

/** All that one actor gives another. */
export interface FlowGroup {
  /** `actors.id`s. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly FlowLine[];
}

export interface FlowData {
  /** The two between whom most things pass: one group or, where both give, two; empty where nothing passes at all. */
  readonly main: readonly FlowGroup[];
  readonly others: readonly FlowGroup[];
  /** Every band drawn, in the order of the picture. */
  readonly lines: readonly FlowLine[];
  /** Number of flows that a slide leaves out. */
  readonly leftOut: number;
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** The flows of the sources selected, by pair of actors. */
export function readFlows({ dossier, view, presentation }: Request<(typeof reads)[number]>): FlowData {
  const [first, ...rest] = flowPairs(dossier, view);
  const groupsOf = ({ forth, back }: { forth: readonly Flow[]; back: readonly Flow[] }) =>
    [forth, back].filter((some) => some.length > 0).map((some) => toGroup(dossier, some));
  const main = first ? groupsOf(first) : [];
  const all = rest.flatMap(groupsOf);
  const isSlide = presentation === 'slide';
  const others = isSlide ? [] : all;
  const lines = [...main, ...others].flatMap((group) => group.lines);
  const used = lines.flatMap((line) => line.pieces.flatMap((piece) => piece.sources));
  return {
    main,
    others,
    lines,
    leftOut: isSlide ? all.reduce((sum, group) => sum + group.lines.length, 0) : 0,
    sources: sourcesInOrder(dossier, used),
  };
}

function toGroup(dossier: Dossier, flows: readonly Flow[]): FlowGroup {
  const { from, to } = flows[0]!;
  return { from, to, lines: flows.map((flow) => toLine(dossier, flow)) };
}

function toLine(dossier: Dossier, flow: Flow): FlowLine {
  const pieces = flow.parts.map((part): FlowPiece => {
    const sources = part.rows.map(({ table, at }) => dossier[table][at]!.source);
    return {
      key: [flow.from, flow.to, flow.commodity, part.state].join('~'),
      flow,
      part,
      verdict: worstVerdict(part.rows.flatMap((row) => verdictsOf(dossier, row))),
      sources: sourcesInOrder(dossier, sources),
    };
  });
  return { flow, pieces, quantities: quantitiesOf(dossier, flow) };
}

function verdictsOf(dossier: Dossier, { table, at }: FlowRow): Verdict[] {
  return checksOfRow(dossier, table, dossier[table][at]!.id).map((check) => check.verdict);
}

function quantitiesOf(dossier: Dossier, flow: Flow): Quantity[] {
  const rows = flow.parts.flatMap((part) => part.rows).filter(({ table }) => table === 'figures');
  return rows.map((row) => ({
    figure: dossier.figures[row.at]!,
    verdict: worstVerdict(verdictsOf(dossier, row)),
  }));
}
