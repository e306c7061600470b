import { arabicAdvance } from './arabicAdvance.ts';
import { codePointsOf } from './codePointsOf.ts';
import { encodedAdvances, sliceCoverage, syllableAdvance } from './fontMetrics.ts';
import type { FontWeight } from './fontRuns.ts';
import { firstSyllable, lastSyllable } from './hangulSyllables.ts';
import { Remembered } from './remembered.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

// Guesses for characters that no bundled font has, which the page leaves to the reader's own fonts.
const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{ff01}-\u{ff60}]/u;
const pictograph = /\p{Extended_Pictographic}/u;
const invisible = /[\p{M}\p{C}\u{1f3fb}-\u{1f3ff}]/u;
const arabicLetter = /(?=\p{L})\p{Script=Arabic}/u;
const lineBreaking = /[\t\n\r\f\v]/;
const guesses = { fullWidth: 1000, pictograph: 1300, other: 650 };

/** Advances in thousandths of an em by code point; built when first asked for. */
const tables: Partial<Record<FontWeight, Map<number, number>>> = {};

/**
 * The width of a line of text in Inter, in the unit of `size`. The sum of the advances with proportional
 * figures and without kerning, which makes it a little too wide (under 3 %) rather than too narrow.
 * Tabs and line breaks count as a space, combining and invisible characters as nothing; characters that
 * the bundled fonts lack get a guess.
 */
export function textWidth(text: string, size: number, weight: FontWeight): number {
  return (known[weight].get(text, () => measure(text, weight)) * size) / 1000;
}

/** The width of the widest of several lines; 0 if there is none. */
export function widest(texts: readonly string[], size: number, weight: FontWeight): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
}

/** Widths in thousandths of an em. */
const known: Readonly<Record<FontWeight, Remembered<number>>> = {
  400: new Remembered(20_000),
  600: new Remembered(20_000),
};

function measure(text: string, weight: FontWeight): number {
  const advances = (tables[weight] ??= readAdvances(weight));
  let thousandths = 0;
  // Composed, so that Hangul typed as separate letters is measured as the syllables it is drawn as.
  const composed = text.normalize('NFC');
  let end = 0;
  for (const character of composed) {
    end += character.length;
    const codePoint = character.codePointAt(0) ?? 0;
    thousandths +=
      codePoint >= firstSyllable && codePoint <= lastSyllable
        ? syllableAdvance
        : (advances.get(codePoint) ??
          (arabicLetter.test(character)
            ? arabicAdvance(character, composed.slice(end, end + 8), weight)
            : guessAdvance(character, advances.get(0x20) ?? 0)));
  }
  return thousandths;
}

function guessAdvance(character: string, space: number): number {
  if (lineBreaking.test(character)) return space;
  if (invisible.test(character)) return 0;
  if (fullWidth.test(character)) return guesses.fullWidth;
  if (pictograph.test(character)) return guesses.pictograph;
  return guesses.other;
}

function readAdvances(weight: FontWeight): Map<number, number> {
  coveredCodePoints ??= Uint32Array.from(new Set(Object.values(sliceCoverage).flatMap(codePointsOf))).sort();
  const encoded = encodedAdvances[weight];
  const digits = new Map(Array.from(letters, (letter, digit) => [letter.charCodeAt(0), digit]));
  const digit = (at: number) => digits.get(encoded.charCodeAt(at)) ?? 0;
  const advances = new Map<number, number>();
  coveredCodePoints.forEach((codePoint, index) => {
    advances.set(codePoint, digit(2 * index) * 64 + digit(2 * index + 1));
  });
  return advances;
}

/** Of all slices, in ascending order. */
let coveredCodePoints: Uint32Array | undefined;
