import { codedColumns, textColumns } from '../codedColumns.ts';
import { EngineError, integer, type Dialect, type Engine, type EngineValue } from '../Engine.ts';
import { batchColumn, type Batch, type Store } from '../Store.ts';

/** For old versions too: no bound parameters, and whole numbers alone in what is asked. */
const clickhouseDialect: Dialect = {
  countWhere: (condition) => `countIf(${condition})`,
  asInteger: (expression) => `toInt32(${expression})`,
  floorDivide: (expression, by) => `intDiv(${expression}, ${integer(by)})`,
  rowNumber: 'rowNumberInAllBlocks()',
  containsText: (column, text) =>
    `positionCaseInsensitiveUTF8(${column}, unhex('${Buffer.from(text).toString('hex')}')) > 0`,
};

/** Servers of ClickHouse and who asks them. */
export interface ClickhousePlace {
  /** Of the HTTP interfaces, the first of which is asked; all of them hold a part of the rows. */
  readonly urls: readonly string[];
  readonly database: string;
  /** The name of the cluster of these servers in the configuration of the first; none where there is one. */
  readonly cluster: string | null;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** After which a query is given up. */
  readonly milliseconds: number;
}

const [local, distributed] = ['stances_part', 'stances'];

/** A collection in ClickHouse, read alone. */
export function clickhouseEngine(place: ClickhousePlace): Engine {
  const server = new Clickhouse(place);
  const [first = ''] = place.urls;
  return {
    dialect: clickhouseDialect,
    table: `${name(place.database)}.${place.cluster === null ? local : distributed}`,
    rowsTable: `${name(place.database)}.${place.cluster === null ? local : distributed}`,
    integers: async (sql, columnCount) => {
      const bytes = await server.ask(first, `${sql} FORMAT RowBinary`, readOnly);
      const rows = bytes.byteLength / (4 * columnCount);
      if (!Number.isInteger(rows)) throw new EngineError('failed', `an answer of ${bytes.byteLength} bytes`);
      const numbers = new DataView(bytes);
      return Array.from({ length: columnCount }, (_, column) =>
        Int32Array.from({ length: rows }, (_, row) =>
          numbers.getInt32(4 * (row * columnCount + column), true),
        ),
      );
    },
    rows: async (sql) => {
      const text = new TextDecoder().decode(await server.ask(first, `${sql} FORMAT JSONEachRow`, readOnly));
      const lines = text.split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as Record<string, EngineValue>);
    },
    close: () => Promise.resolve(),
  };
}

/** Loads rows into servers of ClickHouse in turn, batch by batch; makes database and tables where there are none. */
export async function clickhouseStore(place: ClickhousePlace): Promise<Store> {
  const server = new Clickhouse(place);
  const database = name(place.database);
  const columns = [
    ...codedColumns.map((each) => `${each} Int32`),
    'row_number Int32',
    `${batchColumn} Int32`,
    ...textColumns.map((each) => `${each} String`),
  ].join(', ');
  const rowsOf = async (url: string, sql: string) =>
    new TextDecoder()
      .decode(await server.ask(url, `${sql} FORMAT TabSeparated`))
      .trim()
      .split('\n');
  const insertSettings = new Map<string, Settings>();
  for (const url of place.urls) {
    const [known] = await rowsOf(url, `SELECT name FROM system.settings WHERE name = 'async_insert'`);
    insertSettings.set(url, { ...inOneBlock, ...(known ? { [known]: '0' } : {}) });
    await server.ask(url, `CREATE DATABASE IF NOT EXISTS ${database}`);
    await server.ask(
      url,
      `CREATE TABLE IF NOT EXISTS ${database}.${local} (${columns}) ENGINE = MergeTree() ORDER BY (actor, issue, source)`,
    );
  }
  if (place.cluster !== null) {
    await server.ask(
      place.urls[0]!,
      `CREATE TABLE IF NOT EXISTS ${database}.${distributed} AS ${database}.${local} ENGINE = Distributed(${name(place.cluster)}, ${database}, ${local})`,
    );
  }
  return {
    stored: async () => {
      const found = new Map<number, number>();
      for (const url of place.urls) {
        const lines = await rowsOf(
          url,
          `SELECT ${batchColumn}, count() FROM ${database}.${local} GROUP BY ${batchColumn}`,
        );
        for (const line of lines.filter((each) => each !== '')) {
          const [batch, amount] = line.split('\t').map(Number);
          found.set(batch!, (found.get(batch!) ?? 0) + amount!);
        }
      }
      return found;
    },
    // One block, which is stored whole or not at all.
    store: async ({ number, rows }: Batch) => {
      const url = place.urls[number % place.urls.length]!;
      const lines = rows.map(({ codes, rowNumber, texts }) =>
        [...codes, rowNumber, number, ...texts.map(escaped)].join('\t'),
      );
      const settings = {
        ...insertSettings.get(url),
        max_insert_block_size: String(Math.max(1, rows.length)),
      };
      const insert = `INSERT INTO ${database}.${local} FORMAT TabSeparated`;
      await server.ask(url, `${lines.join('\n')}\n`, settings, insert);
    },
    repeatedIds: async () => {
      const table = place.cluster === null ? local : distributed;
      const [amount = '0'] = await rowsOf(
        place.urls[0]!,
        `SELECT count() FROM (SELECT id FROM ${database}.${table} GROUP BY id HAVING count() > 1)`,
      );
      return Number(amount);
    },
    close: () => Promise.resolve(),
  };
}

