import { readDossier } from '#lib/data/readDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { fromTheRight } from '#lib/model/fromTheRight.ts';
import { filesAsKept } from '#lib/own/TextFiles.ts';
import { withStore } from '#lib/own/withStore.ts';
import { cellColumns } from '#lib/summary/cellColumns.ts';
import { serveTasks, type TaskDone } from '../thread/serveTasks.ts';
import type { DossierTask, OpenedDossier, ReadDossier, SentFiles } from './dossierTask.ts';
import { sendDossier } from './sentDossier.ts';

/** Reads a large dossier beside the page, which can be used meanwhile, and counts its rows for it. */
let dossier: Dossier | null = null;

/** Of more characters a table of stances is read by its bytes. */
const large = 5_000_000;

async function done(task: DossierTask, progress: (share: number) => void): Promise<TaskDone> {
  switch (task.kind) {
    case 'open': {
      const kept = await withStore((store) => store.read(task.id));
      if (!kept.ok) return still(kept);
      const { head, files } = kept.result;
      const encoder = new TextEncoder();
      const sized = [...filesAsKept(files)].map(
        ([name, text]) => [name, isLargeText(name, text) ? encoder.encode(text) : text] as const,
      );
      const { result, moved } = read(new Map(sized), progress);
      return {
        result: { ok: true, result: { ...(result as ReadDossier), head } satisfies OpenedDossier },
        moved,
      };
    }
    case 'cells': {
      if (dossier === null) throw new Error('no dossier is open');
      const cells = cellColumns(dossier, task.filter);
      const arrays = Object.values(cells).filter((each) => ArrayBuffer.isView(each));
      return { result: cells, moved: arrays.map(({ buffer }) => buffer as ArrayBuffer) };
    }
  }
}

function isLargeText(name: string, file: string | Uint8Array): file is string {
  return typeof file === 'string' && file.length > large && name.endsWith('.csv');
}

function still(result: unknown): TaskDone {
  return { result, moved: [] };
}

function read(files: SentFiles, progress: (share: number) => void): TaskDone {
  const reading = readDossier(files, { progress });
  if (!reading.ok) return still(reading);
  dossier = reading.dossier;
  const { sent, moved } = sendDossier(dossier);
  const large = 'bytes' in sent.stances ? sent.stances.bytes : null;
  const isFromTheRight = [...files.values()].some((file) => hasFromTheRight(file));
  const result: ReadDossier = {
    ok: true,
    sent,
    files: new Map([...files].map(([name, file]) => [name, file === large ? '' : file])),
    large: [...files].find(([, file]) => file === large)?.[0] ?? '',
    rows: reading.rowCount,
    isFromTheRight,
  };
  return { result, moved };
}

const stretch = 1 << 20;

function hasFromTheRight(file: string | Uint8Array): boolean {
  if (typeof file === 'string') return fromTheRight.test(file);
  const decoder = new TextDecoder();
  for (let at = 0; at < file.length; at += stretch)
    if (fromTheRight.test(decoder.decode(file.subarray(at, at + stretch), { stream: true }))) return true;
  return false;
}

serveTasks(done);
