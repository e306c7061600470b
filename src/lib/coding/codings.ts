import { readTable } from '#lib/data/readTable.ts';
import { codedRow, columnsRead, type CodedRow, type CodedUnits } from '#lib/summary/codedUnits.ts';
import type { CodedTable } from './Coding.ts';

/** The rows of a table with the names of their columns, in its order. */
export function codedRows({ header, rows }: Pick<CodedTable, 'header' | 'rows'>): readonly CodedRow[] {
  return rows.map((cells) => codedRow(header, cells));
}

export type CodingFound =
  | { readonly ok: true; readonly rows: readonly CodedRow[] }
  /** `missing`: columns without which rows cannot be matched; none where the text is no table at all. */
  | { readonly ok: false; readonly missing: readonly string[] };

/** A second coding of a table, from CSV text. What is no row of it keeps nobody from reading the others. */
export function readSecondCoding(text: string, file: string, units: CodedUnits): CodingFound {
  const { header, rows } = readTable(text, file);
  if (header.length === 0) return { ok: false, missing: [] };
  const missing = columnsRead(units).filter((column) => !header.includes(column));
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, rows: codedRows({ header, rows: rows.map(({ cells }) => cells) }) };
}
