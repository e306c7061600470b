import { bases, confidences, steps } from '#lib/model/stance.ts';
import { statusCodes } from '#lib/summary/stanceColumns.ts';
import { codedColumns, noDay, type CodedColumn, type Coding } from '../codedColumns.ts';
import type { Duckdb } from './duckdb.ts';

/** A file of rows and the columns that it has. */
export interface StanceFile {
  readonly path: string;
  readonly columns: readonly string[];
  /** Those of them that hold whole numbers. */
  readonly numbers: ReadonlySet<string>;
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
  const columns = rows.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
  return {
    path,
    columns: columns.map(({ name }) => name),
    numbers: new Set(columns.flatMap(({ name, type }) => (/^U?\w*INT(EGER)?$/.test(type) ? [name] : []))),
  };
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
  await duckdb.run(`CREATE VIEW ${everyRow} AS ${everyRowSql(file, coding.checked.size > 0)}`);
  await duckdb.run(`CREATE VIEW ${codedView} AS SELECT * FROM ${everyRow} WHERE status IS NOT NULL`);
  const numbers = codedColumns.map(
    (name) => `CAST("${name}" AS ${wide.has(name) ? 'INTEGER' : 'TINYINT'}) AS "${name}"`,
  );
  // All rows first, so that the file is gone through but once; their order is of no use and costs memory.
  await duckdb.run('SET preserve_insertion_order = false');
  await duckdb.run(`CREATE TABLE ${codedTable} AS SELECT ${numbers.join(', ')} FROM ${everyRow}`);
  const [counts] = await duckdb.rows(`SELECT count(*) AS every, count(status) AS coded FROM ${codedTable}`);
  const [inFile, coded] = [Number(counts?.['every']), Number(counts?.['coded'])];
  if (coded < inFile) await duckdb.run(`DELETE FROM ${codedTable} WHERE status IS NULL`);
  return { inFile, coded };
}

/** A view of all rows of the file, with no status where one is left out. */
const everyRow = 'every_row';

/** Columns whose numbers may be large. */
const wide: ReadonlySet<CodedColumn> = new Set(['actor', 'issue', 'source', 'day', 'first_day', 'last_day']);

function everyRowSql(file: StanceFile, isChecked: boolean): string {
  const has = (column: string) => file.columns.includes(column);
  const text = (column: string) => (has(column) ? `coalesce(CAST(f."${column}" AS VARCHAR), '')` : `''`);
  const among = (column: string, words: readonly string[]) =>
    `CASE ${text(column)} ${words.map((word, at) => `WHEN '${word}' THEN ${at}`).join(' ')} WHEN '' THEN -1 END`;
  const isNumber = file.numbers.has('stance');
  const isEmpty = isNumber ? 'f.stance IS NULL' : `${text('stance')} = ''`;
  const status = has('status')
    ? `CASE ${text('status')} ${Object.entries(statusCodes)
        .map(([word, code]) => `WHEN '${word}' THEN ${code}`)
        .join(' ')} END`
    : `CASE WHEN ${isEmpty} THEN ${statusCodes.unclear} ELSE ${statusCodes.position} END`;
  const step = isNumber
    ? `CASE WHEN f.stance IS NULL THEN 0 WHEN f.stance BETWEEN ${steps[0]} AND ${steps[4]} THEN f.stance END`
    : `CASE ${text('stance')} ${steps.map((each) => `WHEN '${each}' THEN ${each}`).join(' ')} WHEN '+1' THEN 1 WHEN '+2' THEN 2 WHEN '+0' THEN 0 WHEN '-0' THEN 0 WHEN '' THEN 0 END`;
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
  const isDated = has('date')
    ? `CASE WHEN ${date} = '' THEN true ELSE ${isDate} AND ${first} IS NOT NULL END`
    : 'true';
  const own = [
    ...(['actor', 'issue', 'source'] as const).map((name) => `${text(name)} AS ${name}_text`),
    `${status} AS own_status`,
    `${step} AS step`,
    `${isEmpty} AS stance_is_empty`,
    `${isDated} AS date_is_one`,
    `${among('basis', bases)} AS basis`,
    `${among('confidence', confidences)} AS confidence`,
    `${day} AS "day"`,
    `${dayOf(first)} AS first_day`,
    `${dayOf(last)} AS last_day`,
    // The header is row 1. Of a CSV file no place is known without reading it in one thread.
    `${has('file_row_number') ? 'f.file_row_number + 2' : '0'} AS row_number`,
    ...['id', 'paragraph', 'quote', 'rationale', 'item'].map((name) => `${text(name)} AS "${name}"`),
  ];
  const isCoded = `a.code IS NOT NULL AND i.code IS NOT NULL AND s.code IS NOT NULL AND step IS NOT NULL
    AND basis IS NOT NULL AND confidence IS NOT NULL AND date_is_one
    AND (own_status = ${statusCodes.position}) <> stance_is_empty`;
  const joined = [
    'a.code AS actor',
    'i.code AS issue',
    's.code AS "source"',
    `CASE WHEN ${isCoded} THEN own_status END AS status`,
    `${isChecked ? 'coalesce(c.code, 0)' : '0'} AS checked`,
    'n.* EXCLUDE (actor_text, issue_text, source_text, own_status, stance_is_empty, date_is_one)',
  ];
  // Words become numbers before tables are joined, while DuckDB has each word of a stretch of rows but once.
  return `SELECT ${joined.join(', ')} FROM (SELECT ${own.join(', ')} FROM ${readerOf(file.path)} f) n
      LEFT JOIN actor_codes a ON a.text = n.actor_text
      LEFT JOIN issue_codes i ON i.text = n.issue_text
      LEFT JOIN source_codes s ON s.text = n.source_text
      ${isChecked ? `LEFT JOIN checked_codes c ON c.text = n.id` : ''}`;
}
