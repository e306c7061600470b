import { readFile } from 'node:fs/promises';
import { Refusal } from './Refusal.ts';

/** What the system says of a file, in words, by its code. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'a file may not be that large here',
  EEXIST: 'there is a file of this name where a folder is needed',
  ENOTDIR: 'a part of the path is a file and no folder',
  EISDIR: 'there is a folder of this name where a file is needed',
  ENOENT: 'there is no such place',
  ELOOP: 'links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk does not answer',
  EBUSY: 'another program is using it',
};

/** Why the system did not do something, in words where there are any. */
export function systemReason(error: unknown): string {
  const code = errorCode(error);
  return reasons[code] ?? (code || String(error));
}

export function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}

/**
 * A refusal in the place of an error of the file system; any other error as it is.
 *
 * @param cannot what could not be done, such as `cannot write`
 */
export function fileTrouble(error: unknown, cannot: string, path: string): unknown {
  if (!/^E[A-Z]+$/.test(errorCode(error))) return error;
  return new Refusal(`${cannot} "${path}": ${systemReason(error)}`);
}

/** The bytes of a file; rejects with a refusal that names it if it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw fileTrouble(error, 'cannot read', path);
  }
}
