import { hangulSyllables } from '#lib/scene/hangulSyllables.ts';

/** One font file per weight: its family name (no digits: some SVG readers choke on them) and code points. */
export interface FontSlice {
  family: string;
  source: 'inter' | 'pretendard';
  /** Sorted, unique, and all present in the source font. */
  codePoints: number[];
}

/** What punctuates every script; in each Inter slice, so that a sentence stays in one slice. */
const punctuation = ' \u00a0.,:;-–—!?()/’‘“”«»…%+−·';
const digits = '0123456789';
/** Accents that stay combining after normalisation (stress marks, transliterations). */
const marks = '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0326\u0327\u0328';
/** Beyond the Latin and punctuation blocks, what labels and legends are likely to contain. */
const symbols = '€£¥₩₽₴₹₺₫₪₱™№℃℉℮∞∂∆∏∑√∫≈≠≤≥←↑→↓↔↕↖↗↘↙■□▪▲△▼▽▶◀◆◇○●★☆✓✗';

const hangulLetters = 'ABCDEFGHIJ';

/**
 * How the alphabets are cut into files. The first slice that covers a character is its home.
 *
 * The Hangul slices are not called Pretendard, the font they are cut from: its licence reserves that name
 * for the unmodified font.
 */
export function fontSlices(interCodePoints: number[], pretendardCodePoints: number[]): FontSlice[] {
  const inter = new Set(interCodePoints.filter(isText));
  const pretendard = new Set(pretendardCodePoints.filter(isText));
  const has = (available: Set<number>, wanted: number[]) =>
    [...new Set(wanted)].filter((codePoint) => available.has(codePoint)).sort((one, other) => one - other);

  const basicLatin = range(0x20, 0x7e);
  const shared = codePoints(punctuation + digits + marks);
  const named = {
    Inter: [
      ...basicLatin,
      ...range(0xa0, 0xff),
      ...range(0x2000, 0x209f),
      ...range(0x2150, 0x215e),
      ...codePoints(punctuation + marks + symbols),
    ],
    'Inter Extended': [
      // With the letters of Inter, so that a name such as Wałęsa is drawn by one font.
      ...basicLatin,
      ...range(0xa0, 0xff),
      ...shared,
      ...range(0x100, 0x36f),
      ...range(0x1d00, 0x1eff),
      ...range(0x2c60, 0x2dff),
      ...range(0xa700, 0xabff),
    ],
    'Inter Cyrillic': [
      ...shared,
      0x2116,
      ...range(0x400, 0x52f),
      ...range(0x1c80, 0x1c8f),
      ...range(0xa640, 0xa69f),
    ],
    'Inter Greek': [...shared, ...range(0x370, 0x3ff), ...range(0x1f00, 0x1fff)],
  };
  const slices: FontSlice[] = Object.entries(named).map(([family, wanted]) => ({
    family,
    source: 'inter',
    codePoints: has(inter, wanted),
  }));

  const placed = new Set(slices.flatMap((slice) => slice.codePoints));
  slices.push({
    family: 'Inter Symbols',
    source: 'inter',
    codePoints: has(inter, [0x20, ...range(0x2000, 0x2bff).filter((codePoint) => !placed.has(codePoint))]),
  });

  const signs = [...range(0x3000, 0x301f), ...range(0x3131, 0x318e), 0x30fb, 0x321c, 0xff5e];
  slices.push({
    family: 'Hangul Signs',
    source: 'pretendard',
    codePoints: has(pretendard, [0x20, ...signs]),
  });

  const syllables = codePoints(hangulSyllables());
  const perSlice = syllables.length / hangulLetters.length;
  [...hangulLetters].forEach((letter, index) => {
    const own = syllables.slice(index * perSlice, (index + 1) * perSlice);
    slices.push({
      family: `Hangul ${letter}`,
      source: 'pretendard',
      codePoints: has(pretendard, [0x20, ...own]),
    });
  });
  return slices;
}

/** Leaves out control and format characters and private-use icons, which no label is meant to show. */
function isText(codePoint: number): boolean {
  return !/\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}/u.test(String.fromCodePoint(codePoint));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
