import type { DBSchema, IDBPTransaction } from 'idb';
import { storeProblemOf } from '#lib/model/storeProblem.ts';
import { OwnDossierError, type OwnHead } from '#lib/model/ownDossier.ts';
import { keysOf, openStore } from '#lib/store/openStore.ts';
import type { OwnFiles } from './OwnDossier.ts';
import { filesAsKept, textFiles } from './TextFiles.ts';

/** One file of a dossier: damage to one is no damage to the others. */
interface FileRecord {
  readonly dossier: string;
  readonly name: string;
  /** A large one as its bytes of UTF-8. */
  readonly text: string | Uint8Array;
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
  /**
   * Keeps a dossier in the place of what was read before. Rejects with the kind `changedElsewhere` if another tab has
   * written since, and with `gone` if it was deleted; nothing is written then.
   *
   * @param since `changed` of the head that was read
   */
  readonly replace: (kept: KeptFiles, since: string) => Promise<void>;
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
  const { database, guarded, write, watch, close } = await openStore<Schema, typeof stores>({
    name,
    stores,
    create: (made) => {
      made.createObjectStore('dossiers', { keyPath: 'id' });
      made.createObjectStore('files', { keyPath: ['dossier', 'name'] });
      made.createObjectStore('mappings', { keyPath: 'columns' });
    },
    failure: (error) =>
      error instanceof OwnDossierError ? error : new OwnDossierError(storeProblemOf(error), error),
  });
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
        const records = await reading.objectStore('files').getAll(keysOf(id));
        if (head === undefined && records.length === 0) throw new OwnDossierError({ kind: 'gone' });
        const files = new Map(
          records.flatMap(({ name: file, text }): [string, string | Uint8Array][] =>
            typeof text === 'string' || text instanceof Uint8Array ? [[file, text]] : [],
          ),
        );
        return { head: soundHead(head ?? { id }), files: textFiles(files) };
      }),
    save: (kept) => write('changed', (writing) => put(writing, kept)),
    replace: (kept, since) =>
      write('changed', async (writing) => {
        const before = await writing.objectStore('dossiers').get(kept.head.id);
        if (before === undefined) throw new OwnDossierError({ kind: 'gone' });
        if (before.changed !== since) throw new OwnDossierError({ kind: 'changedElsewhere' });
        await put(writing, kept);
      }),
    remove: (id) =>
      write('changed', async (writing) => {
        await writing.objectStore('dossiers').delete(id);
        await writing.objectStore('files').delete(keysOf(id));
      }),
    removeAll: () =>
      write('changed', async (writing) => {
        for (const store of stores) await writing.objectStore(store).clear();
      }),
    readMapping: (columns) =>
      guarded(async () => (await database.get('mappings', JSON.stringify(columns)))?.mapping),
    saveMapping: (columns, mapping) =>
      write('changed', async (writing) => {
        await writing.objectStore('mappings').put({ columns: JSON.stringify(columns), mapping });
      }),
    watch,
    close,
  };
}

async function put(writing: Writing, { head, files }: KeptFiles): Promise<void> {
  const store = writing.objectStore('files');
  await store.delete(keysOf(head.id));
  for (const [file, text] of filesAsKept(files)) await store.put({ dossier: head.id, name: file, text });
  await writing.objectStore('dossiers').put(head);
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
