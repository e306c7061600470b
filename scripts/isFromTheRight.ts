import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromTheRight } from '../src/lib/model/fromTheRight.ts';

/** Whether a dossier's folder has words that are written from right to left; not where there is no such folder. */
export function isFromTheRight(folder: string): boolean {
  try {
    const files = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
    return files.some((name) => fromTheRight.test(readFileSync(join(folder, name), 'utf8')));
  } catch {
    return false;
  }
}
