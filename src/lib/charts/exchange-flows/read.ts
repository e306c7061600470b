import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import { flowStates } from '#lib/model/flow.ts';
import type { Check, Verdict } from '#lib/model/reference.ts';
import { isOpinion } from '#lib/summary/errorChecks.ts';
import { flowPairs, type Flow, type FlowPart, type FlowRow } from '#lib/summary/flows.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { checksOfRow, isWrong, worstVerdict } from '#lib/summary/verdicts.ts';
import { isKept } from '../kit/chooseRows.ts';
import { rowsOnPage } from '../kit/pages.ts';
import type { Context, Reading } from '../kit/defineChart.ts';

export const reads = ['sourcesOff', 'reference', 'asOf'] as const;

export type FlowContext = Context<'exchange-flows', (typeof reads)[number], FlowData>;

/** `amount`: published numbers are against how much it was · `all`: findings are against more than that. */
export type Disputed = 'amount' | 'all';

/** A flow in one state: what is drawn as one mark. */
export interface FlowPiece {
  readonly key: string;
  readonly flow: Flow;
  readonly part: FlowPart;
  /** The worst verdict of the checks of its rows; null if none was checked. */
  readonly verdict: Verdict | null;
  /** What of it conflicts with what was published; null if nothing does. */
  readonly disputed: Disputed | null;
  /** `sources.id`s of its rows, in the order of the dossier, copies too. */
  readonly sources: readonly string[];
}

/** A figure of how much passed. */
export interface Quantity {
  readonly figure: Figure;
  /** Its position in the dossier's table. */
  readonly at: number;
  readonly verdict: Verdict | null;
}

/** One row. */
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
  /** The two between whom most things pass, each that gives with all it gives; empty where nothing passes at all. */
  readonly main: readonly FlowGroup[];
  /** Those drawn, in the order of the picture. */
  readonly groups: readonly FlowGroup[];
  /** Every row drawn, in the order of the picture. */
  readonly lines: readonly FlowLine[];
  /** Number of flows between others than the main two that a slide leaves out. */
  readonly betweenOthers: number;
}

/** So many rows a room can read: eight of each direction, where they stand side by side. */
const mostOnSlide = 16;

/** The flows of the sources selected, by pair of actors; for a slide the surest ones of the main pair. */
export function readFlows({
  dossier,
  view,
  presentation,
  chosen,
  page,
}: Reading<(typeof reads)[number]>): FlowData {
  const [main = [], ...rest] = flowPairs(dossier, view).map(({ forth, back }) =>
    [forth, back].filter((some) => some.length > 0).map((some) => toGroup(dossier, some)),
  );
  const others = rest.flat();
  const isSlide = presentation === 'slide';
  const usual = isSlide ? surestOf(main, mostOnSlide) : [...main, ...others];
  const isChosen = (line: FlowLine) => isKept(chosen, 'transfer', lineId(line));
  const listed = chosen.transfer ? filtered([...main, ...others], isChosen) : usual;
  const lines = rowsOnPage(linesOf(listed), page);
  const isDrawn = new Set(lines);
  const groups = page ? filtered(listed, (line) => isDrawn.has(line)) : listed;
  return {
    main,
    groups,
    lines,
    betweenOthers:
      isSlide && !chosen.transfer ? others.reduce((sum, group) => sum + group.lines.length, 0) : 0,
  };
}

/** `rus~prk~oil`: parts of the keys of the marks of a row. */
export function lineId({ flow: { from, to, commodity } }: Pick<FlowLine, 'flow'>): string {
  return [from, to, commodity].join('~');
}

function linesOf(groups: readonly FlowGroup[]): FlowLine[] {
  return groups.flatMap((group) => group.lines);
}

/** Groups with some of their lines; those without any go. */
function filtered(groups: readonly FlowGroup[], isKept: (line: FlowLine) => boolean): FlowGroup[] {
  return groups
    .map((group) => ({ ...group, lines: group.lines.filter(isKept) }))
    .filter((group) => group.lines.length > 0);
}

/** The most real rows of all groups together, then those of most sources, each in its group. */
export function surestOf(groups: readonly FlowGroup[], amount: number): FlowGroup[] {
  const rank = ({ pieces: [surest] }: FlowLine) => flowStates.indexOf(surest!.part.state);
  const lines = linesOf(groups);
  lines.sort((a, b) => rank(a) - rank(b) || b.flow.sources - a.flow.sources);
  const chosen = new Set(lines.slice(0, amount));
  return filtered(groups, (line) => chosen.has(line));
}

function toGroup(dossier: Dossier, flows: readonly Flow[]): FlowGroup {
  const { from, to } = flows[0]!;
  return { from, to, lines: flows.map((flow) => toLine(dossier, flow)) };
}

function toLine(dossier: Dossier, flow: Flow): FlowLine {
  const pieces = flow.parts.map((part): FlowPiece => {
    const sources = part.rows.map(({ table, at }) => dossier[table][at]!.source);
    const verdicts = part.rows.flatMap((row) => verdictOf(dossier, row) ?? []);
    return {
      key: [flow.from, flow.to, flow.commodity, part.state].join('~'),
      flow,
      part,
      verdict: worstVerdict(verdicts),
      disputed: disputedOf(dossier, part),
      sources: sourcesInOrder(dossier, sources),
    };
  });
  return { flow, pieces, quantities: quantitiesOf(dossier, flow) };
}

function disputedOf(dossier: Dossier, { rows }: FlowPart): Disputed | null {
  const against = rows.flatMap((row) => checksOf(dossier, row).filter(({ verdict }) => isWrong(verdict)));
  if (against.length === 0) return null;
  return against.every((check) => isOfAmount(dossier, check)) ? 'amount' : 'all';
}

/**
 * The checks by which those concerned deny what is told of a flow in one state. What is denied of a row that tells of several
 * things may be any of them, and says nothing of each.
 */
export function denialsOf(dossier: Dossier, { rows }: FlowPart): readonly Check[] {
  const isOfOneThing = ({ table, at }: FlowRow) =>
    table === 'figures' || dossier.claims[at]!.commodity.length < 2;
  return rows
    .filter(isOfOneThing)
    .flatMap((row) => checksOf(dossier, row).filter(({ verdict }) => verdict === 'denied'));
}

/** A number set beside another number: whether anything passed is not what is in doubt. */
function isOfAmount(dossier: Dossier, { table, subject, reference }: Check): boolean {
  const isNumber =
    table === 'figures' || (table === 'claims' && rowById(dossier, 'claims', subject)?.type === 'figure');
  return isNumber && (rowById(dossier, 'references', reference)?.value ?? null) !== null;
}

/** The worst that checks say of a row; null if it was not checked. */
export function verdictOf(dossier: Dossier, row: FlowRow): Verdict | null {
  return worstVerdict(checksOf(dossier, row).map((check) => check.verdict));
}

/** The checks of a row, but those that speak against an opinion: they are about more than what passes. */
export function checksOf(dossier: Dossier, { table, at }: FlowRow): readonly Check[] {
  const checks = checksOfRow(dossier, table, dossier[table][at]!.id);
  return isOpinion(dossier, table, at) ? checks.filter(({ verdict }) => !isWrong(verdict)) : checks;
}

function quantitiesOf(dossier: Dossier, flow: Flow): Quantity[] {
  const rows = flow.parts.flatMap((part) => part.rows).filter(({ table }) => table === 'figures');
  return rows.map((row) => ({
    figure: dossier.figures[row.at]!,
    at: row.at,
    verdict: verdictOf(dossier, row),
  }));
}
