import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isBindingObligation, type Instrument } from '#lib/model/provision.ts';
import type { Term } from '#lib/model/term.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { chooseInstruments, type Choice } from '#lib/summary/chooseInstruments.ts';
import { clauses, noClause, type Clause } from '#lib/summary/clauses.ts';
import { clauseVerdicts, verdictOf, type ClauseVerdict } from '#lib/summary/clauseVerdict.ts';
import { isOwnText, textInForce, type TextInForce } from '#lib/summary/fullText.ts';
import { isAfter, type RowFilter } from '#lib/summary/rowsInForce.ts';
import { termOf } from '#lib/summary/termOf.ts';
import { chosenOr } from '../kit/chooseRows.ts';
import { rowsOnPage } from '../kit/pages.ts';
import { readCoverage, type CoverageData } from './readCoverage.ts';
import type { Context, Reading } from '../kit/defineChart.ts';

/** What of a view the chart depends on. */
export const reads = ['sourcesOff', 'reference', 'asOf', 'instruments', 'coverage', 'clauseOrder'] as const;

type Key = (typeof reads)[number];

export type ComparisonContext = Context<'treaty-comparison', Key, ComparisonData>;

/** `beside`: neither older nor newer than the newest, or undated; it enters no verdict. */
export type Place = 'earlier' | 'newest' | 'beside';

export interface Column {
  readonly instrument: Instrument;
  readonly place: Place;
  /** Tells the columns apart in few signs: the year of signature, or a letter where years don't. */
  readonly sign: string;
  /** How much of its own text counts. */
  readonly text: TextInForce;
  readonly term: Term;
}

export interface ComparisonRow {
  readonly category: string;
  /** One for each column. */
  readonly cells: readonly Clause[];
  /** Null where no two columns that can be ordered in time count in full. */
  readonly verdict: ClauseVerdict | null;
}

export interface ComparisonData {
  /** In the order of signature; undated ones last. */
  readonly compared: readonly Column[];
  /** Those drawn; on a slide not the ones of which nothing is told. */
  readonly columns: readonly Column[];
  readonly choice: Choice;
  /** Every category of the columns, in the order of the picture. */
  readonly all: readonly ComparisonRow[];
  /** Those drawn; all of them, as far as a picture can hold them, but on a slide. */
  readonly rows: readonly ComparisonRow[];
  /** What other publications would add to the columns: passages, and cells that are empty without them. */
  readonly more: { readonly passages: number; readonly cells: number };
  /** All treaties at once, where there are too many to compare and none are chosen; the rest is empty then. */
  readonly coverage: CoverageData | null;
}

const nothingCompared = {
  ...{ compared: [], columns: [], all: [], rows: [], choice: 'shared' },
  more: { passages: 0, cells: 0 },
} as const satisfies Omit<ComparisonData, 'coverage'>;

export function read(reading: Reading<Key>): ComparisonData {
  const { dossier, view, words, presentation, chosen, page } = reading;
  const coverage = readCoverage(reading);
  if (coverage) return { ...nothingCompared, coverage };
  const { instruments, choice } = chooseInstruments(dossier, view);
  const compared = columnsOf(dossier, view, instruments);
  const ids = new Set(instruments.map(({ id }) => id));
  const within = (filter: RowFilter) => clauses(dossier, filter, ids);
  const found = within(view);
  const known = new Map(found.map((clause) => [keyOf(clause), clause]));
  // A filter is seen to empty a row instead of removing it; other publications may add one.
  const { reference } = view;
  const categories = new Set(within({ sourcesOff: [], asOf: '', reference }).map(({ category }) => category));
  const name = ({ category }: ComparisonRow) => valueLabel(dossier, 'provisions.category', category);
  const all = [...categories]
    .map((category): ComparisonRow => {
      const cells = compared.map(
        ({ instrument: { id } }) => known.get(keyOf({ instrument: id, category })) ?? noClause(id, category),
      );
      return { category, cells, verdict: rowVerdict(dossier, compared, cells) };
    })
    .sort(
      (a, b) =>
        byVerdictThenWeight(a, b) || words.compare(name(a), name(b)) || compareText(a.category, b.category),
    );
  const usual = presentation === 'slide' ? carrying(all) : rowsOnPage(all, page);
  const selected = chosenOr(chosen, 'subject', ({ category }) => category, all, usual);
  const told = found.length === 0 ? [] : selected;
  const isDrawn = (_: unknown, i: number) =>
    presentation === 'full' || told.some(({ cells }) => cells[i]!.kind !== 'none');
  const columns = compared.filter(isDrawn);
  const rows = told.map((row): ComparisonRow => ({ ...row, cells: row.cells.filter(isDrawn) }));
  return {
    compared,
    columns,
    choice,
    all,
    rows,
    coverage: null,
    more: whatMore(found, reference ? found : within({ ...view, reference: true })),
  };
}

