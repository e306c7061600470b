import type { Presentation, View } from '#lib/model/view.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords, type Words } from '#lib/words/Words.ts';

/** Everything the product can say, in English. */
export const english: Words = await loadAllWords(en);

/** What a test changes of the usual view, and whether it looks at the slide. */
export type TestView = Partial<View> & { readonly presentation?: Presentation };
