import { levelled, type Lexicon } from './lexicon.ts';
import { readNumbers, type NumberFound } from './numbers.ts';
import { phrases, type Vocabulary } from './vocabulary.ts';

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
  /** Ids of all that is named. */
  readonly names: ReadonlySet<string>;
  /** Names within longer names, each with the other words of the longest. */
  readonly nested: readonly { readonly ids: readonly string[]; readonly words: ReadonlySet<string> }[];
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
  const outer = tokens.filter((token) => token.kind === 'name');
  const nested = names.flatMap(({ from, to, ids }) => {
    const around = outer.find((each) => each.from <= from && each.to >= to);
    if (!around || (around.from === from && around.to === to)) return [];
    const rest = `${plain.slice(around.from, from)} ${plain.slice(to, around.to)}`;
    return [{ ids, words: stemsOf(rest, vocabulary) }];
  });
  return {
    text,
    tokens: tokens.toSorted((a, b) => a.from - b.from),
    names: new Set(outer.flatMap((token) => (token.kind === 'name' ? token.ids : []))),
    nested,
    words: stemsOf([...plain].map((letter, at) => (free[at] ? letter : ' ')).join(''), vocabulary),
  };
}

/** Beginnings of the words of a text that say something: so that `clause` and `clauses`, `report` and `reported` are one. */
export function stemsOf(text: string, { plain }: Vocabulary): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !plain.includes(word)).map((word) => word.slice(0, 5)));
}
