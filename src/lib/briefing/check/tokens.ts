import type { Sayings } from '#lib/words/Words.ts';
import { levelled, type Lexicon } from './lexicon.ts';
import { readNumbers, type NumberFound } from './numbers.ts';

export type Vocabulary = Sayings['headlineCheck']['vocabulary'];
export type Direction = keyof Vocabulary['directions'];
export type Superlative = keyof Vocabulary['superlatives'];

/** A part of a text that says something a view can bear out. Positions are of letters. */
export type Token = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'name'; readonly ids: readonly string[] }
  | ({ readonly kind: 'number' } & Omit<NumberFound, 'from' | 'to'>)
  | { readonly kind: 'direction'; readonly of: Direction }
  | { readonly kind: 'superlative'; readonly of: Superlative }
);

export interface ReadText {
  readonly text: string;
  /** In the order of the text, none within another. */
  readonly tokens: readonly Token[];
  /** Names within longer names too. */
  readonly names: ReadonlySet<string>;
  /** Beginnings of the other words. */
  readonly words: ReadonlySet<string>;
}

/** Reads names, numbers, directions and superlatives. */
export function readText(text: string, lexicon: Lexicon, vocabulary: Vocabulary): ReadText {
  const plain = levelled(text);
  const names = lexicon.find(plain);
  const free = new Array<boolean>(plain.length).fill(true);
  const tokens: Token[] = [];
  const take = (token: Token) => {
    for (let at = token.from; at < token.to; at++) if (!free[at]) return;
    free.fill(false, token.from, token.to);
    tokens.push(token);
  };
  for (const { from, to, ids } of names.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    take({ kind: 'name', from, to, ids });
  for (const { from, to, of } of phrases(plain, vocabulary.superlatives))
    if (of === 'most' && to - from > 6) take({ kind: 'superlative', of, from, to });
  for (const number of readNumbers(plain, vocabulary)) take({ kind: 'number', ...number });
  for (const { from, to, of } of phrases(plain, vocabulary.directions))
    take({ kind: 'direction', of, from, to });
  for (const { from, to, of } of phrases(plain, vocabulary.superlatives))
    take({ kind: 'superlative', of, from, to });
  const words = [...plain.toLowerCase().matchAll(/\p{L}{3,}/gu)]
    .filter(({ index }) => free[index])
    .map(([word]) => word)
    .filter((word) => !vocabulary.plain.includes(word));
  return {
    text,
    tokens: tokens.toSorted((a, b) => a.from - b.from),
    names: new Set(names.flatMap(({ ids }) => ids)),
    // So that `clause` and `clauses`, `report` and `reported` are one.
    words: new Set(words.map((word) => word.slice(0, 5))),
  };
}

interface Phrase<Of> {
  readonly from: number;
  readonly to: number;
  readonly of: Of;
}

/** Where the phrases of a list stand as whole words, the longest first. */
export function phrases<Of extends string>(
  text: string,
  all: Readonly<Record<Of, readonly string[]>>,
): Phrase<Of>[] {
  const found: Phrase<Of>[] = [];
  const low = text.toLowerCase();
  for (const of of Object.keys(all) as Of[])
    for (const phrase of all[of])
      for (let at = low.indexOf(phrase); at >= 0; at = low.indexOf(phrase, at + 1))
        if (isWhole(low, at, at + phrase.length)) found.push({ from: at, to: at + phrase.length, of });
  return found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

export function isWhole(text: string, from: number, to: number): boolean {
  const inside = /[\p{L}\p{N}]/u;
  return !inside.test(text[from - 1] ?? ' ') && !inside.test(text[to] ?? ' ');
}
