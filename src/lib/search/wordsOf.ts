/** A word of a folded text, from `start` up to `end`, its genitive `'s` left out. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A letter of Han or kana, for a regular expression with the flag u. These are written without spaces, so each is a
 * word. By the extensions of a script, since the sign for a long vowel belongs to both kana.
 */
export const ideograph = String.raw`(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]`;

/** Numbers with their decimals and groups; scripts without spaces sign by sign; any other run of letters. */
const pattern = new RegExp(
  String.raw`\p{N}+(?:[.,]\p{N}+)*|${ideograph}|(?:(?!${ideograph})[\p{L}\p{M}\p{N}])+(?:'\p{L}+)*`,
  'gu',
);

const address = /(?:https?:\/\/|www\.)\S+/g;

/** A folded text with blanks in place of addresses of the web, which nobody reads: neither found nor marked. */
export function withoutAddresses(folded: string): string {
  return folded.replace(address, (found) => ' '.repeat(found.length));
}

/** The words of a folded text, in their order. */
export function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(pattern)].map(({ 0: match, index }) => {
    const word = match.replace(/'s$/, '');
    return { word, start: index, end: index + word.length };
  });
}
