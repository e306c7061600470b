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

/**
 * From now on names that are written from right to left keep to themselves in all that is said: for a dossier that has
 * some, where the site was built for one that has none.
 */
export async function isolateSiteWords(): Promise<Words> {
  const before = await siteWords();
  const code = __STANDPOINT_LANGUAGE__ as LanguageCode;
  const [language, { isolated }] = await Promise.all([languages[code](), import('./isolating.ts')]);
  const after = isolated(language);
  await after.load(...(Object.keys(language.areas) as Area[]).filter((area) => before.has(area)));
  words = Promise.resolve(after);
  return after;
}
