import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentFile } from '#lib/data/matchDocuments.ts';
import { readSchema, schemaFile } from '#lib/data/schema.ts';
import type { Problem } from '#lib/model/problem.ts';
import { programWords } from './programWords.ts';

/**
 * The texts of a dossier's folder (file name → text, a byte order mark left in place): its description and the tables
 * that this names. Whatever else lies there, such as what an office program or an archive leaves, is passed over.
 * Rejects, naming the folder or all files concerned, if the folder is missing or one of those files is not UTF-8.
 */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const description = await readTexts(folder, [schemaFile]);
  const described = describedFiles(description.get(schemaFile) ?? '');
  return new Map([...description, ...(await readTexts(folder, described))]);
}

/** Those of some files that are there, by name; rejects as `readFolder` does. */
export async function readTexts(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const faulty: Problem[] = [];
  for (const { name, bytes } of await readFiles(folder, (each) => names.includes(each))) {
    try {
      texts.set(name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    } catch {
      const flaw = { kind: 'notText', line: firstFaultyLine(bytes) } as const;
      faulty.push({ file: name, row: null, column: null, value: null, flaw });
    }
  }
  if (faulty.length > 0) throw new Error(await problemLines(faulty));
  return texts;
}

/** The CSV files that a description names, be it faulty or not. */
function describedFiles(description: string): string[] {
  return description === '' ? [] : readSchema(description).tables.map(({ file }) => file);
}

/** One line a problem, in the language of the program. */
export async function problemLines(problems: readonly Problem[]): Promise<string> {
  const words = await programWords('problems');
  return problems.map(words.of('problems').line).join('\n');
}

/** The files of a folder, by name; rejects if there is no such folder. */
export async function readFiles(folder: string, wanted: (name: string) => boolean): Promise<DocumentFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Error(`no such folder: "${folder}"`, { cause: error });
  });
  const names = entries.filter((entry) => wanted(entry.name)).map((entry) => entry.name);
  const files: DocumentFile[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    // Links are followed; one that leads nowhere is as good as no file.
    const kind = await stat(path).catch(() => null);
    if (kind?.isFile()) files.push({ name, bytes: new Uint8Array(await readFile(path)) });
  }
  return files;
}

// Lines, not records: cells can't be told apart before the text is known.
function firstFaultyLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? undefined : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
    line += 1;
  }
}
