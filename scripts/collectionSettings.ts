import type { CollectionOptions } from './openCollection.ts';

/** What the server of a collection is told by its environment. */
export interface CollectionSettings extends CollectionOptions {
  /** Folder, file or address. */
  readonly path: string;
}

/** By these names the settings go to the server; what a user and a password are, nobody may read in a list of programs. */
export const settingNames = {
  path: 'COLLECTION',
  tables: 'COLLECTION_TABLES',
  seconds: 'COLLECTION_SECONDS',
  memory: 'COLLECTION_MEMORY',
  engine: 'COLLECTION_ENGINE',
  servers: 'COLLECTION_SERVERS',
} as const;

/** Throws where no collection is named. */
export function collectionSettings(
  environment: Readonly<Record<string, string | undefined>>,
): CollectionSettings {
  const path = environment[settingNames.path];
  if (!path) throw new Error(`${settingNames.path} names no folder, file or address`);
  const tables = environment[settingNames.tables];
  const memory = environment[settingNames.memory];
  const milliseconds = 1000 * Number(environment[settingNames.seconds] ?? 60);
  const engine = environment[settingNames.engine];
  const servers = environment[settingNames.servers];
  return {
    path,
    limits: { milliseconds, ...(memory ? { memory } : {}) },
    ...(tables ? { tables } : {}),
    ...(engine === 'duckdb' || engine === 'clickhouse' ? { engine } : {}),
    ...(servers ? { servers: JSON.parse(servers) as NonNullable<CollectionOptions['servers']> } : {}),
  };
}
