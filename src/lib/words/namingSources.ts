import type { SourceNoun } from '#lib/model/sourceNoun.ts';
import { withSourceNoun } from './en/sourceNouns.ts';
import type { Formats } from './Formats.ts';
import type { Area, Language, Sayings } from './Words.ts';

/** How a language says that sources are polls, say. One that is not here calls them what it always does. */
const naming: Readonly<Record<string, (text: string, noun: SourceNoun) => string>> = { en: withSourceNoun };

/** What is said of files and their columns, which are called so whatever a source is. */
const ofFiles: readonly Area[] = ['opening', 'importing', 'problems', 'own', 'data', 'copying'];

/**
 * A language that calls the sources of a dossier what the dossier calls them, in every sentence, count and label. Facts
 * stay as they are. Made for dossiers that name their sources only, since it looks at every fact.
 */
export function namingSources(language: Language, noun: SourceNoun): Language {
  const { locale, areas } = language;
  const name = naming[new Intl.Locale(locale).language];
  if (!name) return language;
  const named = Object.entries(areas).map(([area, load]) => [
    area,
    ofFiles.includes(area as Area)
      ? load
      : async () => {
          const make = (await load()) as (formats: Formats) => Sayings[Area];
          return (formats: Formats) => listening(make(formats), (text) => name(text, noun));
        },
  ]);
  return { locale, areas: Object.fromEntries(named) as Language['areas'] };
}

/** The same sayings with texts that are named anew, and functions whose facts are not. */
function listening(said: unknown, name: (text: string) => string): unknown {
  const inner = (each: unknown) => listening(each, name);
  if (typeof said === 'string') return unmarked(name(said));
  if (typeof said === 'function')
    return (...facts: unknown[]) =>
      inner((said as (...facts: unknown[]) => unknown)(...facts.map(markedFact)));
  if (Array.isArray(said)) return said.map(inner);
  if (isPlain(said))
    return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, inner(value)]));
  return said;
}

/** A sign for private use within a word, by which no rule of a language knows it. */
const mark = '\ue000';

/** The fact itself where there is nothing to mark in it. Whole words in small letters are kinds of things, such as tables. */
function markedFact(fact: unknown): unknown {
  if (typeof fact === 'string')
    return /^[a-z]+$/.test(fact) ? fact : fact.replace(/\b(s(?=ources?\b)|d(?=ocuments?\b))/gi, `$1${mark}`);
  if (Array.isArray(fact)) {
    const items = fact.map(markedFact);
    return items.some((item, at) => item !== fact[at]) ? items : fact;
  }
  if (!isPlain(fact)) return fact;
  const entries = Object.entries(fact).map(([key, value]) => [key, markedFact(value)] as const);
  return entries.some(([key, value]) => value !== fact[key]) ? Object.fromEntries(entries) : fact;
}

function unmarked(text: string): string {
  return text.replaceAll(mark, '');
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
