import { codePointsOf } from './codePointsOf.ts';
import { sliceCoverage, syllableSlices } from './fontMetrics.ts';
import { hangulSyllables } from './hangulSyllables.ts';

export type FontWeight = 400 | 600;

/** A stretch of text that one font slice can draw. */
export interface FontRun {
  family: string;
  text: string;
}

const mainFamily = 'Inter';
const joiner = /\u200c|\u200d|\ufe0e|\ufe0f/;
const invisible = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Families in order of preference, each with its code points; built when first asked for. */
let coverage: Map<string, Set<number>> | undefined;

/**
 * Splits a text into runs by font slice, because PNG and PDF writers cannot look for a missing character
 * in a second font. One run if any slice has the whole text; else a character stays in the run before it
 * when that slice has it too, so that spaces, punctuation and figures do not cut a sentence up.
 *
 * The runs together are the text in composed form (NFC), with tabs and line breaks as spaces and without
 * invisible characters (soft hyphens, zero-width spaces, direction marks). Characters that no slice has
 * are left to the main family's fallback: see `uncoveredCharacters`.
 */
export function fontRuns(text: string): FontRun[] {
  const characters = drawnCharacters(text);
  if (characters.length === 0) return [];
  // resvg looks for a missing letter in whichever font has the whole text, of any weight; so name that one.
  const single = fontFamilies().find((family) => characters.every((character) => covers(family, character)));
  if (single) return [{ family: single, text: characters.join('') }];

  const runs: FontRun[] = [];
  for (const character of characters) {
    const last = runs.at(-1);
    const stays = last && (joiner.test(character) || covers(last.family, character));
    const family = stays ? last.family : (familyOf(character) ?? mainFamily);
    if (last?.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs;
}

/** Joiners stay only after what no slice has, such as emoji: elsewhere they would draw an empty box. */
function drawnCharacters(text: string): string[] {
  const characters: string[] = [];
  let covered = true;
  for (const character of text.normalize('NFC').replace(/[\t\n\r\f\v]/g, ' ')) {
    if (invisible.test(character) || (joiner.test(character) && covered)) continue;
    if (!joiner.test(character)) covered = familyOf(character) !== undefined;
    characters.push(character);
  }
  return characters;
}

/**
 * What no font slice can draw, such as emoji, Chinese characters or Arabic: each user-perceived character
 * once, in order of appearance. Invisible characters are never listed.
 */
export function uncoveredCharacters(text: string): string[] {
  const composed = text.normalize('NFC');
  // Nearly always nothing, which is found faster than what readers take for one character.
  if (!Array.from(composed).some(isUncovered)) return [];
  const uncovered = new Set<string>();
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(composed)) {
    if (Array.from(segment).some(isUncovered)) uncovered.add(segment);
  }
  return [...uncovered];
}

function isUncovered(character: string): boolean {
  return !invisible.test(character) && !joiner.test(character) && familyOf(character) === undefined;
}

/** The value for a `font-family` attribute: the slice, then what can stand in for it. */
export function fontStack(family: string): string {
  return family === mainFamily ? `${mainFamily}, sans-serif` : `${family}, ${mainFamily}, sans-serif`;
}

/** All families that `fontRuns` can answer with, in order of preference. */
export function fontFamilies(): string[] {
  return [...sliceSets().keys()];
}

function sliceSets(): Map<string, Set<number>> {
  if (coverage) return coverage;
  coverage = new Map();
  for (const [family, ranges] of Object.entries(sliceCoverage)) {
    coverage.set(family, new Set(codePointsOf(ranges)));
  }
  const syllables = Array.from(hangulSyllables(), (syllable) => syllable.codePointAt(0) ?? 0);
  const perSlice = syllables.length / syllableSlices.length;
  syllableSlices.forEach((family, index) => {
    coverage?.set(family, new Set([0x20, ...syllables.slice(index * perSlice, (index + 1) * perSlice)]));
  });
  return coverage;
}

function familyOf(character: string): string | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const [family, codePoints] of sliceSets()) if (codePoints.has(codePoint)) return family;
  return undefined;
}

function covers(family: string, character: string): boolean {
  return (
    sliceSets()
      .get(family)
      ?.has(character.codePointAt(0) ?? 0) ?? false
  );
}
