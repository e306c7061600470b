import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { ThesisOrder } from '#lib/model/view.ts';
import { isQualified, type ClaimCell, type ClaimGrid, type ClaimRow } from '#lib/summary/claimCell.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { claimFilterKeys, filtersClaims } from '#lib/summary/claimsInForce.ts';
import { checkedStatements } from '#lib/summary/checkedStatements.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { orderTheses } from '#lib/summary/orderTheses.ts';
import { ratings, type RatedFacts } from '#lib/summary/ratings.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { onlyVerdictsContradict } from '#lib/summary/ratedClaims.ts';
import type { ThesisGroupFacts } from '#lib/words/en/claimsBySource.ts';
import { capped, type DrawnCell, type DrawnRow } from './capped.ts';
import { chosenOr } from '../kit/chooseRows.ts';
import { rowsOnPage } from '../kit/pages.ts';
import type { Context, Reading } from '../kit/defineChart.ts';

/** What of a view the chart depends on. */
export const reads = [
  'sourcesOff',
  'reference',
  'asOf',
  'thesisOrder',
  'allTheses',
  ...claimFilterKeys,
] as const;

type Key = (typeof reads)[number];

export type ClaimsContext = Context<'claims-by-source', Key, ClaimsData>;

/** Theses that stand together under a heading. */
export interface ThesisGroup extends ThesisGroupFacts {
  readonly rows: readonly DrawnRow[];
}

