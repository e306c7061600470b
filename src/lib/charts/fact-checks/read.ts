import { numberedSource, sourceColumnName } from '#lib/evidence/citation.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { checkedTables, outcomes, type Outcome, type Reference } from '#lib/model/reference.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { checkedStatements, type CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { countErrors, faults, type Fault } from '#lib/summary/faults.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { inFamilies } from '#lib/summary/inFamilies.ts';
import { namedErrors, type NamedError } from '#lib/summary/namedErrors.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { isKept } from '../kit/chooseRows.ts';
import { rowsOnPage } from '../kit/pages.ts';
import type { Context, Reading } from '../kit/defineChart.ts';
import { ratedOf, ratings, type RatedFacts } from '#lib/summary/ratings.ts';

/** What the chart reads of a view. */
export const reads = ['sourcesOff', 'reference', 'asOf'] as const;

export type CheckContext = Context<'fact-checks', (typeof reads)[number], CheckData>;

/** A source that has statements which were checked. */
export interface SourceRow {
  /** `sources.id`. */
  readonly source: string;
  /** It stands under the original that it copies. */
  readonly underOriginal: boolean;
  readonly cells: Readonly<Record<Outcome, readonly CheckedStatement[]>>;
  /** From left to right through the cells. */
  readonly all: readonly CheckedStatement[];
  /** How many errors it has, however often each shows. */
  readonly errors: number;
}

export interface CheckData {
  /** Those with most errors first, a copy right under its original; of many those of a page, on a slide the first few. */
  readonly rows: readonly SourceRow[];
  /** Those of other pages too, and those that a slide leaves out. */
  readonly allRows: readonly SourceRow[];
  /** The errors of all sources, those that a slide leaves out too. */
  readonly faults: readonly Fault[];
  /** Those named of the sources drawn: those of known size, the largest first, then as many of each source. */
  readonly errors: readonly NamedError[];
  /** How many errors all sources have, those that a slide leaves out too. */
  readonly errorCount: number;
  /** `sources.id`s of those drawn, on a slide of all whose statements its headline counts. */
  readonly sources: readonly string[];
  /** The words in which statements were judged, if each was judged in one by whoever checked it; else none. */
  readonly ratings: readonly RatedFacts[];
  /** Every statement that was checked, those that a slide leaves out too. */
  readonly statements: readonly CheckedStatement[];
  /** What was published elsewhere, by id. */
  readonly references: ReadonlyMap<string, Reference>;
}

/** As many sources and errors as carry the finding on a slide. */
const slideRows = 6;
const slideErrors = 6;
/** A picture in full names so many; of more it is an overview with a few, as the list on the page and files of data have all. */
const fullErrors = 30;
const overviewErrors = 8;
/** A page of a picture holds so many sources; fewer of so many statements, whose marks take their room. */
const mostSources = 20;
const manyStatements = 200;
const mostOfMany = 12;

export function sourcesOnPage({ statements }: Pick<CheckData, 'statements'>): number {
  return statements.length > manyStatements ? mostOfMany : mostSources;
}

export function readChecks({
  dossier,
  view,
  presentation,
  chosen,
  page,
}: Reading<(typeof reads)[number]>): CheckData {
  const isChosen = ({ source }: CheckedStatement) => isKept(chosen, 'source', source);
  const statements = checkedStatements(dossier, view).filter(isChosen);
  const allRows = orderedRows(dossier, statements);
  const isSlide = presentation === 'slide';
  const found = errorsOf(statements);
  const named = namedErrors(dossier, found);
  // On a slide the source of the largest error comes first, where it is known how large errors are.
  const sized = named.filter(({ isSized }) => isSized);
  const place = ({ source }: SourceRow) => sized.findIndex(({ statement }) => statement.source === source);
  const rank = (row: SourceRow) => (place(row) === -1 ? sized.length : place(row));
  const most = chosen.source ? allRows.length : slideRows;
  const rows = isSlide
    ? allRows.toSorted((a, b) => rank(a) - rank(b)).slice(0, most)
    : rowsOnPage(allRows, page);
  const drawn = new Set(rows.map(({ source }) => source));
  const own = named.filter(({ statement }) => drawn.has(statement.source));
  const mostErrors = isSlide ? slideErrors : own.length > fullErrors ? overviewErrors : fullErrors;
  const references = new Map(dossier.references.map((reference) => [reference.id, reference]));
  return {
    rows,
    allRows,
    statements,
    faults: found,
    errors: someOf(own, rows, mostErrors),
    errorCount: named.length,
    sources: sourcesInOrder(
      dossier,
      (isSlide ? allRows : rows).map(({ source }) => source),
    ),
    ratings: statements.every(({ checks: [worst] }) => worst?.rating) ? ratings(statements) : [],
    references,
  };
}

