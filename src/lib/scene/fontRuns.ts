import { codePointsOf } from './codePointsOf.ts';
import { beginsFromTheRight, fromTheRight } from './direction.ts';
import { sliceCoverage, syllableSlices } from './fontMetrics.ts';
import { firstSyllable, hangulSyllables, lastSyllable } from './hangulSyllables.ts';

export type FontWeight = 400 | 600;

/** A stretch of text that one font slice can draw. */
export interface FontRun {
  family: string;
  text: string;
}

const mainFamily = 'Inter';
const joiner = /\u200c|\u200d|\ufe0e|\ufe0f/;
const isolating = /[\u2066-\u2069]/;
const invisible = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** A font that a person names for a picture, for characters that none of ours has. */
export interface GivenFont {
  /** As its file names it. */
  readonly family: string;
  /** 100 to 900. */
  readonly weight: number;
  /** Whether it can draw a character, by code point. */
  readonly covers: (codePoint: number) => boolean;
  readonly bytes: Uint8Array;
}

/** Whether a slice can draw a character, by code point. */
type Has = (codePoint: number) => boolean;

/** Families in order of preference. */
const slices: ReadonlyMap<string, Has> = new Map([
  ...Object.entries(sliceCoverage).map(([family, ranges]) => [family, oneOf(ranges)] as const),
  ...syllableSlices.map((family, at) => [family, isDealtTo(at)] as const),
]);

/** Most texts of most dossiers are of these characters alone, all of which the main family has. */
const plain = /^[ -~]+$/;

/**
 * Splits a text into runs by font slice, because PNG and PDF writers cannot look for a missing character
 * in a second font. One run if any slice has the whole text; else a character stays in the run before it
 * when that slice has it too, so that spaces, punctuation and figures do not cut a sentence up.
 *
 * The runs together are the text in composed form (NFC), with tabs and line breaks as spaces and without
 * invisible characters (soft hyphens, zero-width spaces, direction marks), but for isolates around words that are
 * written from right to left. Characters that neither a slice nor a given font has are left to the main family's
 * fallback: see `uncoveredCharacters`.
 *
 * @param given for what no slice has, the first that has a character
 */
