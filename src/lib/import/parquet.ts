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
import { parquetParsers, parquetText, toldColumn } from './parquetValues.ts';
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
 * cell. Columns of lists, records and bytes are no cells; each is named in a problem.
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
    const names = read.map(({ element }) => element.name);
    const records = read.length === 0 ? [] : await recordsOf(file, asStored(metadata), read, rows);
    return withTold(
      gridOf([names, ...records], { encoding: 'utf-8', delimiter: ',', isTyped: true }, { headerRow: 1 }),
      told,
    );
  } catch {
    return failed({ kind: 'parquetDamaged' });
  }
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
  file: ArrayBuffer,
  metadata: FileMetaData,
  columns: readonly SchemaTree[],
  rows: number,
): Promise<string[][]> {
  const names = columns.map(({ element }) => element.name);
  const records: string[][] = [];
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
          const record = columns.map(({ element }, at) => parquetText(row[at], element));
          // An empty line is no row, a row of one null is one.
          records.push(record.length === 1 && record[0] === '' ? ['', ''] : record);
        }
      },
    });
  }
  if (records.length !== rows) throw new Error('file has other rows than it says');
  return records;
}

function withTold(reading: GridReading, told: readonly ImportProblem[]): GridReading {
  if (!reading.ok) return reading;
  return { ok: true, grid: { ...reading.grid, problems: [...told, ...reading.grid.problems] } };
}

function failed(flaw: ImportFlaw): GridReading {
  return { ok: false, problem: ofWhole(flaw) };
}