/** The largest errors, then, where no error is known to be larger, the first of each source, the second of each and so on. */
function someOf(
  errors: readonly NamedError[],
  rows: readonly SourceRow[],
  most: number,
): readonly NamedError[] {
  const bySource = groupBy(errors, ({ statement }) => statement.source);
  const turns = errors.map((error) => ({
    error,
    turn: bySource.get(error.statement.source)!.indexOf(error),
    row: rows.findIndex(({ source }) => source === error.statement.source),
  }));
  const [sized, unsized] = [true, false].map((is) => turns.filter(({ error }) => error.isSized === is));
  return [...sized!, ...unsized!.sort((a, b) => a.turn - b.turn || a.row - b.row)]
    .slice(0, most)
    .map(({ error }) => error);
}

function orderedRows(dossier: Dossier, statements: readonly CheckedStatement[]): SourceRow[] {
  const bySource = groupBy(statements, ({ source }) => source);
  const checked = dossier.sources.flatMap(({ id }) => {
    const own = bySource.get(id);
    return own ? [toRow(id, own)] : [];
  });
  return inFamilies(dossier, checked, ({ errors }) => errors).map((row) => {
    const root = rootSource(dossier, row.source);
    return { ...row, underOriginal: root !== row.source && bySource.has(root) };
  });
}

function toRow(source: string, statements: readonly CheckedStatement[]) {
  // Shapes of a kind stand side by side.
  const byTable = checkedTables.flatMap((table) => statements.filter((each) => each.table === table));
  const cellOf = (verdict: Outcome) => byTable.filter((statement) => statement.verdict === verdict);
  const entries = outcomes.map((verdict) => [verdict, cellOf(verdict)]);
  const cells = Object.fromEntries(entries) as unknown as SourceRow['cells'];
  return {
    source,
    cells,
    all: outcomes.flatMap((verdict) => cells[verdict]),
    errors: countErrors(errorsOf(statements)),
  };
}

/** What is disputed is none. */
function errorsOf(statements: readonly CheckedStatement[]): Fault[] {
  return faults(statements.filter(({ verdict }) => isWrong(verdict)));
}

export function rowsOf(statements: readonly CheckedStatement[]): EvidenceRow[] {
  return statements.map(({ table, at }) => ({ table, at }));
}

/** The key of the target of a statement. */
export function statementKey({ table, id }: CheckedStatement): string {
  return `${table}~${id}`;
}

/** The key of the target of a source on a slide, which no statement has. */
export function sourceKey({ source }: Pick<SourceRow, 'source'>): string {
  return `source~${source}`;
}

function wrongIn({ cells }: SourceRow): number {
  return cells.differs.length + cells.magnitude_error.length;
}

/** How many errors some sources have, one that several share counted once, and in how many statements these show. */
export function errorsIn({ faults: all }: CheckData, rows: readonly SourceRow[]) {
  const drawn = new Set(rows.map(({ source }) => source));
  return {
    all: countErrors(all.filter(({ source }) => drawn.has(source))),
    statements: rows.reduce((sum, row) => sum + wrongIn(row), 0),
  };
}

/** How much of what a source says is wrong. */
export function shareFacts({ data }: CheckContext, row: SourceRow) {
  const { all, errors } = row;
  return { all: all.length, errors, wrong: wrongIn(row), rated: ratedOf(data.ratings, 'differs') };
}

/** Letters of a title that names a source of a slide. */
const shortTitle = 18;

/** `[2] Indian Punchline`, for whatever comes from a source; on a slide without the number, and of a title the first words. */
export function sourceNames({ words, dossier, presentation }: CheckContext) {
  return ({ source }: { readonly source: string }) =>
    presentation === 'full'
      ? numberedSource(words, dossier, source)
      : sourceColumnName(words, dossier, { root: source, members: [source] }, shortTitle);
}
