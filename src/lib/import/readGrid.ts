import { foreignFile } from '#lib/data/foreignFile.ts';
import { decode } from './decode.ts';
import {
  findDelimiter,
  findHeader,
  headsAllButNames,
  isBlank,
  namedDelimiter,
  widthOf,
  type Delimiter,
} from './dialect.ts';
import type { Encoding } from './encodings.ts';
import { isHeadless } from './isHeadless.ts';
import { mendedRecords } from './mendedRecords.ts';
import { addressed, headerProblems } from './columnAddresses.ts';
import type { Grid, GridColumn, GridRow } from './Grid.ts';
import { lineOf } from './gridTexts.ts';
import { ofWhole, type ImportProblem } from './problem.ts';

/** How a file is written, as far as a person says so. */
export interface Asked {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Counted from 1; 0 if no row names the columns. */
  readonly headerRow?: number | undefined;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string | undefined;
}

export type GridReading =
  { readonly ok: true; readonly grid: Grid } | { readonly ok: false; readonly problem: ImportProblem };

/** Programs of DOS ended a text by this sign, and filled a block of the disk with it. */
// eslint-disable-next-line no-control-regex
const endOfDos = /\x1a[\x1a\r\n]*$/;

/**
 * Reads a delimited text of any usual encoding and form. Nothing is trimmed, renamed or converted; each record below the
 * header is among the rows or, with a problem, among those left out.
 */
export function readGrid(bytes: Uint8Array, asked: Asked = {}): GridReading {
  const other = foreignFile(bytes);
  if (other?.kind === 'otherFile') return failed({ kind: 'otherFile', is: other.is });
  const { text: read, encoding, isDamaged, inUtf8 } = decode(bytes, asked.encoding ?? null);
  const text = read.replace(endOfDos, '');
  if (text.trim() === '') return failed({ kind: 'fileEmpty' });
  if (text.includes('\0')) return failed({ kind: 'otherFile', is: 'binary' });

  const named = namedDelimiter(text);
  const delimiter = asked.delimiter ?? named ?? findDelimiter(text);
  const { records, openQuotes } = mendedRecords(text, delimiter);
  const from = named === null ? 0 : 1;
  const reading = gridOf(records, { encoding, delimiter }, asked, { openQuotes, isDamaged, from });
  if (!reading.ok || !inUtf8) return reading;
  const told = ofWhole({ kind: 'linesInUtf8', ...inUtf8, encoding });
  return { ok: true, grid: { ...reading.grid, problems: [told, ...reading.grid.problems] } };
}

/** What is known of records beside what stands in them. */
interface Found {
  /** Rows in which a quotation mark is not closed. */
  readonly openQuotes: ReadonlySet<number>;
  /** Whether U+FFFD stands for what could not be decoded. */
  readonly isDamaged: boolean;
  /** Where the search for the header begins. */
  readonly from: number;
}

const sound: Found = { openQuotes: new Set(), isDamaged: false, from: 0 };

/**
 * The table that records are: the names of its columns, and every record below among its rows or those left out. A record
 * of one empty cell is an empty line.
 */