export function fontRuns(text: string, given: readonly GivenFont[] = []): FontRun[] {
  if (plain.test(text)) return [{ family: mainFamily, text }];
  const characters = drawnCharacters(text);
  const homeOf = (character: string) =>
    familyOf(character) ?? given.find(({ covers: has }) => has(character.codePointAt(0) ?? 0))?.family;
  if (characters.length === 0) return [];
  // Programs look for a missing letter in a font of any weight that has the whole text; so name that one.
  const single = fontFamilies().find((family) => characters.every((character) => covers(family, character)));
  if (single) return [{ family: single, text: characters.join('') }];

  const runs: FontRun[] = [];
  for (const character of characters) {
    const last = runs.at(-1);
    const font = last && given.find((each) => each.family === last.family);
    // A word of a given font is shaped as a whole: marks and spaces inside it stay with it.
    const stays =
      last &&
      (joiner.test(character) ||
        isolating.test(character) ||
        (font ? staysWith(font, character) : covers(last.family, character)));
    const family = stays ? last.family : (homeOf(character) ?? mainFamily);
    if (last?.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs;
}

/** Signs and figures do, letters that have a home of their own do not. */
function staysWith({ covers: has }: GivenFont, character: string): boolean {
  return (
    has(character.codePointAt(0) ?? 0) && !(/\p{L}/u.test(character) && familyOf(character) !== undefined)
  );
}

/** Joiners stay only after what no slice has, such as emoji: elsewhere they would draw an empty box. */
function drawnCharacters(text: string): string[] {
  const characters: string[] = [];
  const isMixed = fromTheRight.test(text);
  let covered = true;
  for (const character of text.normalize('NFC').replace(/[\t\n\r\f\v]/g, ' ')) {
    if (isMixed && isolating.test(character)) {
      characters.push(character);
      continue;
    }
    if (invisible.test(character) || (joiner.test(character) && covered)) continue;
    if (!joiner.test(character)) covered = familyOf(character) !== undefined;
    characters.push(character);
  }
  // A text on its own has the direction of its first letter, as `dir="auto"` on a page.
  return isMixed && beginsFromTheRight(text) ? ['\u2067', ...characters, '\u2069'] : characters;
}

/**
 * What neither a font slice nor a given font can draw, such as emoji, Chinese characters or Arabic: each user-perceived
 * character once, in order of appearance. Invisible characters are never listed.
 */
export function uncoveredCharacters(text: string, given: readonly GivenFont[] = []): string[] {
  const composed = text.normalize('NFC');
  // Each character once: a segmenter takes a thousand times as long, and hardly a text has a reason to ask it.
  const lacking = new Set([...new Set(composed)].filter((character) => isUncovered(character, given)));
  if (lacking.size === 0) return [];
  const uncovered = new Set<string>();
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  // Only around what is lacking, from one space to the next, since no character crosses a space.
  for (const word of composed.split(/\s+/)) {
    if (![...word].some((character) => lacking.has(character))) continue;
    for (const { segment } of segmenter.segment(word)) {
      if ([...segment].some((character) => lacking.has(character))) uncovered.add(segment);
    }
  }
  return [...uncovered];
}

let segmenter: Intl.Segmenter | undefined;

function isUncovered(character: string, given: readonly GivenFont[]): boolean {
  if (/\s/.test(character) || invisible.test(character) || joiner.test(character)) return false;
  if (familyOf(character) !== undefined) return false;
  return !given.some(({ covers: has }) => has(character.codePointAt(0) ?? 0));
}

/**
 * Of much the same width as Inter, or narrower, for programs that pass over the fonts inside a picture: what follows
 * `sans-serif` alone is often a wider font, whose words run over one another.
 */
const likeWide = 'Arial, Helvetica, Liberation Sans, Noto Sans, sans-serif';

/** The value for a `font-family` attribute: the slice or given font, then what can stand in for it. */
export function fontStack(family: string): string {
  if (family === mainFamily) return `${mainFamily}, ${likeWide}`;
  // Names of given fonts may hold what CSS would read as something else.
  const name = /^[A-Za-z][A-Za-z ]*$/.test(family) ? family : `'${family.replace(/['\\"]/g, '')}'`;
  return `${name}, ${mainFamily}, ${likeWide}`;
}

/** All families that `fontRuns` can answer with, in order of preference. */
export function fontFamilies(): string[] {
  return [...slices.keys()];
}

/** @param ranges hexadecimal, read when they are first asked for */
function oneOf(ranges: string): Has {
  let codePoints: ReadonlySet<number> | undefined;
  return (codePoint) => (codePoints ??= new Set(codePointsOf(ranges))).has(codePoint);
}

/** Which slice has a syllable, by its place among them; read off when the first syllable is looked for. */
let dealt: ReadonlyMap<number, number> | undefined;

function isDealtTo(slice: number): Has {
  return (codePoint) => {
    if (codePoint === 0x20) return true;
    if (codePoint < firstSyllable || codePoint > lastSyllable) return false;
    dealt ??= dealtSyllables();
    return dealt.get(codePoint) === slice;
  };
}

function dealtSyllables(): ReadonlyMap<number, number> {
  const syllables = Array.from(hangulSyllables(), (syllable) => syllable.codePointAt(0) ?? 0);
  const perSlice = syllables.length / syllableSlices.length;
  return new Map(syllables.map((codePoint, at) => [codePoint, Math.floor(at / perSlice)]));
}

function familyOf(character: string): string | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const [family, has] of slices) if (has(codePoint)) return family;
  return undefined;
}

function covers(family: string, character: string): boolean {
  return slices.get(family)?.(character.codePointAt(0) ?? 0) ?? false;
}
