import { foldText } from './foldText.ts';
import { ideograph, wordsOf } from './wordsOf.ts';

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
  /** Those of them that are written as abbreviations, with full stops: they are whole, no beginnings of others. */
  readonly whole: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
}

/** Understands every kind of double quotation mark; one that is never closed reaches to the end. */
export function readQuery(input: string): Query {
  const { text: folded, starts, ends } = foldText(input);
  const parts = folded.split('"');
  const phrases = new Map<string, Phrase>();
  const words = new Set<string>();
  const whole = new Set<string>();
  let at = 0;
  parts.forEach((part, i) => {
    if (i % 2 === 0)
      for (const { word, start, end } of wordsOf(part)) {
        words.add(word);
        const written = input.slice(starts[at + start], ends[at + end - 1]);
        if (!/\d/.test(word) && written.includes('.')) whole.add(word);
      }
    else if (wordsOf(part).length > 0) {
      const text = part.trim();
      phrases.set(text, { text, closed: i < parts.length - 1 });
    }
    at += part.length + 1;
  });
  return { words: [...words], whole, phrases: [...phrases.values()] };
}

const startsWithLetter = /^[\p{L}\p{M}\p{N}]/u;
const endsWithLetter = /[\p{L}\p{M}\p{N}]$/u;
const startsWithHangul = /^\p{Script=Hangul}/u;
const startsUnspaced = new RegExp(String.raw`^(?:${ideograph}|\p{Script=Hangul})`, 'u');
const endsUnspaced = new RegExp(String.raw`(?:${ideograph}|\p{Script=Hangul})$`, 'u');
const endsWithIdeograph = new RegExp(`(?:${ideograph})$`, 'u');

/** Whether a phrase may begin within a word of the index: runs of Hangul are words there, longer than those of speech. */
export function beginsWithin({ text }: Phrase): boolean {
  return startsWithHangul.test(text);
}

/**
 * Where a phrase stands in a folded text: from the beginning of a word and, once it is closed, up to the end of one.
 * Beside Han, kana and Hangul no space is needed; but other letters that follow Hangul are no beginning of a word, since
 * the index has none that begins there.
 */
export function phrasePlaces(folded: string, { text, closed }: Phrase): number[] {
  const places: number[] = [];
  const mayGoOn = !closed || !endsWithLetter.test(text) || endsUnspaced.test(text);
  const mayComeAfter = !startsWithLetter.test(text) || startsUnspaced.test(text);
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + 1)) {
    const before = folded.slice(Math.max(0, at - 2), at);
    const after = folded.slice(at + text.length, at + text.length + 2);
    const begins = mayComeAfter || !endsWithLetter.test(before) || endsWithIdeograph.test(before);
    const ends = mayGoOn || !startsWithLetter.test(after) || startsUnspaced.test(after);
    if (begins && ends) places.push(at);
  }
  return places;
}
