import {
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBIntegerVector,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
} from '@duckdb/node-api';
import { EngineError, type Dialect, type Engine, type EngineValue } from '../Engine.ts';

const duckdbDialect: Dialect = {
  countWhere: (condition) => `count(*) FILTER (WHERE ${condition})`,
  asInteger: (expression) => `CAST(${expression} AS INTEGER)`,
  floorDivide: (expression, by) => `((${expression}) // ${String(by)})`,
  rowNumber: 'row_number() OVER ()',
  containsText: (column, text) =>
    `contains(lower(${column}), lower(decode(from_hex('${Buffer.from(text).toString('hex')}'))))`,
};

export interface DuckdbLimits {
  /** After which a query is given up. */
  readonly milliseconds: number;
  /** As DuckDB writes it, such as `2GB`; its own choice, four fifths of the machine's, without. */
  readonly memory?: string;
}

/** A connection whose queries end in time, one after the other. */
export class Duckdb {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #limits: DuckdbLimits;
  #last: Promise<unknown> = Promise.resolve();
  #hidden: readonly string[] = [];

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, limits: DuckdbLimits) {
    this.#instance = instance;
    this.#connection = connection;
    this.#limits = limits;
  }

  /** @param path of the database; in memory without */
  static async open(limits: DuckdbLimits, path = ':memory:', isReadOnly = false): Promise<Duckdb> {
    const options: Record<string, string> = {
      // Nothing is fetched from another machine unless that is asked for.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(isReadOnly ? { access_mode: 'READ_ONLY' } : {}),
      ...(limits.memory ? { memory_limit: limits.memory } : {}),
    };
    const instance = await DuckDBInstance.create(path, options).catch((error: unknown) => trouble(error));
    return new Duckdb(instance, await instance.connect(), limits);
  }

  /** Texts that no error is to repeat. */
  hide(...texts: readonly string[]): void {
    this.#hidden = [...this.#hidden, ...texts];
  }

  /** Runs what gives nothing back. */
  run(sql: string, values: Record<string, string> = {}): Promise<void> {
    return this.#inTurn(async () => void (await this.#connection.run(sql, values)));
  }

  /** Adds rows to a table in one transaction. @param columns in the order of the table, all as long as there are rows */
  append(table: string, columns: readonly (readonly EngineValue[])[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.#connection.run('BEGIN TRANSACTION');
      try {
        const appender = await this.#connection.createAppender(table);
        const { length } = columns[0] ?? [];
        for (let from = 0; from < length; from += rowsInChunk) {
          const part = columns.map((column) => column.slice(from, from + rowsInChunk));
          const types = part.map(([first]) => (typeof first === 'number' ? INTEGER : VARCHAR));
          const chunk = DuckDBDataChunk.create(types, part[0]!.length);
          chunk.setColumns(part);
          appender.appendDataChunk(chunk);
        }
        appender.closeSync();
        await this.#connection.run('COMMIT');
      } catch (error) {
        await this.#connection.run('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  integers(sql: string, columnCount: number): Promise<readonly Int32Array[]> {
    return this.#inTurn(async () => {
      const result = await this.#connection.stream(sql);
      const parts: Int32Array[][] = Array.from({ length: columnCount }, () => []);
      for (
        let chunk = await result.fetchChunk();
        chunk && chunk.rowCount > 0;
        chunk = await result.fetchChunk()
      ) {
        for (let at = 0; at < columnCount; at++) {
          const vector = chunk.getColumnVector(at);
          if (!(vector instanceof DuckDBIntegerVector)) throw new Error('a column is of no whole numbers');
          parts[at]!.push(numbersOf(vector));
        }
      }
      return parts.map(joined);
    });
  }

  rows(sql: string): Promise<readonly Readonly<Record<string, EngineValue>>[]> {
    return this.#inTurn(async () => {
      const result = await this.#connection.runAndReadAll(sql);
      return result
        .getRowObjectsJS()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
    });
  }

  close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    return Promise.resolve();
  }

  /** A connection does one thing at a time. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(
      () => this.#inTime(work),
      () => this.#inTime(work),
    );
    this.#last = done;
    return done;
  }

  async #inTime<Result>(work: () => Promise<Result>): Promise<Result> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#connection.interrupt();
    }, this.#limits.milliseconds);
    try {
      return await work();
    } catch (error) {
      if (isLate) throw new EngineError('slow', 'the query was interrupted');
      return trouble(error, this.#hidden);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** As many rows as DuckDB takes at once. */
const rowsInChunk = 2048;

/** @param rowsTable where the texts stand, if apart */
export function duckdbEngine(duckdb: Duckdb, table: string, rowsTable = table): Engine {
  return {
    dialect: duckdbDialect,
    table,
    rowsTable,
    integers: (sql, columnCount) => duckdb.integers(sql, columnCount),
    rows: (sql) => duckdb.rows(sql),
    close: () => duckdb.close(),
  };
}

function trouble(error: unknown, hidden: readonly string[] = []): never {
  const message = error instanceof Error ? error.message : String(error);
  throw new EngineError(
    'failed',
    hidden.reduce((said, text) => said.replaceAll(text, '…'), message),
  );
}

/** A copy, since the memory is the engine's. Without asking each value whether it is null: none of ours is. */
function numbersOf(vector: DuckDBIntegerVector): Int32Array {
  const items: unknown = Reflect.get(vector, 'items');
  if (items instanceof Int32Array) return items.slice();
  return Int32Array.from({ length: vector.itemCount }, (_, row) => vector.getItem(row) ?? 0);
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function plain(value: unknown): EngineValue {
  if (value === null || value === undefined) return '';
  return typeof value === 'bigint' ? Number(value) : (value as EngineValue);
}
