import { numberedSource, sourceColumnName } from '#lib/evidence/citation.ts';
import type { CheckContext } from './read.ts';

/** Letters of a title that names a source of a slide. */
const shortTitle = 18;

/** `[2] Indian Punchline`, for whatever comes from a source; on a slide without the number, and of a title the first words. */
export function sourceNames({ words, dossier, presentation }: CheckContext) {
  return ({ source }: { readonly source: string }) =>
    presentation === 'full'
      ? numberedSource(words, dossier, source)
      : sourceColumnName(words, dossier, { root: source, members: [source] }, shortTitle);
}
