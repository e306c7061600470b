import readExcelFile from 'read-excel-file/universal';
import { findHeader, isBlank, widthOf } from './dialect.ts';
import { ofWhole } from './problem.ts';
import { gridOf, type Asked, type GridReading } from './readGrid.ts';
import { workbookErrors, type ErrorCell } from './workbookErrors.ts';

interface Sheet {
  readonly name: string;
  readonly records: readonly (readonly string[])[];
}

/** Fewer columns and rows below their names make no table. */
const fewestColumns = 2;

/**
 * A workbook as a table: the sheet that is asked for, else the first that looks like a table. Texts stay as they are,
 * numbers are those that a program of sheets shows, dates are days of no time zone.
 *
 * @returns with a problem that names the other sheets, which are not read
 */
export async function readWorkbook(bytes: Uint8Array, asked: Asked): Promise<GridReading> {
  const sheets = await sheetsOf(bytes);
  if (sheets === null) return failed({ kind: 'workbookDamaged' });
  const names = sheets.map(({ name }) => name);
  const named = sheets.find(({ name }) => name === asked.sheet);
  if (asked.sheet !== undefined && !named)
    return failed({ kind: 'noSuchSheet', sheet: asked.sheet, sheets: names });
  const sheet = named ?? sheets.find(looksLikeTable) ?? sheets.find(({ records }) => records.length > 0);
  if (!sheet) return failed({ kind: 'fileEmpty' });
  const from = { encoding: 'utf-8', delimiter: ',', sheet: sheet.name, sheets: names } as const;
  const reading = gridOf(sheet.records, from, { headerRow: asked.headerRow });
  const others = names.filter((name) => name !== sheet.name);
  if (!reading.ok || asked.sheet !== undefined || others.length === 0) return reading;
  const flaw = { kind: 'sheetsUnread', sheet: sheet.name, others } as const;
  const problem = ofWhole(flaw);
  return { ok: true, grid: { ...reading.grid, problems: [problem, ...reading.grid.problems] } };
}

/** Null for a file that is no sound workbook. */
async function sheetsOf(bytes: Uint8Array): Promise<Sheet[] | null> {
  try {
    const file = bytes.slice().buffer;
    const sheets = await readExcelFile<string>(file, { trim: false, parseNumber: shownNumber });
    const errors = workbookErrors(bytes);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      records: withErrors(data, errors.get(sheet) ?? []).map(recordOf),
    }));
  } catch {
    return null;
  }
}

/** The rows of a sheet with its error cells as the texts that a program of sheets shows. */
function withErrors(
  data: readonly (readonly unknown[])[],
  errors: readonly ErrorCell[],
): readonly (readonly unknown[])[] {
  if (errors.length === 0) return data;
  const rows = data.map((row) => [...row]);
  for (const { row, column, text } of errors) {
    const cells = (rows[row] ??= []);
    if ((cells[column] ?? null) === null) cells[column] = text;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}

/** An empty row is an empty line, which is no row but counts. */
function recordOf(row: readonly unknown[]): string[] {
  const cells = row.map(textOf);
  return cells.every((cell) => cell === '') ? [''] : cells;
}

function textOf(value: unknown): string {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : '';
}

/** Programs of sheets show fifteen digits of the seventeen that they store: 1.12 is written as 1.1200000000000001. */
function shownNumber(text: string): string {
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
}

function looksLikeTable({ records }: Sheet): boolean {
  const header = records[findHeader(records)];
  if (!header || widthOf(header) < fewestColumns) return false;
  return records.filter((record) => !isBlank(record) && widthOf(record) >= fewestColumns).length > 1;
}

type Failure = Extract<GridReading, { readonly ok: false }>['problem']['flaw'];

function failed(flaw: Failure): GridReading {
  return { ok: false, problem: ofWhole(flaw) };
}
