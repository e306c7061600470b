import { categoryName } from '#lib/evidence/categoryName.ts';
import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import { clauseView } from '#lib/evidence/clauseLinks.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import type { ChartTable } from '../kit/chart.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { tableOf } from '../kit/tableOf.ts';
import type { ComparisonContext } from './read.ts';
import { clauseKey, type CoverageData, type CoveredClause, type CoveredTreaty } from './readCoverage.ts';

interface Cell {
  readonly clause: CoveredClause;
  readonly treaty: CoveredTreaty;
}

/** Every cell of the treaties and clauses drawn, treaty by treaty. */
function cellsDrawn({ treaties, clauses }: CoverageData): Cell[] {
  return treaties.flatMap((treaty) => clauses.map((clause) => ({ clause, treaty })));
}

/** Of an overview the treaties: its cells are marks once a part of it is open. */
export function coverageMarks(context: ComparisonContext, coverage: CoverageData): MarkFacts[] {
  if (coverage.picture === 'overview')
    return coverage.treaties.map((treaty) => treatyMark(context, coverage, treaty));
  return coverage.picture === 'shares'
    ? coverage.clauses.map((clause) => clauseMark(context, coverage, clause))
    : cellsDrawn(coverage).map((cell) => cellMark(context, cell));
}

function treatyMark(
  { say }: ComparisonContext,
  { clauses, isCoded }: CoverageData,
  { instrument, at, amounts }: CoveredTreaty,
): MarkFacts {
  const name = say.textName(instrument);
  return {
    key: instrument.id,
    rows: rowsAt(
      'provisions',
      clauses.flatMap(({ cells }) => cells[at]!.rows),
    ),
    title: () => name,
    sentence: () => say.coverage.ofTreaty({ name, amounts, isCoded }),
    links: () => [
      {
        label: say.coverage.treatyPage,
        destination: { page: '/treaty', view: { instrument: instrument.id } },
      },
    ],
  };
}

function clauseMark(
  { dossier, view, words, say }: ComparisonContext,
  { all, isCoded }: CoverageData,
  clause: CoveredClause,
): MarkFacts {
  const { category, cells, amounts } = clause;
  const first = cells.find(({ rows }) => rows.length > 0);
  const name = categoryName(words, dossier, category);
  const { clauseOrder } = view;
  return {
    key: clauseKey(clause),
    rows: rowsAt(
      'provisions',
      cells.flatMap(({ rows }) => rows),
    ),
    title: () => name,
    sentence: () => say.coverage.sentence({ name, amounts, total: all.treaties.length, isCoded }),
    links: () => [
      {
        label: say.coverage.byTreaty,
        destination: { page: '/treaties', view: { coverage: 'matrix', clauseOrder, only: [category] } },
      },
      ...(first
        ? [{ label: say.coverage.page, destination: { page: '/clause', view: clauseView(dossier, first) } }]
        : []),
    ],
  };
}

function cellMark({ dossier, words, say }: ComparisonContext, { clause, treaty }: Cell): MarkFacts {
  const cell = clause.cells[treaty.at]!;
  const facts = () => ({
    subject: categoryName(words, dossier, clause.category),
    text: say.textName(treaty.instrument),
  });
  return {
    key: markKeys.clause(cell),
    rows: rowsAt('provisions', cell.rows),
    title: () => say.title(facts()),
    sentence: () => say.sentence({ ...facts(), clause: clauseFacts(dossier, cell), verdict: null }),
  };
}

/** Clauses with their amounts, cells, or of an overview treaties with theirs. */
export function coverageTable(context: ComparisonContext, coverage: CoverageData): ChartTable {
  if (coverage.picture === 'cells') return cellTable(context, coverage);
  return coverage.picture === 'shares' ? clauseTable(context, coverage) : treatyTable(context, coverage);
}

/** What a data file holds: in the place of an overview all of its cells. */
export function coverageDataTable(context: ComparisonContext, coverage: CoverageData): ChartTable {
  return coverage.picture === 'shares' ? clauseTable(context, coverage) : cellTable(context, coverage);
}

function clauseTable(
  { dossier, words, say }: ComparisonContext,
  { all, clauses, ...coverage }: CoverageData,
): ChartTable {
  const { captions, columns } = say.coverage.table(coverage);
  const labels = { ...columns, caption: captions.shares };
  return tableOf({ words, rows: clauses, key: clauseKey, heads: 1, labels }, ({ text, number, date }) => ({
    category: text(({ category }) => [categoryName(words, dossier, category), category]),
    present: number(({ amounts }) => amounts.present),
    absent: number(({ amounts }) => amounts.absent),
    reading: number(({ amounts }) => amounts.reading),
    none: number(({ amounts }) => amounts.none),
    share: number(({ amounts }) => amounts.present / all.treaties.length, { digits: 2 }),
    since: date(({ since }) => since),
  }));
}

function treatyTable({ words, say }: ComparisonContext, coverage: CoverageData): ChartTable {
  const { captions, columns } = say.coverage.table(coverage);
  const labels = { ...columns, caption: captions.overview };
  return tableOf(
    { words, rows: coverage.treaties, key: ({ instrument }) => instrument.id, heads: 2, labels },
    ({ text, number, date }) => ({
      instrument: text(({ instrument }) => [say.textName(instrument), instrument.id]),
      signed: date(({ instrument }) => instrument.signed),
      present: number(({ amounts }) => amounts.present),
      absent: number(({ amounts }) => amounts.absent),
      reading: number(({ amounts }) => amounts.reading),
      none: number(({ amounts }) => amounts.none),
    }),
  );
}

function cellTable({ dossier, words, say }: ComparisonContext, coverage: CoverageData): ChartTable {
  const { captions, columns } = say.coverage.table(coverage);
  const labels = { ...columns, caption: captions.cells };
  const kinds = say.coverage.kinds(coverage);
  const kindOf = ({ clause, treaty }: Cell) => clause.cells[treaty.at]!.kind;
  return tableOf(
    {
      words,
      rows: cellsDrawn(coverage),
      key: ({ clause, treaty }) =>
        coverage.picture === 'cells' ? markKeys.clause(clause.cells[treaty.at]!) : '',
      heads: 3,
      labels,
    },
    ({ text, date }) => ({
      instrument: text(({ treaty: { instrument } }) => [say.textName(instrument), instrument.id]),
      signed: date(({ treaty: { instrument } }) => instrument.signed),
      category: text(({ clause: { category } }) => [categoryName(words, dossier, category), category]),
      finding: text((cell) => [kinds[kindOf(cell)], kindOf(cell)]),
    }),
  );
}
