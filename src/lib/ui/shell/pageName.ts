import type { Words } from '#lib/words/Words.ts';
import type { PageRoute } from './sections.ts';

/** What a page is called in the navigation, in its title and over it, with what it is about where it is one of many. */
export function pageName(words: Words, route: PageRoute, of = ''): string {
  const say = words.of('shell');
  const page = say.pages[route];
  return of === '' ? page : say.pageOf({ page, of });
}