export interface ClaimsData {
  readonly grid: ClaimGrid;
  /** The theses listed, in the order selected: all but those that a filter of claims leaves without any claim. */
  readonly listed: readonly ClaimRow[];
  /** The theses of which a page is drawn, or all of them. */
  readonly wanted: readonly ClaimRow[];
  /** The theses drawn: those listed or, on a slide, those of them that carry the finding. */
  readonly rows: readonly DrawnRow[];
  /** How many are left out since nobody disputes them; on a slide all that are left out. */
  readonly undisputed: number;
  /** How these were rated, by outcome, where nobody but those who check disputes anything; else none. Those that are disputed are not among them. */
  readonly undisputedRatings: readonly RatedFacts[];
  /** Positions in `grid.columns` of those drawn, whose cells alone the rows drawn have. */
  readonly columns: readonly number[];
  /** How many sources have no column for lack of room, nor on another page. */
  readonly otherSources: number;
  /** The rows drawn, top to bottom; no group is empty. */
  readonly groups: readonly ThesisGroup[];
  /** `sources.id`s of the claims drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

export function read({ dossier, view, words, presentation, chosen, page }: Reading<Key>): ClaimsData {
  const { thesisOrder } = view;
  const grid = claimGrid(dossier, view);
  const all = orderTheses(dossier, grid.rows, thesisOrder, words.compare);
  const listed = filtersClaims(view) ? all.filter((row) => !row.silent) : all;
  const usual = presentation === 'slide' ? foremost(listed, thesisOrder) : folded(dossier, listed, view);
  const wanted = chosenOr(chosen, 'thesis', ({ thesis }) => dossier.theses[thesis]!.id, listed, usual);
  const isChosen = chosen.thesis !== undefined;
  const drawn = capped(grid, rowsOnPage(wanted, page), { presentation, page, isChosen });
  const { rows, columns, otherSources } = drawn;
  const sources = rows.flatMap((row) => claimsOf(row).map(({ at }) => dossier.claims[at]?.source));
  return {
    grid,
    listed,
    undisputed: chosen.thesis ? 0 : listed.length - usual.length,
    undisputedRatings: chosen.thesis
      ? []
      : ratingsOf(
          dossier,
          listed.filter((row) => !usual.includes(row) && !leads(row, thesisOrder)),
          view,
        ),
    wanted,
    rows,
    columns,
    otherSources,
    groups: groupsOf(rows, thesisOrder, onlyVerdictsContradict(dossier)),
    sources: sourcesInOrder(dossier, sources),
  };
}

/**
 * What is disputed among all sources, where that comes first and neither all nor the claims of somebody are asked for; else
 * all. A row that a source left out makes undisputed stays, so that its change is seen.
 */
function folded(
  dossier: Dossier,
  rows: readonly ClaimRow[],
  view: Reading<Key>['view'],
): readonly ClaimRow[] {
  if (view.thesisOrder !== 'contested' || view.allTheses || filtersClaims(view)) return rows;
  const ofAll = view.sourcesOff.length === 0 ? rows : claimGrid(dossier, { ...view, sourcesOff: [] }).rows;
  const leading = new Set(ofAll.filter((row) => leads(row, 'contested')).map(({ thesis }) => thesis));
  return leading.size > 0 ? rows.filter(({ thesis }) => leading.has(thesis)) : rows;
}

/** How theses were rated, each by the first of its statements that was checked; none where sources dispute one another. */
function ratingsOf(dossier: Dossier, rows: readonly ClaimRow[], view: Reading<Key>['view']): RatedFacts[] {
  if (rows.length === 0 || !onlyVerdictsContradict(dossier)) return [];
  const statements = new Map(
    checkedStatements(dossier, view).flatMap((each) =>
      each.table === 'claims' ? [[each.at, each] as const] : [],
    ),
  );
  return ratings(
    rows.flatMap((row) =>
      claimsOf(row)
        .flatMap(({ at }) => statements.get(at) ?? [])
        .slice(0, 1),
    ),
  );
}

/** So many theses a room can read. */
const mostOnSlide = 8;

/** So many on which sources contradict each other fill a slide without those on which one side is a forecast. */
const enoughDisputed = 4;

/**
 * What carries the finding, or the theses that most is said of where nothing does. What is disputed only in expectation is
 * another thing than a contradiction: it stands below all of these or not at all.
 */
function foremost(rows: readonly ClaimRow[], order: ThesisOrder): ClaimRow[] {
  const leading = rows.filter((row) => leads(row, order));
  const disputed = order === 'contested' ? leading.filter(isDisputed) : [];
  const isFull = leading.length > mostOnSlide || disputed.length >= enoughDisputed;
  if (disputed.length > 0 && isFull) return disputed.slice(0, mostOnSlide);
  return (leading.length > 0 ? leading : rows.filter((row) => !row.silent)).slice(0, mostOnSlide);
}

/** Some source supports the thesis and some source, or whoever checks that, contradicts it. */
export function isDisputed(row: ClaimRow): boolean {
  return row.ratedWrong || (row.supporting > 0 && row.contradicting > 0);
}

/** Sources stand against each other on the thesis only in what they expect. */
export function isDisputedInExpectation(row: ClaimRow): boolean {
  return row.inExpectation && !isDisputed(row);
}

/** What an order brings to the top: the rows that carry its finding. */
export function leads(row: ClaimRow, order: ThesisOrder): boolean {
  switch (order) {
    case 'contested':
      return isDisputed(row) || row.inExpectation;
    case 'uncontested':
      return row.supporting > 0 && row.contradicting === 0 && !row.inExpectation && !row.ratedWrong;
    case 'diagnostic':
      return (row.diagnosticity ?? 0) > 0;
  }
}

const kinds: Readonly<Record<ThesisOrder, (row: ClaimRow) => ThesisGroupFacts['kind']>> = {
  contested: (row) => {
    if (row.ratedWrong) return 'ratedFalse';
    if (isDisputed(row)) return 'disputed';
    if (row.inExpectation) return 'expected';
    if (row.contradicting > 0) return 'contradicted';
    return isQualified(row) ? 'qualified' : 'undisputed';
  },
  uncontested: (row) =>
    row.contradicting > 0
      ? 'contradicted'
      : row.ratedWrong
        ? 'ratedFalse'
        : row.inExpectation
          ? 'expected'
          : row.supporting > 0
            ? 'unchallenged'
            : 'neither',
  diagnostic: (row) => (row.diagnosticity === null ? 'tooFew' : row.diagnosticity > 0 ? 'split' : 'agreed'),
};

/** @param areRated nobody contradicts anything but those who check, who rate one half true as well */
function groupsOf(rows: readonly DrawnRow[], order: ThesisOrder, areRated: boolean): ThesisGroup[] {
  const factsOf = (row: ClaimRow): ThesisGroupFacts => {
    const own = row.silent ? 'silent' : kinds[order](row);
    const kind = areRated && own === 'undisputed' ? 'notRatedFalse' : own;
    return { kind, contradicting: kind === 'contradicted' ? row.contradicting : 0 };
  };
  return [...groupBy(rows, (row) => JSON.stringify(factsOf(row))).values()].map((members) => ({
    ...factsOf(members[0]!),
    rows: members,
  }));
}

/** Every claim behind the cells of a thesis, as evidence. */
export function claimsOf({ cells }: ClaimRow): EvidenceRow[] {
  return cells.flatMap(({ rows }) => rows.map((at) => ({ table: 'claims' as const, at })));
}

/** The key of the target that leads to a thesis, which no cell has. */
export function thesisKey(dossier: Dossier, { thesis }: ClaimRow): string {
  return `thesis ${dossier.theses[thesis]?.id}`;
}

/** The key of a cell's target. */
export function cellKey(dossier: Dossier, { columns }: ClaimGrid, { thesis, column }: DrawnCell): string {
  return markKeys.claim({ thesis: dossier.theses[thesis]!.id, source: columns[column]!.root });
}

export function hasPredictions({ predictions }: Pick<ClaimCell, 'predictions'>): boolean {
  return Object.values(predictions).some((amount) => amount > 0);
}

/** What others say, as the source quotes them. */
export function hasQuotes({ quoted }: Pick<ClaimCell, 'quoted'>): boolean {
  return Object.values(quoted).some((amount) => amount > 0);
}

/** Claims as well as predictions. */
export function hasBoth(cell: ClaimCell): boolean {
  return !cell.predicted && hasPredictions(cell);
}
