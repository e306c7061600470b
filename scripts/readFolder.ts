import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentFile } from '#lib/data/matchDocuments.ts';
import type { Problem } from '#lib/model/problem.ts';
import { programWords } from './programWords.ts';

/**
 * The texts of a dossier's folder (file name → text, its CSV and JSON files; subfolders are not entered), a byte
 * order mark left in place. Rejects, naming the folder or all files concerned, if the folder is missing or a file
 * is not UTF-8.
 */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const faulty: Problem[] = [];
  for (const { name, bytes } of await readFiles(folder, (fileName) => /\.(csv|json)$/i.test(fileName))) {
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
  const names = entries.filter((entry) => entry.isFile() && wanted(entry.name)).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  );
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
