import { languages, type LanguageCode } from './languages.ts';
import { makeWords, type Area, type Words } from './Words.ts';

let words: Promise<Words> | undefined;

/** The words of this site, in the language it was built in, once the areas asked for have arrived. */
export async function siteWords(...areas: readonly Area[]): Promise<Words> {
  const code = __STANDPOINT_LANGUAGE__ as LanguageCode;
  words ??= languages[code]()
    .then(async (language) => {
      if (!__STANDPOINT_FROM_THE_RIGHT__) return makeWords(language);
      const { isolated } = await import('./isolating.ts');
      return isolated(language);
    })
    .catch((error: unknown) => {
      // Who asks next asks the network again.
      words = undefined;
      throw error;
    });
  const loaded = await words;
  await loaded.load(...areas);
  return loaded;
}
