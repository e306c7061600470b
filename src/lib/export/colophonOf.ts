import type { DossierInfo } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';

/** What a file is made of, for a foot of its own or its properties. */
export function colophonOf(words: Words, { title, asOf, asOfIs, licence }: DossierInfo): string {
  return words.of('exporting').colophon({ title, asOf, asOfIs, licence: licence.name });
}
