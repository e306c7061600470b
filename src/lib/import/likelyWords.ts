import { decodeLossy, type Encoding } from './encodings.ts';

/**
 * Small letters beyond those of English of languages that are written in Latin ones, those with fewest speakers last. A word
 * hardly ever holds letters of two of them.
 */
const alphabets = [
  'äöüß',
  'àâçéèêëîïôœùûüÿ',
  'áéíñóúü',
  'áàâãçéêíóôõúü',
  'àéèìîòóù',
  'åäöéü',
  'æøåéèêóôäöü',
  'áéèëêïíóöü',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'čćđšž',
  'ăâîşţ',
  'çğıi̇öşüâîû',
  'àçéèíïóòúü',
  'áðéíóúýþæö',
  'äöõüšž',
].map((letters) => new Set(letters));

/** What few write is less likely than what many do. */
const rare: ReadonlySet<unknown> = new Set(alphabets.slice(-3));

const scripts = [
  /^\p{sc=Cyrl}*$/u,
  /^\p{sc=Grek}*$/u,
  /^[\u05d0-\u05ea]*$/,
  /^[\p{sc=Arab}\p{Mn}\u200c\u200d]*$/u,
];

/** What parts words in any encoding. */
const between = /[\0-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\p{Z}]+|(?<=\p{L})[’–—·](?=\p{L})/u;

/** Signs that stand before a word or behind it, and never within one. */
const beside = /^[\p{P}\p{Sc}\p{Sm}\p{So}´²½]+|[\p{P}\p{Sc}\p{Sm}\p{So}´²½]+$/gu;

/** The words with a letter or sign beyond ASCII, each once; an empty one for signs beside words. */
export function foreignWords(text: string): string[] {
  const found = new Set<string>();
  for (const each of new Set(text.split(between))) {
    if (!isForeign(each)) continue;
    const word = each.replace(beside, '');
    found.add(isForeign(word) ? word : '');
  }
  return [...found];
}

function isForeign(text: string): boolean {
  return /[^\0-\x7f]/.test(text);
}

/** How far words look like those of languages: the mean of all words, and what the likeliest single language makes of them. */
export interface Likeness {
  /** 0 (no word) to 1 (all words); more where nearly all are Hangul. */
  readonly each: number;
  readonly together: number;
}

/** Signs beside words can stand in any encoding, and what is one in the first may be a letter in the second. */
const worthOfSigns = 0.5;

/** Of other texts, less than half of the words are Hangul by chance. */
const mostlyHangul = 0.75;

export function likenessOf(words: readonly string[], encoding: Encoding): Likeness {
  const mean = (worth: (word: string) => number) =>
    words.reduce((sum, word) => sum + worth(word), 0) / Math.max(1, words.length);
  const common = commonSigns(encoding);
  if (common !== null) {
    const isKorean = mean((word) => Number(/^\p{sc=Hang}+$/u.test(word))) >= mostlyHangul;
    const each = isKorean ? 1.2 : mean((word) => likenessOfSigns(word, common));
    return { each, together: each };
  }
  const letters = new Map(words.map((word) => [word, isWellFormed(word) ? foreignLetters(word) : null]));
  const languages = [
    ...alphabets.map((alphabet) => (word: string) => {
      const isIn = letters.get(word)?.every((letter) => alphabet.has(letter)) ?? false;
      return isIn ? (rare.has(alphabet) ? 0.9 : 1) : 0;
    }),
    ...scripts.map((script) => (word: string) => Number(letters.get(word) !== null && script.test(word))),
  ];
  return {
    each: mean((word) =>
      word.length < 2 ? worthOfSigns : Math.max(...languages.map((language) => language(word))),
    ),
    together: Math.max(...languages.map(mean)),
  };
}

/**
 * Whether letters stand as words have them: a capital at the beginning or in all places, signs of an end at the end, those of a
 * second vowel behind a first, and among Latin ones most of them plain.
 */
function isWellFormed(word: string): boolean {
  if (/[^\p{L}\p{M}]/u.test(word) || /\p{Ll}(?![A-Z])\p{Lu}/u.test(word)) return false;
  if (/[ςםןץףך](?=\p{L})|(?<![αεηιουωάέήίόύώ])[ϊϋΐΰ]/u.test(word)) return false;
  if (/\p{Lu}{2}(?!ß)\p{Ll}/u.test(word) && !/[a-z]/.test(word)) return false;
  const foreign = word.match(/[^\0-\x7f]/g)?.length ?? 0;
  return !/\p{sc=Latn}/u.test(word) || word.length < 3 || foreign <= word.length * mostForeign;
}

/** “Örü” of four letters has two; hardly any word has more of them than plain ones. */
const mostForeign = 0.67;

function foreignLetters(word: string): string[] {
  return [...word.toLowerCase()].filter((letter) => letter > '\x7f');
}

/** The share of signs that are common in the language of the encoding (0…1). */
function likenessOfSigns(word: string, common: ReadonlySet<string>): number {
  // Signs of East Asia and small Latin letters make no word together.
  if (/[a-z]/.test(word)) return 0;
  const signs = word.match(/(?![A-Z])\p{L}/gu) ?? [];
  const worth = (sign: string) => (common.has(sign) ? 1 : isEastAsian.test(sign) ? 0.5 : 0);
  return signs.length === 0 ? worthOfSigns : signs.reduce((sum, sign) => sum + worth(sign), 0) / signs.length;
}

const isEastAsian = /\p{sc=Han}|\p{sc=Hang}|[\uff66-\uff9f]/u;

/** Where encodings of East Asia hold the signs that are used most: first and last byte before, then those after. */
const commonRows: Partial<Record<Encoding, readonly (readonly [number, number])[]>> = {
  cp949: [[0xb0, 0xc8]],
  'euc-jp': [
    [0xa4, 0xa5],
    [0xb0, 0xcf],
  ],
  shift_jis: [
    [0x82, 0x83],
    [0x88, 0x97],
  ],
  big5: [[0xa4, 0xc6]],
  gb18030: [[0xb0, 0xd7]],
};

const signsOf = new Map<Encoding, ReadonlySet<string>>();

/** Null for an encoding of one byte a letter. */
function commonSigns(encoding: Encoding): ReadonlySet<string> | null {
  const rows = commonRows[encoding];
  if (rows === undefined) return null;
  const known = signsOf.get(encoding);
  if (known) return known;
  const isEuc = encoding !== 'shift_jis' && encoding !== 'big5';
  const bytes: number[] = [];
  for (const [from, to] of rows)
    for (let lead = from; lead <= to; lead++)
      for (let trail = isEuc ? 0xa1 : 0x40; trail <= (encoding === 'shift_jis' ? 0xfc : 0xfe); trail++)
        if (trail !== 0x7f) bytes.push(lead, trail, 0x20);
  const signs = new Set(decodeLossy(Uint8Array.from(bytes), encoding).match(/[\p{L}\p{Lo}ー々]/gu));
  signsOf.set(encoding, signs);
  return signs;
}
