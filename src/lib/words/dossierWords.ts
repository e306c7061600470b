import type { SourceNoun } from '#lib/model/sourceNoun.ts';
import { isolated } from './isolating.ts';
import { namingSources } from './namingSources.ts';
import { makeWords, type Language, type Words } from './Words.ts';

/** What of a dossier changes how all is said. */
export interface Manner {
  /** It has names that are written from right to left. */
  readonly isFromTheRight: boolean;
  /** What it calls its sources; null for sources and documents. */
  readonly sourceNoun: SourceNoun | null;
}

/** The words of a language as a dossier needs them. */
export function dossierWords(language: Language, { isFromTheRight, sourceNoun }: Manner): Words {
  const named = sourceNoun === null ? language : namingSources(language, sourceNoun);
  return isFromTheRight ? isolated(named) : makeWords(named);
}
