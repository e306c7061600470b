import { carriageReturn, lineFeed } from '#lib/data/columns/cellsOfRecord.ts';
import { ColumnReader } from '#lib/data/columns/ColumnReader.ts';
import { csvRecords } from '#lib/data/csvRecords.ts';
import { isPlainText } from '#lib/data/textOfFile.ts';
import { addressed, headerProblems } from './columnAddresses.ts';
import { findDelimiter, headsAllButNames, namedDelimiter, widthOf, type Delimiter } from './dialect.ts';
import type { Grid, GridCodes } from './Grid.ts';
import { rowsOfCodes, textColumn } from './gridTexts.ts';
import { ofWhole, type ImportProblem } from './problem.ts';
import { foundHeader, titled, type Asked } from './readGrid.ts';

/** Bytes between two reports of how far reading is. */
const stretch = 1 << 20;

/** Records that tell where the header stands and what parts cells; `dialect.ts` looks at fewer. */
const enough = 450;

/**
 * A large file as a table by columns: one pass over its bytes, each different text of a column once. It is the table that
 * `readGrid` makes of the same bytes. Null for what is not plainly of the common dialect (UTF-8, one sign between cells, a
 * name for each column, as many cells in each row), which is to be read row by row.
 *
 * @param progress hears how much of the file has been read (0…1)
 */
export function columnGrid(
  bytes: Uint8Array,
  asked: Asked,
  progress: (share: number) => void = () => undefined,
): Grid | null {
  if ((asked.encoding ?? 'utf-8') !== 'utf-8') return null;
  const endsAsOfDos = bytes.subarray(-2).includes(0x1a);
  if (endsAsOfDos || asked.headerRow === 0 || bytes.includes(0) || !isPlainText(bytes)) return null;
  const head = headOf(bytes, asked);
  if (head === null) return null;
  const { header, headerRow, end, delimiter, hasRowNames } = head;
  const reader = new ColumnReader(
    bytes,
    end,
    header.map(() => 'coded'),
    delimiter.charCodeAt(0),
  );
  while (reader.read(stretch)) progress(reader.at / bytes.length);
  if (!reader.isCommon || reader.ragged.length > 0 || reader.rowCount === 0) return null;
  if (hasRowNames && !areRowNames(reader)) return null;

  const { filled, empty } = partedRows(reader);
  const columns = addressed(header, header.length);
  const codes: GridCodes = {
    rowCount: filled?.length ?? reader.rowCount,
    rowNumbers: chosen(reader.rowNumbers, filled, reader).map((row) => row + headerRow - 1),
    columns: reader.columns.map((column) =>
      textColumn(column.dictionary, chosen(column.codes, filled, reader)),
    ),
  };
  const leftOut = empty.map((at) => ({
    row: reader.rowNumbers[at]! + headerRow - 1,
    cells: header.map(() => ''),
  }));
  const ofRows = leftOut.map(({ row }): ImportProblem => ({ ...ofWhole({ kind: 'rowEmpty' }), row }));
  return {
    encoding: 'utf-8',
    delimiter,
    headerRow,
    ...titled(head.above),
    columns,
    rows: rowsOfCodes(codes),
    codes,
    leftOut,
    problems: [...headerProblems(columns, headerRow), ...ofRows],
  };
}

interface Head {
  /** The names of the columns. */
  readonly header: readonly string[];
  readonly headerRow: number;
  /** The records above it. */
  readonly above: readonly (readonly string[])[];
  /** Where it ends. */
  readonly end: number;
  readonly delimiter: Delimiter;
  /** Names of rows, which nothing heads, seem to stand before all other cells. */
  readonly hasRowNames: boolean;
}

function headOf(bytes: Uint8Array, asked: Asked): Head | null {
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const textUntil = (to: number) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to));
  const lines = textUntil(endOfLines(bytes, from));
  const named = namedDelimiter(lines);
  const delimiter = asked.delimiter ?? named ?? findDelimiter(lines);
  const reader = new ColumnReader(bytes, from, [], delimiter.charCodeAt(0));
  const ends: number[] = [];
  for (let isMore = true; isMore && ends.length < enough;) {
    isMore = reader.read(1);
    ends.push(reader.at);
  }
  if (!reader.isCommon) return null;
  const text = textUntil(reader.at);
  // Lines are fewer records where cells hold several.
  if ((asked.delimiter ?? named ?? findDelimiter(text)) !== delimiter) return null;
  const { records } = csvRecords(text, delimiter);
  const first = named === null ? 0 : 1;
  const at = asked.headerRow === undefined ? foundHeader(records, first) : asked.headerRow - 1;
  const header = records[at];
  const end = ends[at];
  if (header === undefined || end === undefined || header.length < 2) return null;
  if (widthOf(header) < header.length) return null;
  const hasRowNames = headsAllButNames(header, records.slice(at + 1));
  const names = hasRowNames ? ['', ...header] : header;
  const above = records.slice(first, at);
  return { header: names, headerRow: at + 1, above, end, delimiter, hasRowNames };
}

/** Where so many lines end as tell what parts cells. */
function endOfLines(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let lines = 0; lines < enough && at < bytes.length; lines++) {
    while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++;
    at++;
  }
  return Math.min(at, bytes.length);
}

/** Whether what holds of the first rows holds of all, as `headsAllButNames` asks it. */
function areRowNames({ columns, rowCount }: ColumnReader): boolean {
  const [first, last] = [columns[0]!.dictionary, columns.at(-1)!.dictionary];
  if (rowCount < 2 || first.size < rowCount || first.find('') !== -1) return false;
  if (last.size === 1 && last.find('') !== -1) return false;
  for (let code = 0; code < last.size; code++) if (/^\s/.test(last.text(code))) return false;
  return true;
}

/** The places of rows in which something stands, null for all of them, and of those in which nothing does. */
function partedRows({ columns, rowCount }: ColumnReader): {
  readonly filled: Uint32Array | null;
  readonly empty: readonly number[];
} {
  const blanks = columns.map(({ codes, dictionary }) => ({ codes, blank: dictionary.find('') }));
  const empty: number[] = [];
  if (blanks.every(({ blank }) => blank !== -1)) {
    for (let at = 0; at < rowCount; at++)
      if (blanks.every(({ codes, blank }) => codes[at] === blank)) empty.push(at);
  }
  if (empty.length === 0) return { filled: null, empty };
  const isEmpty = new Set(empty);
  return {
    filled: Uint32Array.from({ length: rowCount }, (_, at) => at).filter((at) => !isEmpty.has(at)),
    empty,
  };
}

function chosen(numbers: Uint32Array, places: Uint32Array | null, { rowCount }: ColumnReader): Uint32Array {
  return places === null ? numbers.slice(0, rowCount) : places.map((at) => numbers[at]!);
}
