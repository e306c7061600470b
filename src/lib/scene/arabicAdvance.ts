import type { FontWeight } from './fontRuns.ts';

// Letters join, so most are narrow within a word and swing out at its end; thousandths of an em, a little over what
// DejaVu Sans and Noto Sans Arabic have, of which readers' systems draw them.
const swinging = /[سشصض]/;
const wide = /[سشصضطظ]/;
const upright = /[اأإآٱ]/;
const toothed = /[بپتٹثنيىیئل]/;
const tailed = /[بپتٹثفڤقكکگلنيىیئں]/;

const letter = /^\p{M}*\p{Script=Arabic}/u;
const boldBy = 1.15;

/**
 * A guess at the width of an Arabic letter in a font of the reader's, in thousandths of an em.
 *
 * @param rest what follows it
 */
export function arabicAdvance(character: string, rest: string, weight: FontWeight): number {
  const ends = !letter.test(rest);
  return Math.round(regularAdvance(character, ends) * (weight === 600 ? boldBy : 1));
}

function regularAdvance(character: string, ends: boolean): number {
  if (ends && swinging.test(character)) return 1300;
  if (ends && tailed.test(character)) return 950;
  if (wide.test(character)) return 900;
  if (upright.test(character)) return 320;
  return toothed.test(character) ? 330 : 580;
}
