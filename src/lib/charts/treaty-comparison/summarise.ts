import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';
import type { LegacyView as View } from '../kit/legacyChart.ts';
import { clauses, noClause, type Clause } from '#lib/summary/clauses.ts';
import { isAfter } from '#lib/summary/rowsInForce.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { categoryLabel } from '#lib/model/categoryLabel.ts';
import { chooseInstruments, type Choice } from './chooseInstruments.ts';
import { verdictHeadings, verdictOf, verdicts, type Verdict } from './verdict.ts';

/** `beside`: neither older nor newer than the newest, or undated; it enters no verdict. */
export type Place = 'earlier' | 'newest' | 'beside';

export interface Column {
  readonly instrument: Instrument;
  readonly place: Place;
  /** Tells the columns apart in few signs: the year of signature, or a letter where years don't. */
  readonly sign: string;
}

export interface ComparisonRow {
  readonly category: string;
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly Clause[];
  /** Null where no two columns can be ordered in time. */
  readonly verdict: Verdict | null;
}

export interface Part {
  readonly heading: string;
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonData {
  readonly dossier: Dossier;
  readonly view: View;
  /** In the order of signature; undated ones last. */
  readonly columns: readonly Column[];
  readonly choice: Choice;
  /** Every category of the columns, in the order of the picture. */
  readonly all: readonly ComparisonRow[];
  /** Those drawn; all of them but in a brief view. */
  readonly rows: readonly ComparisonRow[];
  /** They are told apart by a heading; none is empty. */
  readonly parts: readonly Part[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
  /** What other publications would add to the columns: rows, and cells that are empty without them. */
  readonly more: { readonly rows: number; readonly cells: number };
}

export function summariseComparison(dossier: Dossier, view: View): ComparisonData {
  const { instruments, choice } = chooseInstruments(dossier, view);
  const columns = columnsOf(instruments);
  const chosen = new Set(instruments.map(({ id }) => id));
  const within = (filter: Pick<View, 'sourcesOff' | 'reference' | 'asOf'>) =>
    clauses(dossier, filter).filter(({ instrument }) => chosen.has(instrument));
  const found = within(view);
  const known = new Map(found.map((clause) => [keyOf(clause), clause]));
  // A filter is seen to empty a row instead of removing it; other publications may add one.
  const { reference } = view;
  const categories = new Set(within({ sourcesOff: [], asOf: '', reference }).map(({ category }) => category));
  const all = [...categories]
    .map((category): ComparisonRow => {
      const cells = columns.map(
        ({ instrument: { id } }) => known.get(keyOf({ instrument: id, category })) ?? noClause(id, category),
      );
      return { category, label: categoryLabel(category), cells, verdict: rowVerdict(columns, cells) };
    })
    .sort(byVerdictThenWeight);
  const rows = found.length === 0 ? [] : view.brief ? carrying(all) : all;
  const cited = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.rows.map((at) => dossier.provisions[at]!.source)),
  );
  return {
    dossier,
    view,
    columns,
    choice,
    all,
    rows,
    parts: partsOf(rows),
    sources: sourcesInOrder(dossier, cited),
    more: whatMore(found, view.reference ? found : within({ ...view, reference: true })),
  };
}

/** The key of a cell's target. */
export function keyOf({ category, instrument }: Pick<Clause, 'category' | 'instrument'>): string {
  return `${category}~${instrument}`;
}

function columnsOf(instruments: readonly Instrument[]): Column[] {
  const newest = instruments.findLast(({ signed }) => signed !== '');
  const years = instruments.map(({ signed }) => signed.slice(0, 4));
  const yearsTell = !years.includes('') && new Set(years).size === years.length;
  return instruments.map((instrument, i): Column => ({
    instrument,
    place: placeOf(instrument, newest),
    sign: yearsTell ? years[i]! : String.fromCharCode(65 + i),
  }));
}

function placeOf(instrument: Instrument, newest: Instrument | undefined): Place {
  if (instrument === newest) return 'newest';
  const { signed } = instrument;
  return signed !== '' && newest && isAfter(newest.signed, signed) ? 'earlier' : 'beside';
}

function rowVerdict(columns: readonly Column[], cells: readonly Clause[]): Verdict | null {
  const kinds = (place: Place) => cells.filter((_, i) => columns[i]!.place === place).map(({ kind }) => kind);
  const [newest] = kinds('newest');
  const earlier = kinds('earlier');
  return newest === undefined || earlier.length === 0 ? null : verdictOf(earlier, newest);
}

/** Within a part what more instruments have comes first, then what more rows tell of, then by name. */
function byVerdictThenWeight(a: ComparisonRow, b: ComparisonRow): number {
  const place = ({ verdict }: ComparisonRow) => (verdict === null ? -1 : verdicts.indexOf(verdict));
  const present = ({ cells }: ComparisonRow) => cells.filter(({ kind }) => kind === 'present').length;
  const weight = ({ cells }: ComparisonRow) => cells.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    place(a) - place(b) ||
    present(b) - present(a) ||
    weight(b) - weight(a) ||
    compareText(a.label, b.label) ||
    compareText(a.category, b.category)
  );
}

/** What carries the finding: what something is said of, or, where nothing is, the first rows there are. */
function carrying(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const told = rows.filter(({ verdict }) => /^(kept|back|again|new|dropped)$/.test(verdict ?? ''));
  return (told.length > 0 ? told : rows).slice(0, 7);
}

function partsOf(rows: readonly ComparisonRow[]): Part[] {
  const headed = verdicts.map((verdict) => ({
    heading: verdictHeadings[verdict],
    rows: rows.filter((row) => row.verdict === verdict),
  }));
  const unordered = { heading: 'Side by side', rows: rows.filter(({ verdict }) => verdict === null) };
  return [unordered, ...headed].filter((part) => part.rows.length > 0);
}

function whatMore(now: readonly Clause[], then: readonly Clause[]): { rows: number; cells: number } {
  const rows = (all: readonly Clause[]) => all.reduce((sum, clause) => sum + clause.rows.length, 0);
  return { rows: rows(then) - rows(now), cells: then.length - now.length };
}
