import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { errorCode } from './fileTrouble.ts';
import { Refusal } from './Refusal.ts';
import { checkOutput } from './writeFiles.ts';

/**
 * The folder that an import may write to: one that is missing or empty, or that an import of a file of the same title wrote.
 * Refuses all others, so that no dossier is lost. Hidden files do not count.
 *
 * @param title of the dossier that is to be written
 */
export async function importFolder(out: string | undefined, title: string): Promise<string> {
  if (out === undefined)
    throw new Refusal('no folder is named to write to (--out FOLDER); --inspect writes nothing');
  await checkOutput(out);
  const names = (await namesIn(out)).filter((name) => !name.startsWith('.'));
  if (names.length === 0) return out;
  const described = names.includes('datapackage.json') ? await descriptionIn(out) : null;
  if (described?.name === packageName(out) && described.title === title) return out;
  const held = described?.title === undefined ? 'other files' : `another dossier, "${described.title}"`;
  throw new Refusal(
    `cannot write to "${out}": it holds ${held}`,
    'Name a folder that is empty or not there yet, or empty this one.',
  );
}

/** The name of a dossier in that folder: small letters, digits and hyphens. */
export function packageName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'dossier' : name;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

interface Description {
  readonly name?: string;
  readonly title?: string;
}

async function descriptionIn(folder: string): Promise<Description | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as Description | null;
  } catch {
    return null;
  }
}
