import {
  parquetMetadata,
  parquetRead,
  parquetSchema,
  type Compressors,
  type FileMetaData,
  type SchemaTree,
} from 'hyparquet';
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import { decompress } from 'fzstd';
import { parquetParsers, parquetText, partText, toldColumn, type ToldColumn } from './parquetValues.ts';
import { ofWhole, type ImportFlaw, type ImportProblem } from './problem.ts';
import { gridOf, type GridReading } from './readGrid.ts';

/** Of more cells than that a browser would run out of memory; the names of a file can claim any number. */
const mostCells = 60_000_000;
/** Rows that are turned into text at a time. */
const atOnce = 50_000;

/**
 * Each for itself: all of them at once would compile WebAssembly for Snappy, which pages of this site do not allow and the
 * reader does without.
 */
const unpackers: Compressors = {
  BROTLI: decompressBrotli,
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
  ZSTD: (input) => decompress(input),
};

/**
 * A Parquet file as a table: numbers in all their digits, dates as they are, days of no time zone, what is null as an empty
 * cell. Columns of lists, records and bytes are no cells, others cannot be unpacked; each is named in a problem, as is each
 * cell that is no text.
 */
export async function readParquet(bytes: Uint8Array): Promise<GridReading> {
  const file = bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(file);
    const columns = parquetSchema(metadata).children;
    const read = columns.filter((column) => toldColumn(column) === null);
    const told = columns.flatMap((column) => {
      const is = toldColumn(column);
      return is === null ? [] : [ofWhole({ kind: 'columnUnread', is }, column.element.name)];
    });
    const rows = Number(metadata.num_rows);
    if (rows * read.length > mostCells)
      return failed({ kind: 'tooManyCellsInAll', rows, columns: read.length });
    const columnar: ParquetTable = { file, metadata: asStored(metadata), rows };
    const found = await readableColumns(columnar, read);
    const all = [...found.told, ...told];
    if (found.columns.length === 0) return failed({ kind: read.length > 0 ? 'parquetDamaged' : 'fileEmpty' });
    const { records, problems } = found.read ?? (await recordsOf(columnar, found.columns));
    const names = found.columns.map(({ element }) => element.name);
    return withTold(
      gridOf([names, ...records], { encoding: 'utf-8', delimiter: ',', isTyped: true }, { headerRow: 1 }),
      [...all, ...problems],
    );
  } catch {
    return failed({ kind: 'parquetDamaged' });
  }
}

interface ParquetTable {
  readonly file: ArrayBuffer;
  readonly metadata: FileMetaData;
  readonly rows: number;
}

interface ParquetRecords {
  readonly records: string[][];
  /** Of cells that are no text. */
  readonly problems: readonly ImportProblem[];
}

/** The columns that can be read, with their records where all can be, and why the others cannot. */
async function readableColumns(
  table: ParquetTable,
  columns: readonly SchemaTree[],
): Promise<{
  readonly columns: readonly SchemaTree[];
  readonly read: ParquetRecords | null;
  readonly told: readonly ImportProblem[];
}> {
  try {
    return { columns, read: await recordsOf(table, columns), told: [] };
  } catch {
    const told: ImportProblem[] = [];
    const sound: SchemaTree[] = [];
    for (const column of columns) {
      try {
        await recordsOf(table, [column]);
        sound.push(column);
      } catch (error) {
        told.push(ofWhole({ kind: 'columnUnread', is: failureOf(error) }, column.element.name));
      }
    }
    return { columns: sound, read: null, told };
  }
}

/** What the reader of Parquet means by an error. */
function failureOf(error: unknown): ToldColumn {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('compression')) return 'packing';
  return message.includes('unsupported') ? 'encoding' : 'damaged';
}

/** Decimals as the whole numbers that are stored, since as floating ones they would lose digits. */
function asStored(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map((element) => {
    if (element.converted_type !== 'DECIMAL' && element.logical_type?.type !== 'DECIMAL') return element;
    const { converted_type: _converted, logical_type: _logical, ...stored } = element;
    return stored;
  });
  return { ...metadata, schema };
}

async function recordsOf(
  { file, metadata, rows }: ParquetTable,
  columns: readonly SchemaTree[],
): Promise<ParquetRecords> {
  const names = columns.map(({ element }) => element.name);
  const records: string[][] = [];
  const problems: ImportProblem[] = [];
  const textOf = (value: unknown, { element }: SchemaTree) => {
    const text = parquetText(value, element);
    if (text !== null) return text;
    const part = partText(value);
    // The names of the columns are row 1, the records follow.
    const row = records.length + 2;
    problems.push({ row, column: element.name, value: part, flaw: { kind: 'bytesNoText' } });
    return part;
  };
  for (let rowStart = 0; rowStart < rows; rowStart += atOnce) {
    const rowEnd = Math.min(rows, rowStart + atOnce);
    await parquetRead({
      file,
      metadata,
      columns: names,
      rowStart,
      rowEnd,
      compressors: unpackers,
      parsers: parquetParsers,
      utf8: false,
      geoparquet: false,
      onComplete: (some) => {
        for (const row of some) {
          const record = columns.map((column, at) => textOf(row[at], column));
          // An empty line is no row, a row of one null is one.
          records.push(record.length === 1 && record[0] === '' ? ['', ''] : record);
        }
      },
    });
  }
  if (records.length !== rows) throw new Error('file has other rows than it says');
  return { records, problems };
}

function withTold(reading: GridReading, told: readonly ImportProblem[]): GridReading {
  if (!reading.ok) return reading;
  return { ok: true, grid: { ...reading.grid, problems: [...told, ...reading.grid.problems] } };
}

function failed(flaw: ImportFlaw): GridReading {
  return { ok: false, problem: ofWhole(flaw) };
}
