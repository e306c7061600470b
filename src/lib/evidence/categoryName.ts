import type { Dossier } from '#lib/model/dossier.ts';
import { valueInText, valueLabel } from '#lib/model/valueLabel.ts';
import type { Words } from '#lib/words/Words.ts';

/** A category of provisions as the dossier names it, or that there is none. */
export function categoryName(words: Words, dossier: Pick<Dossier, 'info'>, category: string): string {
  return valueLabel(dossier, 'provisions.category', category) || words.of('common').noCategory;
}

/** The same within a sentence. */
export function categoryInText(words: Words, dossier: Pick<Dossier, 'info'>, category: string): string {
  return valueInText(dossier, 'provisions.category', category) || words.of('common').noCategory;
}
