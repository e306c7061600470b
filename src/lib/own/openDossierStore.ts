import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { storeProblemOf } from '#lib/model/storeProblem.ts';
import { OwnDossierError, type OwnHead } from '#lib/model/ownDossier.ts';
import type { OwnFiles } from './OwnDossier.ts';

/** One file of a dossier: damage to one is no damage to the others. */
interface FileRecord {
  readonly dossier: string;
  readonly name: string;
  readonly text: string;
}

/** What becomes of the columns of a file, as JSON, by the names of these columns. */
interface MappingRecord {
  readonly columns: string;
  readonly mapping: string;
}

interface Schema extends DBSchema {
  dossiers: { key: string; value: OwnHead };
  files: { key: [string, string]; value: FileRecord };
  mappings: { key: string; value: MappingRecord };
}

const stores = ['dossiers', 'files', 'mappings'] as const;

type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite'>;

export interface KeptFiles {
  readonly head: OwnHead;
  readonly files: OwnFiles;
}

/** The dossiers that a reader keeps in a browser. Everything that is written is written whole, or not at all. */
export interface DossierStore {
  /** What was changed last comes first. */
  readonly list: () => Promise<readonly OwnHead[]>;
  /** Rejects with the kind `gone` if there is none. */
  readonly read: (id: string) => Promise<KeptFiles>;
  /** Keeps a dossier; one of the same id is replaced. */
  readonly save: (kept: KeptFiles) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Dossiers and mappings. */
  readonly removeAll: () => Promise<void>;
  /** The mapping kept for a file of such columns, as JSON; undefined for none. */
  readonly readMapping: (columns: readonly string[]) => Promise<string | undefined>;
  readonly saveMapping: (columns: readonly string[], mapping: string) => Promise<void>;
  /** Hears of what another tab has written; returns what ends it. */
  readonly watch: (heard: () => void) => () => void;
  readonly close: () => void;
}

/** Rejects with an `OwnDossierError` where nothing can be kept, as all functions of the store do where something cannot. */
export async function openDossierStore(name = 'standpoint-dossiers'): Promise<DossierStore> {
  const database = await open(name);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const write = async (change: (writing: Writing) => Promise<void>) => {
    await written(database, change);
    channel?.postMessage('changed');
  };
  return {
    list: () =>
      guarded(async () => {
        const heads = await database.getAll('dossiers');
        return heads.map(soundHead).sort((a, b) => (a.changed < b.changed ? 1 : -1));
      }),
    read: (id) =>
      guarded(async () => {
        const reading = database.transaction(['dossiers', 'files']);
        const head = await reading.objectStore('dossiers').get(id);
        const records = await reading.objectStore('files').getAll(filesOf(id));
        if (head === undefined && records.length === 0) throw new OwnDossierError({ kind: 'gone' });
        const files = new Map(
          records.flatMap((record): [string, string][] =>
            typeof record.text === 'string' ? [[record.name, record.text]] : [],
          ),
        );
        return { head: soundHead(head ?? { id }), files };
      }),
    save: ({ head, files }) =>
      write(async (writing) => {
        const store = writing.objectStore('files');
        await store.delete(filesOf(head.id));
        for (const [file, text] of files) await store.put({ dossier: head.id, name: file, text });
        await writing.objectStore('dossiers').put(head);
      }),
    remove: (id) =>
      write(async (writing) => {
        await writing.objectStore('dossiers').delete(id);
        await writing.objectStore('files').delete(filesOf(id));
      }),
    removeAll: () =>
      write(async (writing) => {
        for (const store of stores) await writing.objectStore(store).clear();
      }),
    readMapping: (columns) =>
      guarded(async () => (await database.get('mappings', JSON.stringify(columns)))?.mapping),
    saveMapping: (columns, mapping) =>
      write(async (writing) => {
        await writing.objectStore('mappings').put({ columns: JSON.stringify(columns), mapping });
      }),
    watch: (heard) => {
      channel?.addEventListener('message', heard);
      return () => channel?.removeEventListener('message', heard);
    },
    close: () => {
      channel?.close();
      database.close();
    },
  };
}

/** A head with what of it can be read: whatever else is damaged, the dossier can be found, opened and deleted. */
function soundHead({ id, title, changed, rows }: Partial<OwnHead>): OwnHead {
  return {
    id: String(id),
    title: typeof title === 'string' ? title : '',
    changed: typeof changed === 'string' ? changed : '',
    rows: typeof rows === 'number' ? rows : 0,
  };
}

function open(name: string): Promise<IDBPDatabase<Schema>> {
  return guarded(() =>
    openDB<Schema>(name, 1, {
      upgrade: (database) => {
        database.createObjectStore('dossiers', { keyPath: 'id' });
        database.createObjectStore('files', { keyPath: ['dossier', 'name'] });
        database.createObjectStore('mappings', { keyPath: 'columns' });
      },
      // A later version in another tab must not wait for this one.
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
    }),
  );
}

/** All or nothing: what fails within takes back what was written before it. */
async function written(
  database: IDBPDatabase<Schema>,
  change: (writing: Writing) => Promise<void>,
): Promise<void> {
  await guarded(async () => {
    const writing = database.transaction(stores, 'readwrite');
    // Heard of below; without a listener it would be an error that nobody handles.
    writing.done.catch(() => undefined);
    try {
      await change(writing);
      await writing.done;
    } catch (error) {
      try {
        writing.abort();
      } catch {
        // It has ended by itself, as one does that has no room.
      }
      throw error;
    }
  });
}

async function guarded<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw error instanceof OwnDossierError ? error : new OwnDossierError(storeProblemOf(error), error);
  }
}

function filesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, ''], [id, '\uffff']);
}
