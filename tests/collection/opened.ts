import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Collection } from '#lib/collection/Collection.ts';
import { codeStance, codingOf } from '#lib/collection/codedColumns.ts';
import type { Engine } from '#lib/collection/Engine.ts';
import {
  clickhouseEngine,
  clickhouseStore,
  type ClickhousePlace,
} from '#lib/collection/engines/clickhouse.ts';
import { Duckdb, duckdbEngine } from '#lib/collection/engines/duckdb.ts';
import { codedTable, codedView, codeFile, openStanceFile } from '#lib/collection/engines/duckdbFiles.ts';
import { duckdbStore, storedTable } from '#lib/collection/engines/duckdbStore.ts';
import type { Store } from '#lib/collection/Store.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { stancesCsv } from './stancesCsv.ts';

const limits = { milliseconds: 60_000 };

/** The rows of a dossier in an engine. @param name of what is made, unlike that of every other */
export type Opened = (dossier: Dossier, name: string) => Promise<Engine>;

/** DuckDB over a CSV file of the rows. */
export function overCsv(folder: string): Opened {
  return async (dossier, name) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, stancesCsv(dossier));
    const duckdb = await Duckdb.open(limits);
    const { inFile, coded } = await codeFile(duckdb, await openStanceFile(duckdb, path), codingOf(dossier));
    if (inFile !== dossier.stances.length || coded !== inFile)
      throw new Error(`${inFile} rows, ${coded} coded`);
    return duckdbEngine(duckdb, codedTable, codedView);
  };
}

/** DuckDB over a Parquet file of the rows, in which positions are numbers and what is empty is null. */
export function overParquet(folder: string): Opened {
  return async (dossier, name) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, stancesCsv(dossier));
    const duckdb = await Duckdb.open(limits);
    await duckdb.run(
      `COPY (SELECT * REPLACE (TRY_CAST(stance AS TINYINT) AS stance) FROM read_csv('${path}', all_varchar = true, delim = ',', quote = '"', escape = '"', header = true, auto_detect = true, sample_size = 1)) TO '${path}.parquet' (FORMAT parquet)`,
    );
    await codeFile(duckdb, await openStanceFile(duckdb, `${path}.parquet`), codingOf(dossier));
    return duckdbEngine(duckdb, codedTable, codedView);
  };
}

/** DuckDB with rows loaded. */
export const loadedDuckdb: Opened = async (dossier) => {
  const duckdb = await Duckdb.open(limits);
  await storeAll(dossier, await duckdbStore(duckdb));
  return duckdbEngine(duckdb, storedTable);
};

/** ClickHouse with rows loaded into a database of that name. */
export function loadedClickhouse(placeOf: (database: string) => ClickhousePlace): Opened {
  return async (dossier, name) => {
    const place = placeOf(name);
    await storeAll(dossier, await clickhouseStore(place));
    return clickhouseEngine(place);
  };
}

/** In batches of a few rows, so that they lie on all servers. */
async function storeAll(dossier: Dossier, store: Store): Promise<void> {
  const coding = codingOf(dossier);
  const rows = dossier.stances.map((row) => ({
    codes: codeStance(coding, row),
    rowNumber: row.rowNumber,
    texts: [row.id, String(row.paragraph ?? ''), row.quote, row.rationale, row.item],
  }));
  const size = Math.max(1, Math.ceil(rows.length / 4));
  for (let number = 0; number * size < rows.length; number++)
    await store.store({ number, rows: rows.slice(number * size, (number + 1) * size) });
}

/** The collection of a dossier over an engine that has its rows. */
export function collectionOver(dossier: Dossier, engine: Engine): Collection {
  const { length } = dossier.stances;
  return new Collection({ ...dossier, stances: [] }, engine, { inFile: length, coded: length });
}
