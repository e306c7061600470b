import type { Dossier } from '#lib/model/dossier.ts';
import type { OwnFiles } from '#lib/own/OwnDossier.ts';
import { textFiles } from '#lib/own/TextFiles.ts';
import type { CellColumns } from '#lib/summary/cellColumns.ts';
import type { StanceFilter } from '#lib/summary/stanceCells.ts';
import type { StanceColumns } from '#lib/summary/stanceColumns.ts';
import type { DossierAnswer, DossierTask, ReadDossier } from './dossierTask.ts';
import { receivedDossier } from './sentDossier.ts';

interface Asker {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly progress: (share: number) => void;
}

/** A large dossier that was read beside the page. */
export interface ReadBeside {
  readonly dossier: Dossier;
  readonly files: OwnFiles;
  readonly columns: StanceColumns;
}

/** The thread that a large dossier is read and counted in, while the page can be used. */
export class DossierThread {
  readonly #worker = new Worker(new URL('./dossierWorker.ts', import.meta.url), { type: 'module' });
  readonly #askers = new Map<number, Asker>();
  #last = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<DossierAnswer>) => {
      const asker = this.#askers.get(data.id);
      if ('share' in data) return asker?.progress(data.share);
      this.#askers.delete(data.id);
      if ('result' in data) asker?.done(data.result);
      else asker?.failed(new Error(String(data.error)));
    });
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      for (const { failed } of this.#askers.values()) failed(new Error(event.message || 'thread has failed'));
      this.#askers.clear();
    });
  }

  /**
   * @param progress hears how much of the large table has been read (0…1)
   * @param moved what of the task goes over to the thread
   */
  ask<Result>(
    task: DossierTask,
    progress: (share: number) => void = () => undefined,
    moved: Transferable[] = [],
  ): Promise<Result> {
    return new Promise<Result>((done, failed) => {
      const id = ++this.#last;
      this.#askers.set(id, { done: done as (result: unknown) => void, failed, progress });
      this.#worker.postMessage({ id, task }, moved);
    });
  }

  /** The cells of the dossier that was read last. */
  cells(filter: StanceFilter): Promise<CellColumns> {
    const { sourcesOff, reference, asOf, bases, confidence } = filter;
    return this.ask({
      kind: 'cells',
      // What a page keeps may be watched, which cannot be sent.
      filter: { sourcesOff: [...sourcesOff], reference, asOf, bases: [...bases], confidence },
    });
  }

  /** Ends at once whatever is being done. */
  close(): void {
    this.#worker.terminate();
    this.#askers.clear();
  }
}

/** What was read, as the page has it. */
export function readBeside({ sent, files, large }: Extract<ReadDossier, { ok: true }>): ReadBeside {
  const { stances } = sent;
  const bytes = 'bytes' in stances ? stances.bytes : null;
  const whole = [...files].map(([name, file]) => [name, name === large && bytes ? bytes : file] as const);
  return { dossier: receivedDossier(sent), files: textFiles(new Map(whole)), columns: sent.columns };
}
