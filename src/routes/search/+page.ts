import { markPlacesAreas } from '#lib/ui/search/markPlaces.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('search', 'claims', 'evidence', 'stances', ...markPlacesAreas);
}
