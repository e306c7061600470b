import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DocumentFile } from '#lib/data/matchDocuments.ts';
import { readSchema, schemaFile } from '#lib/data/schema.ts';
import { textOfFile } from '#lib/data/textOfFile.ts';
import type { Flaw, NoFile, Problem } from '#lib/model/problem.ts';
import { nearestWord } from '#lib/view/nearestWord.ts';
import { errorCode, fileTrouble, readBytes } from './fileTrouble.ts';
import { fullReport, problemReport } from './problemReport.ts';
import { Refusal } from './Refusal.ts';

/**
 * The texts of a dossier's folder (file name → text, a byte order mark left in place): its description and the tables
 * that this names. Whatever else lies there, such as what an office program or an archive leaves, is passed over.
 * Rejects, naming the folder or all files concerned, if the folder holds no dossier that can be read or one of those
 * files is none, or not UTF-8. A file that is not there at all is left to whoever reads the texts.
 *
 * @param without names of tables that are not read
 */
export async function readFolder(
  folder: string,
  without: readonly string[] = [],
): Promise<Map<string, string>> {
  const description = await readTexts(folder, [schemaFile]);
  if (description.size === 0) await refuseWithoutDescription(folder);
  const described = describedFiles(description.get(schemaFile) ?? '', without);
  return new Map([...description, ...(await readTexts(folder, described))]);
}

/** Where a folder that is no dossier at all, or holds one, is given in the place of one. */
async function refuseWithoutDescription(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.length === 0)
    throw new Refusal(
      `the folder is empty: "${folder}"; a dossier is a ${schemaFile} and the tables that it describes`,
    );
  for (const entry of entries) {
    const inner = join(folder, entry.name);
    const found = entry.isDirectory() ? await stat(join(inner, schemaFile)).catch(() => null) : null;
    if (found) throw new Refusal(`there is no ${schemaFile} in "${folder}"; is "${inner}" meant?`);
  }
}

/** Those of some files that are there, by name; rejects as `readFolder` does. */
export async function readTexts(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const faulty: Problem[] = [];
  const report = (file: string, flaw: Flaw) =>
    faulty.push({ file, row: null, column: null, value: null, flaw });
  for (const { name, bytes } of await readFiles(folder, (each) => names.includes(each))) {
    const read = textOfFile(bytes);
    texts.set(name, read.ok ? read.text : '');
    if (!read.ok) report(name, read.flaw);
  }
  const there = await readdir(folder);
  for (const name of names) {
    if (texts.has(name)) continue;
    const similar = there.find((each) => each.toLowerCase() === name.toLowerCase());
    if (similar === undefined) continue;
    report(
      name,
      similar === name
        ? { kind: 'noFile', is: await whatIs(join(folder, name)) }
        : { kind: 'fileNamedOtherwise', similar },
    );
  }
  if (faulty.length > 0) throw new Refusal(...(await problemReport(faulty, fullReport(folder), true)));
  return texts;
}

/** What stands in a folder and is no file. */
async function whatIs(path: string): Promise<NoFile> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'device';
  } catch (error) {
    return errorCode(error) === 'ELOOP' ? 'linkInCircle' : 'linkToNothing';
  }
}

/** The CSV files that a description names, be it faulty or not. */
function describedFiles(description: string, without: readonly string[]): string[] {
  if (description === '') return [];
  return readSchema(description).tables.flatMap(({ name, file }) => (without.includes(name) ? [] : [file]));
}

/** The files of a folder, by name; rejects if there is no such folder or something of it cannot be read. */
export async function readFiles(folder: string, wanted: (name: string) => boolean): Promise<DocumentFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(async (error: unknown) => {
    throw await folderTrouble(error, folder);
  });
  const names = entries.filter((entry) => wanted(entry.name)).map((entry) => entry.name);
  const files: DocumentFile[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    // Links are followed.
    const kind = await stat(path).catch(() => null);
    if (!kind?.isFile()) continue;
    files.push({ name, bytes: await readBytes(path) });
  }
  return files;
}

async function folderTrouble(error: unknown, folder: string): Promise<unknown> {
  if (errorCode(error) === 'ENOTDIR')
    return new Refusal(`this is a file and no folder: "${folder}"; name the folder that the file lies in`);
  if (errorCode(error) !== 'ENOENT') return fileTrouble(error, 'cannot read the folder', folder);
  const beside = await readdir(dirname(folder), { withFileTypes: true }).catch(() => []);
  const folders = beside.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const similar = nearestWord(basename(folder), folders);
  const meant = similar === null ? '' : `; is "${join(dirname(folder), similar)}" meant?`;
  return new Refusal(`no such folder: "${folder}"${meant}`);
}
