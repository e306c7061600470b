import type { Area, Language, Sayings } from './Words.ts';
import type { Formats } from './Formats.ts';

/**
 * A language in which everything is wrapped in ⁅ ⁆ and 40 % longer, and numbers, dates and order are those of the
 * original. Vowels have accents. A text without brackets did not come from words; one that does not fit will not fit in
 * German either. The bundled fonts have all of its signs, so that pictures can be drawn in it.
 *
 * @param onSaid hears of every text, as it is said
 */
export function pseudoLanguage(
  { locale, areas }: Language,
  onSaid: (text: string) => void = () => undefined,
): Language {
  const wrapped = Object.entries(areas).map(([area, load]) => [
    area,
    async () => {
      const make = (await load()) as (formats: Formats) => Sayings[Area];
      return (formats: Formats) => wrap(make(formats), onSaid);
    },
  ]);
  return { locale, areas: Object.fromEntries(wrapped) as Language['areas'] };
}

/** Every text in what is said, and in what its functions say. */
function wrap(said: unknown, onSaid: (text: string) => void): unknown {
  const inner = (each: unknown) => wrap(each, onSaid);
  if (typeof said === 'string') {
    const text = lengthened(said);
    onSaid(text);
    return text;
  }
  if (typeof said === 'function')
    return (...facts: unknown[]) => inner((said as (...facts: unknown[]) => unknown)(...facts));
  if (Array.isArray(said)) return said.map(inner);
  if (typeof said === 'object' && said !== null) {
    return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, inner(value)]));
  }
  return said;
}

function lengthened(text: string): string {
  // Signs and empty texts are no words.
  if (!/\p{L}/u.test(text)) return text;
  const accented = text.replaceAll(/[aeiou]/gi, (vowel) => accents[vowel] ?? vowel);
  const more = Math.ceil(text.replaceAll(/[⁅⁆·]/g, '').length * 0.4);
  return `⁅${accented}${' lorem'.repeat(Math.floor(more / 6))}${'·'.repeat(more % 6)}⁆`;
}

/** So that no text of the code passes for one of words. */
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};
