import type { Words } from '#lib/words/Words.ts';
import { emptyCell, numberCell, roundedCell, textCell } from './cells.ts';
import type { ChartTable, TableCell, TableColumn } from './chart.ts';

/** What a table says of a row in one column, which is labelled by its id. */
export interface Column<Row> extends Pick<TableColumn, 'kind' | 'shared' | 'dates'> {
  readonly cell: (row: Row) => TableCell;
}

/** Words, with the id of what they name if there is one; nothing where there are none. */
type Said =
  | string
  | readonly [words: string | null | undefined, id: string | null | undefined]
  | null
  | undefined
  | false;

export interface Columns<Row> {
  /** Of words. */
  readonly text: (of: (row: Row) => Said) => Column<Row>;
  /** Of numbers, shown with so many decimals at most where `digits` are given. */
  readonly number: (
    of: (row: Row) => number | null,
    style?: { readonly unit?: (row: Row) => string; readonly digits?: number },
  ) => Column<Row>;
  /** Of ISO dates, months or years; nothing where they are empty. */
  readonly date: (of: (row: Row) => string) => Column<Row>;
}

/** The kinds of columns that tables have. */
export function columnsOf<Row>(words: Words): Columns<Row> {
  return {
    text: (of) => ({ kind: 'text', cell: (row) => saidCell(of(row)) }),
    number: (of, { unit, digits } = {}) => ({
      kind: 'number',
      cell: (row) =>
        digits === undefined
          ? numberCell(words, of(row), unit?.(row))
          : roundedCell(words, of(row), digits, unit?.(row)),
    }),
    date: (of) => {
      const cell = (value: string) => (value === '' ? emptyCell : { value, text: words.date(value) });
      return { kind: 'text', dates: true, cell: (row) => cell(of(row)) };
    },
  };
}

function saidCell(said: Said): TableCell {
  const [words, id] = typeof said === 'object' && said ? said : [said || '', null];
  return !words && !id ? emptyCell : textCell(words ?? '', id ?? undefined);
}

interface TableRows<Row, Id extends string> {
  readonly words: Words;
  readonly rows: readonly Row[];
  /** Of the target that a row is about; empty where it is about none. */
  readonly key: (row: Row) => string;
  /** How many columns, from the first, say what a row is about. */
  readonly heads: number;
  readonly labels: Readonly<Record<Id, string>> & { readonly caption: string };
}

/** A table from what each of its columns, by their ids, says of a row. */
export function tableOf<Row, Id extends string>(
  { words, rows, key, heads, labels }: TableRows<Row, NoInfer<Id>>,
  columns: (kinds: Columns<Row>) => Readonly<Record<Id, Column<Row>>>,
): ChartTable {
  const own = Object.entries<Column<Row>>(columns(columnsOf(words)));
  return {
    caption: labels.caption,
    heads,
    columns: own.map(([id, { cell: _cell, ...column }]) => ({ id, label: labels[id as Id], ...column })),
    rows: rows.map((row) => ({ key: key(row), cells: own.map(([, { cell }]) => cell(row)) })),
  };
}
