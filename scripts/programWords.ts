import { languages, type LanguageCode } from '#lib/words/languages.ts';
import { makeWords, type Area, type Words } from '#lib/words/Words.ts';

/**
 * What a program on the command line says, in the language that `STANDPOINT_LANGUAGE` names, as for a site; rejects for
 * a language that there is not.
 */
export async function programWords(...areas: readonly Area[]): Promise<Words> {
  const code = process.env['STANDPOINT_LANGUAGE'] ?? 'en';
  if (!Object.hasOwn(languages, code)) {
    throw new Error(`unknown language: "${code}", expected one of ${Object.keys(languages).join(', ')}`);
  }
  const words = makeWords(await languages[code as LanguageCode]());
  await words.load(...areas);
  return words;
}