export function gridOf(
  records: readonly (readonly string[])[],
  how: Pick<Grid, 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'isTyped'>,
  asked: Pick<Asked, 'headerRow'>,
  { openQuotes, isDamaged, from }: Found = sound,
): GridReading {
  const { encoding } = how;
  const headerAt = asked.headerRow === undefined ? foundHeader(records, from) : asked.headerRow - 1;
  const hasNames = headerAt >= 0;
  const named = hasNames ? (records[headerAt] ?? []) : namelessHeader(records.slice(from));
  const header = hasNames && headsAllButNames(named, records.slice(headerAt + 1)) ? ['', ...named] : named;
  if (asked.headerRow !== undefined && hasNames && widthOf(header) === 0) {
    const rows = records.findLastIndex((record) => !isBlank(record)) + 1;
    return failed({ kind: 'headerMissing', headerRow: asked.headerRow, rows });
  }
  if (header.length === 0 || (hasNames && widthOf(header) === 0)) return failed({ kind: 'fileEmpty' });

  const first = hasNames ? headerAt + 1 : from;
  const below = records.slice(first);
  const width = Math.max(hasNames ? widthOf(header) : header.length, usedWidth(below, header.length));
  const columns = addressed(header.slice(0, width), width);
  const problems = hasNames ? headerProblems(columns, headerAt + 1) : [];
  if (hasNames && isDamaged) problems.push(...damagedNames(columns, headerAt + 1, encoding));
  const rows: GridRow[] = [];
  const leftOut: GridRow[] = [];
  below.forEach((cells, i) => {
    if (isBlank(cells)) return;
    const row = first + 1 + i;
    const flaw = flawOf(cells, width, openQuotes.has(row));
    if (flaw !== null) {
      leftOut.push({ row, cells });
      problems.push({ row, column: null, value: flaw.kind === 'rowEmpty' ? null : lineOf(cells), flaw });
      return;
    }
    if (isDamaged) {
      const at = cells.findIndex((cell) => cell.includes('\ufffd'));
      if (at !== -1) {
        leftOut.push({ row, cells });
        const [column, value] = [columns[at]?.address ?? null, cells[at] ?? null];
        problems.push({ row, column, value, flaw: { kind: 'notDecoded', encoding } });
        return;
      }
    }
    if (cells.length < width) {
      const flaw = { kind: 'tooFewCells', cells: cells.length, columns: width } as const;
      problems.push({ row, column: null, value: null, flaw });
    }
    rows.push({ row, cells: Array.from({ length: width }, (_, at) => cells[at] ?? '') });
  });
  if (rows.length + leftOut.length === 0) return failed({ kind: 'noRows', headerRow: headerAt + 1 });
  return {
    ok: true,
    grid: {
      ...how,
      headerRow: headerAt + 1,
      ...titled(hasNames ? records.slice(from, headerAt) : []),
      columns,
      rows,
      leftOut,
      problems,
    },
  };
}

/** The title that the lines above the names of the columns are. */
export function titled(records: readonly (readonly string[])[]): Pick<Grid, 'title'> {
  const lines = records.map((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    // What begins with a blank was parted by the comma of a sentence.
    return filled.map((cell, at) => (at === 0 ? cell : `${/^\s/.test(cell) ? ',' : ' '}${cell}`)).join('');
  });
  const title = lines.filter((line) => line !== '');
  return title.length === 0 ? {} : { title };
}

/** Where the names stand, counted from 0, −1 where no row names the columns; where nothing stands below what looks most like them, in the first row, below which something does. */
export function foundHeader(records: readonly (readonly string[])[], from: number): number {
  const at = from + findHeader(records.slice(from));
  const below = records.slice(at + 1);
  if (below.some((record) => !isBlank(record))) return isHeadless(records[at] ?? [], below) ? -1 : at;
  return records.findIndex((record, each) => each >= from && !isBlank(record));
}

/** Names of as many columns as the widest record has; none where all are empty. */
function namelessHeader(records: readonly (readonly string[])[]): string[] {
  return new Array<string>(records.reduce((most, record) => Math.max(most, widthOf(record)), 0)).fill('');
}

function failed(flaw: ImportProblem['flaw']): GridReading {
  return { ok: false, problem: ofWhole(flaw) };
}

/** Cells of the rows that are not wider than the header, up to the last that is filled: columns without a name count. */
function usedWidth(records: readonly (readonly string[])[], most: number): number {
  let width = 0;
  for (const record of records) if (record.length <= most) width = Math.max(width, widthOf(record));
  return width;
}

function flawOf(cells: readonly string[], width: number, isOpen: boolean): ImportProblem['flaw'] | null {
  if (isOpen) return { kind: 'quoteOpen' };
  const filled = widthOf(cells);
  if (filled === 0) return { kind: 'rowEmpty' };
  return filled > width ? { kind: 'tooManyCells', cells: filled, columns: width } : null;
}

function damagedNames(columns: readonly GridColumn[], row: number, encoding: Encoding): ImportProblem[] {
  return columns
    .filter(({ name }) => name.includes('\ufffd'))
    .map(({ name, address }) => ({
      row,
      column: address,
      value: name,
      flaw: { kind: 'nameNotDecoded', encoding },
    }));
}