/** The key of a cell's target. */
export function keyOf({ category, instrument }: Pick<Clause, 'category' | 'instrument'>): string {
  return `${category}~${instrument}`;
}

export function newestOf({ compared }: Pick<ComparisonData, 'compared'>): Instrument | undefined {
  return compared.find(({ place }) => place === 'newest')?.instrument;
}

/** Rows from top to bottom by their verdict; none of the groups is empty. */
export function groupsOf(rows: readonly ComparisonRow[]) {
  return [null, ...clauseVerdicts]
    .map((verdict) => ({ verdict, rows: rows.filter((row) => row.verdict === verdict) }))
    .filter((group) => group.rows.length > 0);
}

function columnsOf(dossier: Dossier, filter: RowFilter, instruments: readonly Instrument[]): Column[] {
  const textOf = textInForce(dossier, filter);
  const newest = instruments.findLast(({ signed }) => signed !== '');
  const years = instruments.map(({ signed }) => signed.slice(0, 4));
  const yearsDiffer = !years.includes('') && new Set(years).size === years.length;
  return instruments.map((instrument, i): Column => ({
    instrument,
    place: placeOf(instrument, newest),
    sign: yearsDiffer ? years[i]! : String.fromCharCode(65 + i),
    text: textOf(instrument),
    term: termOf(dossier, filter, instrument),
  }));
}

function placeOf(instrument: Instrument, newest: Instrument | undefined): Place {
  if (instrument === newest) return 'newest';
  const { signed } = instrument;
  return signed !== '' && newest && isAfter(newest.signed, signed) ? 'earlier' : 'beside';
}

/** Compares full texts alone, and by what stands in them, not by what is said of them. */
function rowVerdict(
  dossier: Dossier,
  columns: readonly Column[],
  cells: readonly Clause[],
): ClauseVerdict | null {
  const has = (place: Place) =>
    cells
      .filter((_, i) => columns[i]!.place === place && columns[i]!.text === 'full')
      .map(({ provisions }) => provisions.some((at) => isOwnText(dossier, dossier.provisions[at]!)));
  const [newest] = has('newest');
  const earlier = has('earlier');
  return newest === undefined || earlier.length === 0 ? null : verdictOf(earlier, newest);
}

/** Within a group what the texts differ in comes first, then what more instruments have, then what more rows report. */
function byVerdictThenWeight(a: ComparisonRow, b: ComparisonRow): number {
  const place = ({ verdict }: ComparisonRow) => (verdict === null ? -1 : clauseVerdicts.indexOf(verdict));
  const present = ({ cells }: ComparisonRow) => cells.filter(({ kind }) => kind === 'present').length;
  return (
    place(a) - place(b) ||
    difference(a) - difference(b) ||
    present(b) - present(a) ||
    countRows(b.cells) - countRows(a.cells)
  );
}

/** At most so many subjects on a slide. */
const mostOnSlide = 7;

/** Subjects of which two texts or more say something, the most telling first, then what one text alone has. */
function carrying(all: readonly ComparisonRow[]): ComparisonRow[] {
  const alone = (row: ComparisonRow) => (isComparable(row) ? 0 : 1);
  return all.toSorted((a, b) => alone(a) - alone(b) || difference(a) - difference(b)).slice(0, mostOnSlide);
}

/** Two texts or more tell of it, or full texts decide what became of it. */
export function isComparable({ cells, verdict }: ComparisonRow): boolean {
  return verdict !== 'nowhere' && (verdict !== null || knownIn(cells).length > 1);
}

/** The places of the columns in which anything is found. */
export function knownIn(cells: readonly Clause[]): number[] {
  return cells.flatMap(({ kind }, i) => (kind === 'none' ? [] : [i]));
}

/** One text has it, and of another a source says that it has not: no mere silence. */
export function isGap(cells: readonly Clause[]): boolean {
  return (['present', 'absent'] as const).every((kind) => cells.some((cell) => cell.kind === kind));
}

/** 0 for what one text has and another lacks, then for what binds in one alone, then for the rest. */
function difference({ verdict, cells }: ComparisonRow): number {
  if (verdict !== null) return verdict === 'kept' ? 1 : 0;
  if (isGap(cells)) return 0;
  const present = cells.filter(({ kind }) => kind === 'present');
  const binding = present.filter(({ obligations }) => obligations.some(isBindingObligation));
  return binding.length > 0 && binding.length < present.length ? 1 : 2;
}

function whatMore(now: readonly Clause[], then: readonly Clause[]): ComparisonData['more'] {
  return { passages: countRows(then) - countRows(now), cells: then.length - now.length };
}

function countRows(all: readonly Clause[]): number {
  return all.reduce((sum, { rows }) => sum + rows.length, 0);
}
