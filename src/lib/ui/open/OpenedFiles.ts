import { asOfData, asOfInfo } from '#lib/import/asOf.ts';
import { TableFile, type TableOutcome } from '#lib/import/tableFile.ts';
import { dossierIn, holdsDossier } from '#lib/own/dossierIn.ts';
import { newHead } from '#lib/own/newHead.ts';
import { newInfo } from '#lib/own/newInfo.ts';
import type { KeptFiles } from '#lib/own/openDossierStore.ts';
import type { OwnFiles } from '#lib/own/OwnDossier.ts';
import { renamed } from '#lib/own/renamed.ts';
import { textFiles } from '#lib/own/TextFiles.ts';
import { today } from '#lib/own/today.ts';
import { isStray, unpack, type FoundFile } from '#lib/own/unpack.ts';
import { withStore, type Done } from '#lib/own/withStore.ts';
import { archiveOf, type Archive } from '../own/archiveOf.ts';
import { refused, type Given, type GivenDossier } from './Given.ts';
import type { GivenFile } from './GivenFile.ts';
import type { OpenTask } from './openTask.ts';
import { firstProblems } from './problemGroups.ts';
import { rehearseReading } from './rehearseReading.ts';

/** Browsers cannot hold much more in one piece. */
const mostBytes = 1_000_000_000;

const tables = /\.(csv|tsv|tab|txt|dat|psv|xlsx|xlsm|parquet)$/i;

/** Files that a reader has given, and what is made of them: what a page shows of it is small, be they large. */
export class OpenedFiles {
  /** Those of which one is to be chosen. */
  #found: readonly FoundFile[] = [];
  #table: { readonly name: string; readonly file: TableFile; made: number; latest: string } | null = null;
  #dossier: { readonly files: OwnFiles; readonly rows: number } | null = null;

  /** @param progress hears how much of a task has been done (0…1), where that can be told */
  async do(task: OpenTask, progress: (share: number) => void): Promise<unknown> {
    switch (task.kind) {
      case 'rehearse':
        return rehearseReading();
      case 'look':
        return this.look(task.given, progress);
      case 'choose':
        return this.choose(task.at);
      case 'read':
        return this.read(task.asked, task.mapping, progress);
      case 'keep':
        return this.keep(task.title);
      case 'archive':
        return this.archive(task.title);
    }
  }

  /** Looks into files: a dossier in a folder or an archive, one table, or several to choose from. */
  async look(given: readonly GivenFile[], progress?: (share: number) => void): Promise<Given> {
    const files = given.filter(({ path }) => !isStray(path));
    const [first] = files;
    if (!first) return refused('empty');
    const tooLarge = files.find(({ file }) => file.size > mostBytes);
    if (tooLarge) return refused('tooLargeFile', tooLarge.path);
    if (files.length > 1 || holdsDossier([first.path]))
      return this.#among(folderName(first.path), await bytesOf(files), progress);
    const [{ bytes } = { bytes: new Uint8Array() }] = await bytesOf([first]);
    if (!isArchive(bytes)) return this.#tableOf({ path: first.path, bytes });
    const unpacked = unpack(bytes);
    if (!unpacked.ok) return refused(unpacked.reason, first.path);
    // A workbook is such an archive too.
    if (unpacked.files.some(({ path }) => path.startsWith('xl/')))
      return this.#tableOf({ path: first.path, bytes });
    return this.#among(first.path, unpacked.files, progress);
  }

  /** Of several tables the one of a place. */
  choose(at: number): Given {
    const chosen = this.#found[at];
    if (chosen === undefined) throw new RangeError(`no such file: ${at}`);
    return this.#tableOf({ ...chosen, path: chosen.path.split('/').at(-1) ?? chosen.path });
  }

  /** @param mapping null for what the file itself tells */
  async read(...[asked, mapping, progress]: Parameters<TableFile['read']>): Promise<TableOutcome> {
    const outcome = await this.#ofTable().file.read(asked, mapping, progress);
    const { made, latest } = outcome.ok ? outcome.reading : { made: 0, latest: '' };
    Object.assign(this.#ofTable(), { made, latest });
    return outcome;
  }

  /** Keeps in this browser what was read, under a title; the id by which it is opened. */
  async keep(title: string): Promise<Done<string>> {
    const kept = await this.#made(title);
    return withStore(async (store) => {
      await store.save(kept);
      return kept.head.id;
    });
  }

  /** The same as an archive, to be saved as a file. */
  async archive(title: string): Promise<Archive> {
    return archiveOf(await this.#made(title));
  }

  async #made(title: string): Promise<KeptFiles> {
    if (this.#dossier) {
      const { files, rows } = this.#dossier;
      return renamed({ head: newHead({ title, rows }), files }, title);
    }
    const { file, name, made, latest } = this.#ofTable();
    const known = asOfInfo(asOfData(latest, today()));
    const { default: model } = await loadModel();
    const files = textFiles(file.dossier({ ...newInfo(title, known.asOf), ...known, file: name }, model));
    return renamed({ head: newHead({ title, rows: made }), files }, title);
  }

  #among(name: string, files: readonly FoundFile[], progress?: (share: number) => void): Given {
    if (holdsDossier(files.map(({ path }) => path)))
      return { kind: 'dossier', name, found: this.#dossierAmong(files, progress) };
    const found = files.filter(({ path }) => tables.test(path));
    const [first, second] = found;
    if (!first) return refused('noTable', name);
    this.#found = found;
    return second ? { kind: 'tables', paths: found.map(({ path }) => path) } : this.choose(0);
  }

  #dossierAmong(files: readonly FoundFile[], progress?: (share: number) => void): GivenDossier {
    const found = dossierIn(files, progress);
    if (!found.ok) return { ok: false, ...firstProblems(found.problems) };
    this.#dossier = found;
    const { info, stances } = found.dossier;
    return { ok: true, title: info.title, rows: found.rows, hasStances: stances.length > 0 };
  }

  #tableOf({ path, bytes }: FoundFile): Given {
    // Fetched while there is a connection, so that what is read can be kept without one.
    void loadModel().catch(() => undefined);
    this.#table = { name: path, file: new TableFile(bytes), made: 0, latest: '' };
    return { kind: 'table', name: path };
  }

  #ofTable() {
    if (this.#table === null) throw new Error('no table is open');
    return this.#table;
  }
}

/** The description that every dossier made here starts from. */
function loadModel() {
  return import('#static/data/datapackage.json');
}

function bytesOf(files: readonly GivenFile[]): Promise<FoundFile[]> {
  return Promise.all(
    files.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

function folderName(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
