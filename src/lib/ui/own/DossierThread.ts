import type { Dossier } from '#lib/model/dossier.ts';
import type { OwnFiles } from '#lib/own/OwnDossier.ts';
import { textFiles } from '#lib/own/TextFiles.ts';
import type { CellColumns } from '#lib/summary/cellColumns.ts';
import type { StanceFilter } from '#lib/summary/stanceCells.ts';
import type { StanceColumns } from '#lib/summary/stanceColumns.ts';
import { Thread } from '../thread/Thread.ts';
import type { DossierTask, ReadDossier } from './dossierTask.ts';
import { receivedDossier } from './sentDossier.ts';

/** A large dossier that was read beside the page. */
export interface ReadBeside {
  readonly dossier: Dossier;
  readonly files: OwnFiles;
  readonly columns: StanceColumns;
}

/** The thread that a large dossier is read and counted in, while the page can be used. */
export class DossierThread extends Thread<DossierTask> {
  constructor() {
    super(new Worker(new URL('./dossierWorker.ts', import.meta.url), { type: 'module' }));
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
}

/** What was read, as the page has it. */
export function readBeside({ sent, files, large }: Extract<ReadDossier, { ok: true }>): ReadBeside {
  const { stances } = sent;
  const bytes = 'bytes' in stances ? stances.bytes : null;
  const whole = [...files].map(([name, file]) => [name, name === large && bytes ? bytes : file] as const);
  return { dossier: receivedDossier(sent), files: textFiles(new Map(whole)), columns: sent.columns };
}
