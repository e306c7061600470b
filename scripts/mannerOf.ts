import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSourceNoun } from '../src/lib/model/sourceNoun.ts';
import type { Manner } from '../src/lib/words/dossierWords.ts';
import { isFromTheRight } from './isFromTheRight.ts';

/** What of a dossier's folder changes how all is said; null for nothing, and where there is no such folder. */
export function mannerOf(folder: string): Manner | null {
  const manner = { isFromTheRight: isFromTheRight(folder), sourceNoun: sourceNounOf(folder) };
  return manner.isFromTheRight || manner.sourceNoun !== null ? manner : null;
}

function sourceNounOf(folder: string): Manner['sourceNoun'] {
  try {
    const { sourceNoun } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
      sourceNoun?: unknown;
    };
    return readSourceNoun(sourceNoun);
  } catch {
    return null;
  }
}
