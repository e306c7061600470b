import { bases, confidences, steps } from '#lib/model/stance.ts';
import { statusCodes } from '#lib/summary/stanceColumns.ts';
import { codedColumns, noDay, type CodedColumn, type Coding } from '../codedColumns.ts';
import type { Duckdb } from './duckdb.ts';

/** A file of rows and the columns that it has. */
export interface StanceFile {
  readonly path: string;
  readonly columns: readonly string[];
}

/** What stands after FROM to read a file as it is, all of a CSV file as text. */
function readerOf(path: string): string {
  const quoted = `'${path.replaceAll("'", "''")}'`;
  if (/\.parquet$/i.test(path)) return `read_parquet(${quoted}, file_row_number = true)`;
  // Nothing is guessed: DuckDB takes a `;` within lists for what parts columns, and yes and no for truth values.
  return `read_csv(${quoted}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', auto_detect = true, sample_size = 1, strict_mode = true, null_padding = false)`;
}

/** The names of the columns of a file; rejects with an `EngineError` where it cannot be read. */
export async function openStanceFile(duckdb: Duckdb, path: string): Promise<StanceFile> {
  const rows = await duckdb.rows(`DESCRIBE SELECT * FROM ${readerOf(path)}`);
  return { path, columns: rows.map(({ column_name }) => String(column_name)) };
}

/** What stands in one column, each once, in the order of their code units; nothing for a column that there is not. */
export async function distinctTexts(duckdb: Duckdb, file: StanceFile, column: string): Promise<string[]> {
  if (!file.columns.includes(column)) return [''];
  const rows = await duckdb.rows(
    `SELECT DISTINCT coalesce(CAST("${column}" AS VARCHAR), '') AS text FROM ${readerOf(file.path)} ORDER BY text`,
  );
  return rows.map(({ text }) => String(text));
}

/** The names of what `codeFile` makes: the numbers of all rows, and a view of them with their texts. */
export const codedTable = 'coded_numbers';
export const codedView = 'coded';

/**
 * Codes the rows of a file: copies their numbers, once, leaves their texts in the file, and counts the rows of the file and those that the view has:
 * it leaves out what names no actor, issue or source of the dossier or holds what no schema allows.
 */
export async function codeFile(
  duckdb: Duckdb,
  file: StanceFile,
  coding: Coding,
): Promise<{ readonly inFile: number; readonly coded: number }> {
  for (const name of ['actor', 'issue', 'source', 'checked'] as const) {
    await duckdb.run(`CREATE TABLE ${name}_codes (text VARCHAR, code INTEGER)`);
    const entries = [...coding[name]];
    for (let from = 0; from < entries.length; from += 500) {
      const some = entries.slice(from, from + 500);
      const values = Object.fromEntries(some.map(([text], at) => [`t${at}`, text]));
      const tuples = some.map(([, code], at) => `($t${at}, ${code})`);
      await duckdb.run(`INSERT INTO ${name}_codes VALUES ${tuples.join(', ')}`, values);
    }
  }
  await duckdb.run(`CREATE VIEW ${codedView} AS ${codedSql(file, coding.checked.size > 0)}`);
  const numbers = codedColumns.map(
    (name) => `CAST("${name}" AS ${wide.has(name) ? 'INTEGER' : 'TINYINT'}) AS "${name}"`,
  );
  await duckdb.run(`CREATE TABLE ${codedTable} AS SELECT ${numbers.join(', ')} FROM ${codedView}`);
  const count = async (from: string) =>
    Number((await duckdb.rows(`SELECT count(*) AS amount FROM ${from}`))[0]?.['amount'] ?? 0);
  return { inFile: await count(readerOf(file.path)), coded: await count(codedTable) };
}

/** Columns whose numbers may be large. */
const wide: ReadonlySet<CodedColumn> = new Set(['actor', 'issue', 'source', 'day', 'first_day', 'last_day']);

function codedSql(file: StanceFile, isChecked: boolean): string {
  const has = (column: string) => file.columns.includes(column);
  const text = (column: string) => (has(column) ? `coalesce(CAST(f."${column}" AS VARCHAR), '')` : `''`);
  const among = (column: string, words: readonly string[]) =>
    `CASE ${text(column)} ${words.map((word, at) => `WHEN '${word}' THEN ${at}`).join(' ')} WHEN '' THEN -1 END`;
  const isEmpty = `${text('stance')} = ''`;
  const status = has('status')
    ? `CASE ${text('status')} ${Object.entries(statusCodes)
        .map(([word, code]) => `WHEN '${word}' THEN ${code}`)
        .join(' ')} END`
    : `CASE WHEN ${isEmpty} THEN ${statusCodes.unclear} ELSE ${statusCodes.position} END`;
  const step = `CASE ${text('stance')} ${steps.map((each) => `WHEN '${each}' THEN ${each}`).join(' ')} WHEN '+1' THEN 1 WHEN '+2' THEN 2 WHEN '+0' THEN 0 WHEN '-0' THEN 0 WHEN '' THEN 0 END`;
  const date = text('date');
  const isDate = `regexp_full_match(${date}, '\\d{4}(-\\d\\d(-\\d\\d)?)?')`;
  const first = `TRY_CAST(left(${date} || '-01-01', 10) AS DATE)`;
  const last = `CASE length(${date}) WHEN 4 THEN TRY_CAST(${date} || '-12-31' AS DATE) WHEN 7 THEN last_day(${first}) ELSE ${first} END`;
  const dayOf = (day: string) =>
    has('date')
      ? `CASE WHEN ${date} = '' THEN ${noDay} ELSE date_diff('day', DATE '1970-01-01', ${day}) END`
      : `${noDay}`;
  const day = has('date')
    ? `CASE WHEN ${date} = '' THEN 0 ELSE TRY_CAST(rpad(replace(${date}, '-', ''), 8, '0') AS INTEGER) END`
    : '0';
  const inner = [
    'a.code AS actor',
    'i.code AS issue',
    's.code AS "source"',
    `${status} AS status`,
    `${step} AS step`,
    `${isEmpty} AS stance_is_empty`,
    `${among('basis', bases)} AS basis`,
    `${among('confidence', confidences)} AS confidence`,
    `${day} AS "day"`,
    `${dayOf(first)} AS first_day`,
    `${dayOf(last)} AS last_day`,
    `${isChecked ? 'coalesce(c.code, 0)' : '0'} AS checked`,
    // The header is row 1. Of a CSV file no place is known without reading it in one thread.
    `${has('file_row_number') ? 'f.file_row_number + 2' : '0'} AS row_number`,
    ...['id', 'paragraph', 'quote', 'rationale', 'item'].map((name) => `${text(name)} AS "${name}"`),
  ];
  const dated = has('date') ? ` AND (${date} = '' OR (${isDate} AND ${first} IS NOT NULL))` : '';
  return `SELECT * EXCLUDE (stance_is_empty) FROM (
      SELECT ${inner.join(', ')} FROM ${readerOf(file.path)} f
      JOIN actor_codes a ON a.text = ${text('actor')}
      JOIN issue_codes i ON i.text = ${text('issue')}
      JOIN source_codes s ON s.text = ${text('source')}
      ${isChecked ? `LEFT JOIN checked_codes c ON c.text = ${text('id')}` : ''}
      WHERE true${dated})
    WHERE status IS NOT NULL AND step IS NOT NULL AND basis IS NOT NULL AND confidence IS NOT NULL
      AND (status = ${statusCodes.position}) <> stance_is_empty`;
}
