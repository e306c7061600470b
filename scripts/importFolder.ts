import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { errorCode } from './fileTrouble.ts';
import { Refusal } from './Refusal.ts';
import { checkOutput } from './writeFiles.ts';

/** Where an import writes to. */
interface ImportFolder {
  readonly folder: string;
  /** Title of the dossier of another file that an import wrote there before; null for none. */
  readonly replaces: string | null;
}

/**
 * The folder that an import may write to. What an import wrote there before is replaced; refuses folders of other dossiers and
 * such whose files would be written over, so that nothing is lost.
 *
 * @param title of the dossier that is to be written
 * @param files names of the files that a dossier can have
 */
export async function importFolder(
  out: string | undefined,
  title: string,
  files: readonly string[],
): Promise<ImportFolder> {
  if (out === undefined)
    throw new Refusal('no folder is named to write to (--out FOLDER); --inspect writes nothing');
  await checkOutput(out);
  const names = (await namesIn(out)).filter((name) => files.includes(name));
  const described = names.includes('datapackage.json') ? await descriptionIn(out) : null;
  if (described !== null && described.name === packageName(out))
    return { folder: out, replaces: described.title === title ? null : (described.title ?? '') };
  const [first] = names;
  if (first === undefined) return { folder: out, replaces: null };
  const held = described?.title === undefined ? `a file "${first}"` : `another dossier, "${described.title}"`;
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
