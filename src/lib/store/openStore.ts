import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';

/** A database of the browser, in which everything is written whole, or not at all, and of which other tabs hear. */
export interface Store<Schema extends DBSchema, Names extends readonly StoreNames<Schema>[]> {
  readonly database: IDBPDatabase<Schema>;
  /** Does something with it; what fails rejects as the owner of the store words it. */
  readonly guarded: <Result>(task: () => Promise<Result>) => Promise<Result>;
  /**
   * Writes in one transaction: what fails within takes back what was written before it.
   *
   * @param message other tabs are told once it is written
   */
  readonly write: <Result>(
    message: string,
    change: (writing: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<Result>,
  ) => Promise<Result>;
  /** Hears of what another tab has written; returns what ends it. */
  readonly watch: (heard: (message: string) => void) => () => void;
  readonly close: () => void;
}

export interface StoreDescription<Schema extends DBSchema, Names extends readonly StoreNames<Schema>[]> {
  readonly name: string;
  readonly stores: Names;
  /** Makes the stores of a browser that has none yet. */
  readonly create: (database: IDBPDatabase<Schema>) => void;
  /** What is rejected with in the place of an error. */
  readonly failure: (error: unknown) => Error;
}

/** Rejects with what `failure` makes of the error where nothing can be kept. */
export async function openStore<Schema extends DBSchema, const Names extends readonly StoreNames<Schema>[]>({
  name,
  stores,
  create,
  failure,
}: StoreDescription<Schema, Names>): Promise<Store<Schema, Names>> {
  const guarded = async <Result>(task: () => Promise<Result>): Promise<Result> => {
    try {
      return await task();
    } catch (error) {
      throw failure(error);
    }
  };
  const database = await guarded(() =>
    openDB<Schema>(name, 1, {
      upgrade: create,
      // A later version in another tab must not wait for this one.
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
    }),
  );
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  return {
    database,
    guarded,
    write: async (message, change) => {
      const result = await guarded(async () => {
        const writing = database.transaction(stores, 'readwrite');
        // Heard of below; without a listener it would be an error that nobody handles.
        writing.done.catch(() => undefined);
        try {
          const done = await change(writing);
          await writing.done;
          return done;
        } catch (error) {
          try {
            writing.abort();
          } catch {
            // It has ended by itself, as one does that has no room.
          }
          throw error;
        }
      });
      channel?.postMessage(message);
      return result;
    },
    watch: (heard) => {
      const listener = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') heard(data);
      };
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
    close: () => {
      channel?.close();
      database.close();
    },
  };
}

/** What belongs to one thing in a store whose key begins with its id. */
export function keysOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, ''], [id, '\uffff']);
}
