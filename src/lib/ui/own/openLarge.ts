import type { OwnProblem } from '#lib/model/ownDossier.ts';
import type { OwnHead } from '#lib/model/ownDossier.ts';
import { readSchema, schemaFile } from '#lib/data/schema.ts';
import type { OwnDossier } from '#lib/own/OwnDossier.ts';
import type { Done } from '#lib/own/withStore.ts';
import { withStore } from '#lib/own/withStore.ts';
import type { StanceColumns } from '#lib/summary/stanceColumns.ts';
import { DossierThread, readBeside } from './DossierThread.ts';
import type { OpenedDossier } from './dossierTask.ts';

/** A dossier that was read in a thread of its own, which goes on working out its cells. */
export interface OpenedLarge {
  readonly kept: OwnDossier;
  readonly columns: StanceColumns;
  readonly isFromTheRight: boolean;
  readonly thread: DossierThread;
}

/** Of more rows a dossier is read beside the page. */
const largeDossier = 20_000;

/** Whether a dossier that is kept has so many rows that reading it would stop the page. */
export async function isLarge(id: string): Promise<boolean> {
  if (typeof Worker === 'undefined') return false;
  const heads = await withStore((store) => store.list());
  return heads.ok && heads.result.some((head) => head.id === id && head.rows > largeDossier);
}

/**
 * Opens a large dossier that is kept.
 *
 * @param progress hears how much of it has been read (0…1) and how many of its rows that makes about
 * @param signal ends reading at once; then null
 */
export async function openLarge(
  id: string,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Done<OpenedLarge> | null> {
  const thread = new DossierThread();
  const ended = new Promise<null>((done) => signal.addEventListener('abort', () => done(null)));
  const opened = await Promise.race([thread.ask<Done<OpenedDossier>>({ kind: 'open', id }, progress), ended]);
  if (opened === null || !opened.ok) {
    thread.close();
    return opened;
  }
  const read = opened.result;
  if (!read.ok) {
    thread.close();
    const problem: OwnProblem = { kind: 'damaged', problems: read.problems };
    return { ok: false, problem };
  }
  const { dossier, files, columns } = readBeside(read);
  const { tables } = readSchema(files.get(schemaFile) ?? '');
  const head: OwnHead = read.head;
  const kept: OwnDossier = { head, files, dossier, tables };
  return { ok: true, result: { kept, columns, isFromTheRight: read.isFromTheRight, thread } };
}
