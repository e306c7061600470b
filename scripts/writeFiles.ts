import { constants } from 'node:fs';
import { access, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode, fileTrouble } from './fileTrouble.ts';
import { Refusal } from './Refusal.ts';
import { begin, discard, finish } from './unfinished.ts';

export interface NewFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Refuses a folder that could not be written to, before any work is done for it; makes none. */
export async function checkOutput(folder: string): Promise<void> {
  try {
    const found = await stat(folder);
    if (!found.isDirectory()) throw new Refusal(`cannot write to "${folder}": it is a file and no folder`);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const parent = dirname(resolve(folder));
    if (errorCode(error) !== 'ENOENT' || parent === resolve(folder))
      throw fileTrouble(error, 'cannot write to', folder);
    await checkOutput(parent);
  }
}

/**
 * Writes files into a folder, which is made if it is not there: all of them or none. Each is written beside its place
 * first, so that no half-written file ever has the name of a finished one.
 *
 * @returns their paths
 */
export async function writeFiles(folder: string, files: readonly NewFile[]): Promise<string[]> {
  await makeFolder(resolve(folder)).catch((error: unknown) => {
    throw fileTrouble(error, 'cannot make the folder', folder);
  });
  const moves = files.map(({ name, content }) => {
    const path = join(folder, name);
    return { path, content, part: `${path}.${process.pid}.part` };
  });
  try {
    for (const { path, content, part } of moves) {
      if (await isFolder(path)) throw new Refusal(`cannot write "${path}": there is a folder of this name`);
      begin(part);
      await writeFile(part, content).catch((error: unknown) => {
        throw fileTrouble(error, 'cannot write', path);
      });
    }
  } catch (error) {
    for (const { part } of moves) discard(part);
    throw error instanceof Refusal ? new Refusal(...error.lines, 'Nothing was written.') : error;
  }
  for (const { path, part } of moves) {
    await rename(part, path).catch((error: unknown) => {
      throw fileTrouble(error, 'cannot write', path);
    });
    finish(part);
  }
  return moves.map(({ path }) => path);
}

/** With those above it. Not `recursive`, which tries for ever where a folder that is there takes no other (`/proc`). */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
