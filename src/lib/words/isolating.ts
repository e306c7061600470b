import { fromTheRight } from '#lib/model/fromTheRight.ts';
import { makeFormats, type Formats } from './Formats.ts';
import { loadAllWords, makeWords, type Area, type Language, type Sayings, type Words } from './Words.ts';

const [open, close] = ['\u2068', '\u2069'];

/**
 * A language in which every fact that is written from right to left is a text of its own inside its sentence (Unicode
 * bidirectional algorithm, UAX 9: FSI and PDI), so that the commas, brackets and figures around a name stay where the
 * sentence has them. Made for dossiers with such names only, since it looks at every fact.
 */
function isolatingLanguage({ locale, areas }: Language): Language {
  const isolated = Object.entries(areas).map(([area, load]) => [
    area,
    async () => {
      const make = (await load()) as (formats: Formats) => Sayings[Area];
      return (formats: Formats) => listening(make(formats));
    },
  ]);
  return { locale, areas: Object.fromEntries(isolated) as Language['areas'] };
}

/** Words of a language in which names that are written from right to left keep to themselves. */
export function isolated(language: Language): Words {
  return makeWords(isolatingLanguage(language), isolatingFormats(makeFormats(language.locale)));
}

/** The same with all areas at once, for the command line and for tests. */
export function allIsolated(language: Language): Promise<Words> {
  return loadAllWords(isolatingLanguage(language), isolatingFormats(makeFormats(language.locale)));
}

/** Lists in which every such item is a text of its own. */
function isolatingFormats(formats: Formats): Formats {
  return {
    ...formats,
    list: (items) => formats.list(items.map(isolate)),
    either: (items) => formats.either(items.map(isolate)),
  };
}

/** The same sayings, whose functions isolate what they are given. */
function listening(said: unknown): unknown {
  if (typeof said === 'function') {
    return (...facts: unknown[]) =>
      listening((said as (...facts: unknown[]) => unknown)(...facts.map(isolatedFact)));
  }
  if (Array.isArray(said)) return said.map(listening);
  if (isPlain(said)) {
    return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, listening(value)]));
  }
  return said;
}

/** The fact itself where there is nothing to isolate in it. */
function isolatedFact(fact: unknown): unknown {
  if (typeof fact === 'string') return isolate(fact);
  if (Array.isArray(fact)) {
    const items = fact.map(isolatedFact);
    return items.some((item, at) => item !== fact[at]) ? items : fact;
  }
  if (!isPlain(fact)) return fact;
  const entries = Object.entries(fact).map(([key, value]) => [key, isolatedFact(value)] as const);
  return entries.some(([key, value]) => value !== fact[key]) ? Object.fromEntries(entries) : fact;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isolate(text: string): string {
  return !fromTheRight.test(text) || (text.startsWith(open) && text.endsWith(close))
    ? text
    : `${open}${text}${close}`;
}
