import type { TableName } from '#lib/model/dossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import { contextOf } from '../checkRules.ts';
import type { CheckedTable } from '../checkTable.ts';
import { Fault } from '../checkValue.ts';
import { rules, type RuleRow } from '../rules.ts';
import type { TableSchema } from '../tableSchema.ts';
import { cellsOfRecord } from './cellsOfRecord.ts';
import type { CheckedColumn } from './checkColumns.ts';
import { textStates, type ColumnReader } from './ColumnReader.ts';

/** Asks every rule of every row of a table that was read by columns, as `checkRules` does of others. */
export function ruleProblems(
  reader: ColumnReader,
  schema: TableSchema,
  columns: readonly CheckedColumn[],
  tables: ReadonlyMap<string, CheckedTable>,
): Problem[] {
  const problems: Problem[] = [];
  const context = contextOf(tables);
  const row = new RowUnderRules(reader, columns);
  for (const rule of rules) {
    if (!rule.tables.includes(schema.name as TableName)) continue;
    const reads = rule.reads.flatMap((name) => columns.find(({ field }) => field.name === name) ?? []);
    if (reads.length < rule.reads.length) continue;
    // What is plain in a column of texts is neither empty nor long, and rules forbid nothing else.
    const texts = reads.filter(({ column }) => column.keeping === 'words').map(({ column }) => column.codes);
    const faults = reads.flatMap(({ column, faulty }) => (faulty ? [{ codes: column.codes, faulty }] : []));
    const combinationAt = combinationsOf(reads);
    for (let at = 0; at < reader.rowCount; at++) {
      const sound = combinationAt(at);
      if (sound?.known[sound.key] === 1) continue;
      if (texts.some((codes) => codes[at] === textStates.plain)) continue;
      if (faults.some(({ codes, faulty }) => faulty[codes[at]!] === 1)) continue;
      row.at = at;
      if (reads.some(({ field, column }) => column.keeping !== 'coded' && row.isFault(field.name))) continue;
      const breach = rule.breach(row, context);
      if (breach !== null) problems.push({ file: schema.file, row: row.rowNumber, ...breach });
      else if (sound) sound.known[sound.key] = 1;
    }
  }
  return problems;
}

/** So many combinations of what columns hold are kept. */
const mostKept = 1 << 22;

/**
 * Which combination of texts stands in a row, with 1 at the key of each that no rule forbids: what a rule says of one row it
 * says of all that are like it in the columns that it reads. Null where that is not known of a row.
 */
function combinationsOf(
  reads: readonly CheckedColumn[],
): (at: number) => { readonly known: Uint8Array; key: number } | null {
  const columns = reads.map(({ column: { keeping, dictionary, codes } }) => ({
    codes,
    isCoded: keeping === 'coded',
    size: keeping === 'coded' ? dictionary.size : textStates.doubtful,
  }));
  const amount = columns.reduce((product, { size }) => product * size, 1);
  if (amount > mostKept || reads.some(({ column }) => column.keeping === 'nothing')) return () => null;
  const found = { known: new Uint8Array(amount), key: 0 };
  return (at) => {
    found.key = 0;
    for (const { codes, isCoded, size } of columns) {
      const code = codes[at]!;
      if (!isCoded && code === textStates.doubtful) return null;
      found.key = found.key * size + code;
    }
    return found;
  };
}

/** One row after another, so that none is made an object. */
class RowUnderRules implements RuleRow {
  at = 0;
  readonly #reader: ColumnReader;
  readonly #columns: ReadonlyMap<string, CheckedColumn>;
  /** Of coded columns what has been asked of their texts, by their numbers. */
  readonly #texts = new Map<string, string[]>();

  constructor(reader: ColumnReader, columns: readonly CheckedColumn[]) {
    this.#reader = reader;
    this.#columns = new Map(columns.map((column) => [column.field.name, column]));
  }

  get rowNumber(): number {
    return this.#reader.rowNumbers[this.at]!;
  }

  text(name: string): string {
    const checked = this.#columns.get(name);
    if (checked === undefined) return '';
    const { column, index } = checked;
    const code = column.codes[this.at]!;
    if (column.keeping !== 'coded')
      return column.keeping !== 'nothing' && code === textStates.empty
        ? ''
        : cellsOfRecord(this.#reader.bytes, this.#reader.starts[this.at]!)[index]!;
    let texts = this.#texts.get(name);
    if (!texts) this.#texts.set(name, (texts = []));
    return (texts[code] ??= this.#coded(checked, code));
  }

  /** Whether a cell of a column of texts is at fault: it is blank where something is required. */
  isFault(name: string): boolean {
    const { required } = this.#columns.get(name)!.field;
    return required && this.text(name).trim() === '';
  }

  #coded({ value }: CheckedColumn, code: number): string {
    const found = value(code);
    if (typeof found === 'string') return found;
    return found === null || found instanceof Fault ? '' : String(found);
  }
}
