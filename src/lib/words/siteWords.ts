import { languages, type LanguageCode } from './languages.ts';
import { makeWords, type Area, type Language, type Words } from './Words.ts';

let words: Promise<Words> | undefined;

/** The words of this site, in the language it was built in, once the areas asked for have arrived. */
export async function siteWords(...areas: readonly Area[]): Promise<Words> {
  const code = __STANDPOINT_LANGUAGE__ as LanguageCode;
  words ??= languages[code]()
    .then(async (language) => {
      if (!__STANDPOINT_MANNER__) return makeWords(language);
      const { dossierWords } = await import('./dossierWords.ts');
      return dossierWords(language, __STANDPOINT_MANNER__);
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

/** From now on all is said as another dossier needs it than the one that the site was built for. */
export async function sayAnew(make: (language: Language) => Words): Promise<Words> {
  const before = await siteWords();
  const language = await languages[__STANDPOINT_LANGUAGE__ as LanguageCode]();
  const after = make(language);
  await after.load(...(Object.keys(language.areas) as Area[]).filter((area) => before.has(area)));
  words = Promise.resolve(after);
  return after;
}