type Settings = Readonly<Record<string, string>>;

/** A part of the machines is never taken for all of them; many cells can be named. */
const readOnly: Settings = { readonly: '2', skip_unavailable_shards: '0', max_query_size: '2000000' };

/**
 * A batch of many bytes is not cut. Versions that gather what is inserted before they store it (`async_insert`, in 26.7
 * by default) are told not to, so that what is answered for is there; old ones refuse a setting that they do not know.
 */
const inOneBlock: Settings = { min_insert_block_size_bytes: '0' };

/** Codes of errors: a server behind the one that was asked does not answer; a query took too long. */
const unreachableCodes = new Set(['209', '210', '279', '32', '3']);
const slowCodes = new Set(['159']);

class Clickhouse {
  readonly #place: ClickhousePlace;

  constructor(place: ClickhousePlace) {
    this.#place = place;
  }

  /**
   * The whole answer. Without `query` what is sent is the query, else what it takes in.
   */
  async ask(url: string, body: string, settings: Settings = {}, query?: string): Promise<ArrayBuffer> {
    const { user, password, milliseconds } = this.#place;
    const seconds = Math.ceil(milliseconds / 1000);
    const parameters = new URLSearchParams({
      // An error in the middle would stand behind the beginning of an answer.
      wait_end_of_query: '1',
      max_execution_time: String(seconds),
      receive_timeout: String(seconds),
      connect_timeout_with_failover_ms: '1000',
      ...settings,
      ...(query === undefined ? {} : { query }),
    });
    try {
      const response = await fetch(new URL(`/?${parameters}`, url), {
        method: 'POST',
        body,
        headers: {
          ...(user ? { 'x-clickhouse-user': user } : {}),
          ...(password ? { 'x-clickhouse-key': password } : {}),
        },
        signal: AbortSignal.timeout(milliseconds + 2000),
      });
      const answer = await response.arrayBuffer();
      if (response.ok) return answer;
      throw refused(new TextDecoder().decode(answer));
    } catch (error) {
      throw await this.#withPlaces(error instanceof EngineError ? error : lost(error));
    }
  }

  /** Says which servers do not answer, where one of them may be why there is no answer in time. */
  async #withPlaces(error: EngineError): Promise<EngineError> {
    if (error.trouble !== 'unreachable' && error.trouble !== 'slow') return error;
    const answers = await Promise.all(this.#place.urls.map(isThere));
    const places = this.#place.urls.filter((_, at) => !answers[at]).map((url) => new URL(url).host);
    if (places.length === 0) return error;
    return new EngineError('unreachable', error.message, { places });
  }
}

/** Whether a server answers a question that needs none of its data. */
async function isThere(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/ping', url), { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

function refused(message: string): EngineError {
  const code = /Code: (\d+)/.exec(message)?.[1] ?? '';
  const trouble = unreachableCodes.has(code) ? 'unreachable' : slowCodes.has(code) ? 'slow' : 'failed';
  return new EngineError(trouble, message);
}

function lost(error: unknown): EngineError {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return new EngineError(isLate ? 'slow' : 'unreachable', String(error));
}

/** A name that an operator gives; throws for what is no plain one, since it enters queries. */
function name(text: string): string {
  if (!/^[A-Za-z_]\w*$/.test(text)) throw new EngineError('failed', `no plain name: "${text}"`);
  return text;
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}
