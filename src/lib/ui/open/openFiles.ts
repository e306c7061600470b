import type { Mapping } from '#lib/import/mapping.ts';
import type { Asked } from '#lib/import/readGrid.ts';
import type { TableOutcome } from '#lib/import/tableFile.ts';
import type { Done } from '#lib/own/withStore.ts';
import type { Archive } from '../own/archiveOf.ts';
import { ThreadError } from '../thread/Thread.ts';
import type { Given } from './Given.ts';
import type { GivenFile } from './GivenFile.ts';
import { OpenedFiles } from './OpenedFiles.ts';
import { takeThread } from './openThread.ts';

/** Files of the reader's as a page reads them, in its own thread or in another one; see `OpenedFiles`. */
export interface FilesReader {
  readonly choose: (at: number) => Promise<Given>;
  /** @param progress hears how much has been read (0…1) */
  readonly read: (
    asked: Asked,
    mapping: Mapping | null,
    progress: (share: number) => void,
  ) => Promise<TableOutcome>;
  readonly keep: (title: string) => Promise<Done<string>>;
  readonly archive: (title: string) => Promise<Archive>;
  /** Ends what is being done. */
  readonly close: () => void;
}

/** Of more bytes, which may be packed, reading takes so long that the page would stand still. */
const large = 200_000;

/**
 * Looks into files.
 *
 * @param heard is given the reader before anything is read, so that it can be ended
 * @param progress hears how much of a large dossier has been read (0…1)
 */
export async function openFiles(
  given: readonly GivenFile[],
  heard: (reader: FilesReader) => void,
  progress: (share: number) => void,
): Promise<Given> {
  const bytes = given.reduce((sum, { file }) => sum + file.size, 0);
  if (bytes > large && typeof Worker !== 'undefined') {
    try {
      return await openBeside(given, heard, progress);
    } catch (error) {
      // A thread that cannot be had, as without a connection, is done without.
      if (!(error instanceof ThreadError)) throw error;
    }
  }
  const files = new OpenedFiles();
  heard({
    choose: (at) => Promise.resolve(files.choose(at)),
    read: (...asked) => files.read(...asked),
    keep: (title) => files.keep(title),
    archive: (title) => files.archive(title),
    close: () => undefined,
  });
  return files.look(given);
}

function openBeside(
  given: readonly GivenFile[],
  heard: (reader: FilesReader) => void,
  progress: (share: number) => void,
): Promise<Given> {
  const thread = takeThread();
  heard({
    choose: (at) => thread.ask({ kind: 'choose', at }),
    // What a page keeps may be watched, which cannot be sent.
    read: (asked, mapping, progress) => thread.ask({ kind: 'read', asked: { ...asked }, mapping }, progress),
    keep: (title) => thread.ask({ kind: 'keep', title }),
    archive: (title) => thread.ask({ kind: 'archive', title }),
    close: () => thread.close(),
  });
  const files = given.map(({ path, file }) => ({ path, file }));
  return thread.ask({ kind: 'look', given: files }, progress);
}
