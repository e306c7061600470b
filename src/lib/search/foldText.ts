/** A text as it is compared, and where each of its characters comes from. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, where in the original its own begins. */
  readonly starts: readonly number[];
  /** For each character of `text`, where in the original its own ends. */
  readonly ends: readonly number[];
}

/**
 * White space; a Hangul syllable written in its parts; a character with the marks that follow it. Nothing of a text is
 * in none of them.
 */
const cluster = /\s+|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|\P{M}\p{M}*|\p{M}+/gu;

const diacritics = /[\u0300-\u036f]/g;

const alike: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  // The form of sigma at the end of a word.
  [/ς/g, 'σ'],
  // Soft hyphens and joiners are not seen.
  [/\p{Cf}/gu, ''],
];

/**
 * Lower case, without diacritics, with plain quotation marks, apostrophes and hyphens and single spaces: `Пётр` reads
 * `петр`, `“naïve”` reads `"naive"`. Hangul stays in whole syllables.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(cluster)) {
    const folded = foldCluster(match[0]);
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { text, starts, ends };
}

const known = new Map<string, string>();

/** The same few hundred come again and again. */
function foldCluster(characters: string): string {
  let folded = known.get(characters);
  if (folded !== undefined) return folded;
  if (/^\s/.test(characters)) folded = ' ';
  else {
    folded = characters.toLowerCase().normalize('NFKD').replace(diacritics, '').normalize('NFC');
    for (const [pattern, replacement] of alike) folded = folded.replace(pattern, replacement);
  }
  known.set(characters, folded);
  return folded;
}
