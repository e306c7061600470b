import type { Area, Language, Sayings } from './Words.ts';
import type { Formats } from './Formats.ts';

/**
 * A language in which everything is wrapped in ⟦ ⟧ and 40 % longer, and numbers, dates and order are those of the
 * original. A text without brackets did not come from words; one that does not fit will not fit in German either.
 */
export function pseudoLanguage({ locale, areas }: Language): Language {
  const wrapped = Object.entries(areas).map(([area, load]) => [
    area,
    async () => {
      const make = (await load()) as (formats: Formats) => Sayings[Area];
      return (formats: Formats) => wrap(make(formats));
    },
  ]);
  return { locale, areas: Object.fromEntries(wrapped) as Language['areas'] };
}

/** Every text in what is said, and in what its functions say. */
function wrap(said: unknown): unknown {
  if (typeof said === 'string') return lengthened(said);
  if (typeof said === 'function')
    return (...facts: unknown[]) => wrap((said as (...facts: unknown[]) => unknown)(...facts));
  if (Array.isArray(said)) return said.map(wrap);
  if (typeof said === 'object' && said !== null) {
    return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, wrap(value)]));
  }
  return said;
}

function lengthened(text: string): string {
  // Signs and empty texts are no words.
  if (!/\p{L}/u.test(text)) return text;
  const letters = text.replaceAll(/[⟦⟧·]/g, '').length;
  const more = Math.ceil(letters * 0.4);
  return `⟦${text}${' lorem'.repeat(Math.floor(more / 6))}${'·'.repeat(more % 6)}⟧`;
}
