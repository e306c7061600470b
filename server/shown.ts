import type { Collection } from '#lib/collection/Collection.ts';
import { dossierWords } from '#lib/words/dossierWords.ts';
import { languages, type LanguageCode } from '#lib/words/languages.ts';
import { makeWords, type Area, type Words } from '#lib/words/Words.ts';
import { collectionSettings } from '#scripts/collectionSettings.ts';
import { mannerOf } from '#scripts/mannerOf.ts';
import { openCollection } from '#scripts/openCollection.ts';

/** What every page needs. */
export interface Shown {
  readonly collection: Collection;
  readonly words: Words;
}

let kept: Promise<Shown> | null = null;

/** The collection that the environment names, opened once. */
export function shown(): Promise<Shown> {
  return (kept ??= open());
}

async function open(): Promise<Shown> {
  const { path, ...options } = collectionSettings(process.env);
  const language = await languages[(process.env['STANDPOINT_LANGUAGE'] ?? 'en') as LanguageCode]();
  const manner = mannerOf(options.tables ?? path);
  const words = manner === null ? makeWords(language) : dossierWords(language, manner);
  await words.load(...(Object.keys(language.areas) as Area[]));
  return { collection: await openCollection(path, options), words };
}
