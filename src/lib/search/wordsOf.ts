/** A word of a folded text, from `start` up to `end`, its genitive `'s` left out. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const ideograph = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;

/** Numbers with their decimals and groups; scripts without spaces sign by sign; any other run of letters. */
const pattern = new RegExp(
  String.raw`\p{N}+(?:[.,]\p{N}+)*|${ideograph}|(?:(?!${ideograph})[\p{L}\p{M}\p{N}])+(?:'\p{L}+)*`,
  'gu',
);

/** The words of a folded text, in their order. */
export function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(pattern)].map(({ 0: match, index }) => {
    const word = match.replace(/'s$/, '');
    return { word, start: index, end: index + word.length };
  });
}
