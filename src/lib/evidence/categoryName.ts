import { categoryLabel } from '#lib/model/categoryLabel.ts';
import type { Words } from '#lib/words/Words.ts';

/** A category of the dossier as a reader meets it, or that there is none. */
export function categoryName(words: Words, category: string): string {
  return category === '' ? words.of('common').noCategory : categoryLabel(category);
}
