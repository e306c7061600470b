import { numberedSource } from '#lib/evidence/citation.ts';
import type { CheckContext } from './read.ts';

/** `[2] Indian Punchline`, for whatever comes from a source. */
export function sourceNames({ words, dossier }: CheckContext) {
  return ({ source }: { readonly source: string }) => numberedSource(words, dossier, source);
}
