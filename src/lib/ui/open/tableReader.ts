import type { Mapping } from '#lib/import/mapping.ts';
import type { Asked } from '#lib/import/readGrid.ts';
import type { DossierFiles } from '#lib/import/dossierFiles.ts';
import type { DossierInfo, PackageDescription } from '#lib/import/dossierInfo.ts';
import { TableFile, type TableOutcome } from '#lib/import/tableFile.ts';
import type { TableAnswer, TableTask } from './tableTask.ts';

/** A table as a page reads it, in its own thread or in another one. */
export interface TableReader {
  readonly read: (asked: Asked, mapping: Mapping | null) => Promise<TableOutcome>;
  readonly dossier: (info: DossierInfo, model: PackageDescription) => Promise<DossierFiles>;
  /** Ends what is being read. */
  readonly close: () => void;
}

/** Of more bytes than that reading takes so long that the page would stand still. */
const large = 1_000_000;

export async function openTable(bytes: Uint8Array): Promise<TableReader> {
  if (bytes.length > large && typeof Worker !== 'undefined') {
    try {
      return await besideThePage(bytes);
    } catch {
      // A thread that cannot be had, as without a connection, is done without.
    }
  }
  const file = new TableFile(bytes);
  return {
    read: (asked, mapping) => file.read(asked, mapping),
    dossier: (info, model) => Promise.resolve(file.dossier(info, model)),
    close: () => undefined,
  };
}

async function besideThePage(bytes: Uint8Array): Promise<TableReader> {
  const worker = new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data: { id, result, error } }: MessageEvent<TableAnswer>) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === null) asker?.done(result);
    else asker?.failed(new Error(error));
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    for (const { failed } of waiting.values()) failed(new Error(event.message || 'thread has failed'));
    waiting.clear();
  });
  const ask = <Result>(task: TableTask): Promise<Result> =>
    new Promise<Result>((done, failed) => {
      const id = ++last;
      waiting.set(id, { done: done as (result: unknown) => void, failed });
      worker.postMessage({ id, task });
    });
  await ask({ kind: 'open', bytes });
  return {
    // What a page keeps may be watched, which cannot be sent.
    read: (asked, mapping) => ask({ kind: 'read', asked: { ...asked }, mapping }),
    dossier: (info, model) => ask({ kind: 'dossier', info, model }),
    close: () => worker.terminate(),
  };
}
