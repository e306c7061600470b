import { foldText } from './foldText.ts';
import { wordsOf } from './wordsOf.ts';

/** A part of a query in quotation marks, folded. */
export interface Phrase {
  readonly text: string;
  /** False while its closing mark is not written yet: its last word may go on. */
  readonly closed: boolean;
}

/** What somebody searches for; nothing in it occurs twice. */
export interface Query {
  /** Folded words outside quotation marks. */
  readonly words: readonly string[];
  readonly phrases: readonly Phrase[];
}

/** Understands every kind of double quotation mark; one that is never closed reaches to the end. */
export function readQuery(input: string): Query {
  const parts = foldText(input).text.split('"');
  const phrases = new Map<string, Phrase>();
  const words = new Set<string>();
  parts.forEach((part, i) => {
    if (i % 2 === 0) for (const { word } of wordsOf(part)) words.add(word);
    else if (wordsOf(part).length > 0) {
      const text = part.trim();
      phrases.set(text, { text, closed: i < parts.length - 1 });
    }
  });
  return { words: [...words], phrases: [...phrases.values()] };
}

const startsWithLetter = /^[\p{L}\p{M}\p{N}]/u;
const endsWithLetter = /[\p{L}\p{M}\p{N}]$/u;

/**
 * Where a phrase stands in a folded text: from the beginning of a word and, once it is closed, up to the end of one.
 * Words of Hangul may go on, since what follows them is written without a space.
 */
export function phrasePlaces(folded: string, { text, closed }: Phrase): number[] {
  const places: number[] = [];
  const mayGoOn = !closed || !endsWithLetter.test(text) || /\p{Script=Hangul}$/u.test(text);
  const mayComeAfter = !startsWithLetter.test(text);
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + 1)) {
    const begins = mayComeAfter || !endsWithLetter.test(folded.slice(Math.max(0, at - 2), at));
    const ends = mayGoOn || !startsWithLetter.test(folded.slice(at + text.length, at + text.length + 2));
    if (begins && ends) places.push(at);
  }
  return places;
}
