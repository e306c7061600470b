import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import type { ChartTable } from '../kit/chart.ts';
import { tableOf, type Columns } from '../kit/tableOf.ts';
import { statementWords } from './marks.ts';
import { ratedOf } from '#lib/summary/ratings.ts';
import {
  shareFacts,
  sourceKey,
  sourceNames,
  statementKey,
  type CheckContext,
  type SourceRow,
} from './read.ts';

/** A statement, or a source with all of its own. */
interface Row {
  readonly source: string;
  readonly each?: CheckedStatement;
  readonly row?: SourceRow;
}

/** One row for each mark, in the order of the picture: on a slide a source, then its errors that are named. */
export function table(context: CheckContext): ChartTable {
  const { words, say } = context;
  return tableOf({ words, rows: rowsOf(context), key, heads: 4, labels: say.table }, (kinds) =>
    columns(context, kinds),
  );
}

/** The same with the days and addresses of what was found, for a file. */
export function dataTable(context: CheckContext): ChartTable {
  const { words, say, data } = context;
  const foundOf = ({ each }: Row, field: 'published' | 'url') => {
    const found = each?.checks.map(({ reference }) => data.references.get(reference)?.[field] ?? '');
    return [...new Set(found)].filter((text) => text !== '').join('; ');
  };
  const labels = { ...say.table, ...say.fileColumns };
  return tableOf({ words, rows: rowsOf(context), key, heads: 4, labels }, (kinds) => ({
    ...columns(context, kinds),
    published: kinds.text((row) => foundOf(row, 'published')),
    url: kinds.text((row) => foundOf(row, 'url')),
  }));
}

function rowsOf({ data, presentation }: CheckContext): Row[] {
  const named = data.errors.map(({ statement }) => statement);
  return data.rows.flatMap((row): Row[] => {
    const { source } = row;
    if (presentation === 'full') return row.all.map((each) => ({ source, each }));
    const own = named.filter((each) => each.source === source);
    return [{ source, row }, ...own.map((each) => ({ source, each }))];
  });
}

function key({ each, row }: Row): string {
  return each ? statementKey(each) : row ? sourceKey(row) : '';
}

function columns(context: CheckContext, { text, number }: Columns<Row>) {
  const { dossier, words, say, data } = context;
  const { statements } = words.of('common');
  const nameOf = sourceNames(context);
  const publisherOf = (reference: string) => data.references.get(reference)?.publisher ?? '';
  return {
    source: text((row) => [nameOf(row), row.source]),
    paragraph: number(({ each }) => (each ? dossier[each.table][each.at]!.paragraph : null)),
    kind: text(({ each }) => each && [statements[each.table], each.table]),
    statement: text(({ each, row }) =>
      each ? [statementWords(context, each), each.id] : row && say.share(shareFacts(context, row)),
    ),
    verdict: text(({ each }) => {
      const rated = each ? ratedOf(data.ratings, each.verdict) : null;
      return each && [rated ? say.heading(each.verdict, rated) : say.verdict(each.verdict), each.verdict];
    }),
    found: text(({ each }) => {
      const { explanation = '', rating = '', id } = each?.checks[0] ?? {};
      return [explanation || (rating && words.of('common').quoted(rating)), id];
    }),
    references: text(({ each }) => {
      const publishers = new Set(each?.checks.map(({ reference }) => publisherOf(reference)));
      return [...publishers].filter((publisher) => publisher !== '').join('; ');
    }),
  };
}
