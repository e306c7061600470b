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

// Of Latin, Greek and Cyrillic; of Hebrew and Arabic, with the stroke that only lengthens a word.
const diacritics =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670\u0640]/g;

const alike: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  // The form of sigma at the end of a word.
  [/ς/g, 'σ'],
  // Letters that no accent can be taken from.
  [/ł/g, 'l'],
  [/ø/g, 'o'],
  [/[đð]/g, 'd'],
  [/ħ/g, 'h'],
  [/ı/g, 'i'],
  [/ŧ/g, 't'],
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/þ/g, 'th'],
  // Soft hyphens and joiners are not seen.
  [/\p{Cf}/gu, ''],
];

/**
 * Lower case, without diacritics, with plain quotation marks, apostrophes and hyphens and single spaces: `Пётр` reads
 * `петр`, `“naïve”` reads `"naive"`. Hangul stays in whole syllables. Abbreviations have no full stops (`U.S.` reads `us`),
 * numbers no groups and decimals behind a point (`1,500,000` and `1 500 000` read `1500000`, `1,5` reads `1.5`).
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
  const gone = separators(text);
  if (gone.size === 0) return { text: withPoints(text), starts, ends };
  // What is left out belongs to the character before it, so that it is marked with it.
  const wholeEnds = ends.map((end, i) => (gone.has(i + 1) ? (ends[i + 1] ?? end) : end));
  const stays = (_: unknown, i: number) => !gone.has(i);
  const left = text.split('').filter(stays).join('');
  return { text: withPoints(left), starts: starts.filter(stays), ends: wholeEnds.filter(stays) };
}

const abbreviation =
  /(?<![\p{L}\p{M}\p{N}.])\p{Ll}(?:\.\p{Ll})+(?![\p{L}\p{M}\p{N}])(?:\.(?![\p{L}\p{N}]))?/gu;

/** In threes with any sign but a full stop, which one group alone would make a decimal; by thousands and lakhs. */
const groups = [
  String.raw`\d{1,3}([, '])\d{3}(?:\1\d{3})*`,
  String.raw`\d{1,3}(?:\.\d{3}){2,}`,
  String.raw`\d{1,2}(?:,\d{2})+,\d{3}`,
];
const grouped = new RegExp(String.raw`(?<!\d|\d[.,'])(?:${groups.join('|')})(?!\d)`, 'g');

/** Where signs stand that part an abbreviation or a number but say nothing. */
function separators(text: string): Set<number> {
  const found = [...text.matchAll(abbreviation), ...text.matchAll(grouped)];
  return new Set(
    found.flatMap(({ 0: match, index }) => [...match.matchAll(/[., ']/g)].map((sign) => index + sign.index)),
  );
}

function withPoints(text: string): string {
  return text.replace(/(?<=\d),(?=\d)/g, '.');
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
