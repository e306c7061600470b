import type { ChartTable, TableCell } from '#lib/charts/kit/chart.ts';
import type { Sayings } from '#lib/words/Words.ts';

/** What a file holds in a cell; null for nothing. */
export type FileValue = string | number | null;

export interface FileColumn {
  /** For programs: the same in every language, small letters, digits and `_`. */
  readonly name: string;
  /** For readers. */
  readonly label: string;
  /** `date` is an ISO day, month or year, `link` a web address. */
  readonly kind: 'text' | 'number' | 'date' | 'link';
}

/** A table as files hold it: every column of one kind, with codes and units in columns of their own. */
export interface FileTable {
  readonly columns: readonly FileColumn[];
  /** One value for each column. */
  readonly rows: readonly (readonly FileValue[])[];
}

/** How columns are called that files have beside those of the table. */
export type ColumnLabels = Pick<Sayings['dataFiles'], 'idOf' | 'unitOf' | 'mark'>;

interface Part {
  readonly column: FileColumn;
  readonly value: (cell: TableCell | undefined) => FileValue;
}

/**
 * The table of a view with exact values. Behind a column whose cells have ids stands `<column>_id`, behind one whose
 * numbers have units `<column>_unit`; last, where rows have one, `mark`, by which the evidence says what it belongs to.
 */
export function fileTable(table: ChartTable, say: ColumnLabels): FileTable {
  const parts = table.columns.map(({ id, label, kind, dates }, at): readonly Part[] => {
    const cells = table.rows.map((row) => row.cells[at]);
    return [
      {
        column: { name: id, label, kind: dates ? 'date' : kind },
        value: (cell) => exact(cell?.value),
      },
      ...(cells.some((cell) => cell?.id !== undefined)
        ? [
            {
              column: { name: `${id}_id`, label: say.idOf(label), kind: 'text' as const },
              value: (cell: TableCell | undefined) => cell?.id ?? null,
            },
          ]
        : []),
      ...(cells.some((cell) => cell?.unit !== undefined)
        ? [
            {
              column: { name: `${id}_unit`, label: say.unitOf(label), kind: 'text' as const },
              value: (cell: TableCell | undefined) => cell?.unit ?? null,
            },
          ]
        : []),
    ];
  });
  const hasMarks = table.rows.some(({ key }) => key !== '');
  const mark: FileColumn = { name: 'mark', label: say.mark, kind: 'text' };
  return {
    columns: [...parts.flat().map(({ column }) => column), ...(hasMarks ? [mark] : [])],
    rows: table.rows.map(({ key, cells }) => [
      ...parts.flatMap((own, at) => own.map(({ value }) => value(cells[at]))),
      ...(hasMarks ? [key || null] : []),
    ]),
  };
}

/** No file has a number that is none, and none has two zeros. */
function exact(value: FileValue | undefined): FileValue {
  if (typeof value !== 'number') return value ?? null;
  return Number.isFinite(value) ? value + 0 : null;
}

/** As CSV writes it: numbers with a point and without separators. */
export function valueText(value: FileValue): string {
  return value === null ? '' : String(value);
}
