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
  if (folder.trim() === '') throw new Refusal('no folder is named to write to: "--out" is empty');
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
 * Writes files into a folder as they come, which is made when the first one does: all of them or none. Each is written
 * beside its place first, so that no half-written file ever has the name of a finished one.
 *
 * @param written is told the path of each when all of it is on the disk
 */
export async function writeFiles(
  folder: string,
  files: Iterable<NewFile> | AsyncIterable<NewFile>,
  written: (path: string) => void = () => {},
): Promise<void> {
  const moves: { path: string; part: string }[] = [];
  try {
    for await (const { name, content } of files) {
      if (moves.length === 0) {
        await makeFolder(resolve(folder)).catch((error: unknown) => {
          throw fileTrouble(error, 'cannot make the folder', folder);
        });
      }
      const path = join(folder, name);
      if (await isFolder(path)) throw new Refusal(`cannot write "${path}": there is a folder of this name`);
      const part = `${path}.${process.pid}.part`;
      begin(part);
      moves.push({ path, part });
      await writeFile(part, content).catch((error: unknown) => {
        throw fileTrouble(error, 'cannot write', path);
      });
      written(path);
    }
  } catch (error) {
    for (const { part } of moves) discard(part);
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(...error.lines, 'Nothing was written.');
  }
  for (const { path, part } of moves) {
    await rename(part, path).catch((error: unknown) => {
      throw fileTrouble(error, 'cannot write', path);
    });
    finish(part);
  }
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
