import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import type { Section } from './sections.ts';

/** What a part of the site is called: as the dossier names it after its matter, or else by what is there. */
export function sectionName(words: Words, { info }: Pick<Dossier, 'info'>, { id }: Section): string {
  const own = id === 'trade' || id === 'treaty' ? info.sections?.[id] : undefined;
  return own ?? words.of('shell').sections[id];
}
