import type { Sayings } from '#lib/words/Words.ts';

/** The words of a language that say something which can be checked. */
export type Vocabulary = Sayings['headlineCheck']['vocabulary'];

interface Phrase<Of> {
  readonly from: number;
  readonly to: number;
  readonly of: Of;
}

const patterns = new WeakMap<object, RegExp>();

/** Where the phrases of a list stand as whole words, the longest first. */
export function phrases<Of extends string>(
  text: string,
  all: Readonly<Record<Of, readonly string[]>>,
): Phrase<Of>[] {
  const kinds = Object.keys(all) as Of[];
  let pattern = patterns.get(all);
  if (!pattern) {
    const longestFirst = kinds.flatMap((of) => all[of]).toSorted((a, b) => b.length - a.length);
    pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    );
    patterns.set(all, pattern);
  }
  return [...text.toLowerCase().matchAll(pattern)].map(({ index, 0: phrase }) => ({
    from: index,
    to: index + phrase.length,
    of: kinds.find((of) => all[of].includes(phrase))!,
  }));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where a word or name stands as a whole one; letters count as they are. */
export function placesOf(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isWhole(text, at, at + word.length)) found.push(at);
  return found;
}

export function isWhole(text: string, from: number, to: number): boolean {
  const inside = /[\p{L}\p{N}]/u;
  return !inside.test(text[from - 1] ?? ' ') && !inside.test(text[to] ?? ' ');
}
