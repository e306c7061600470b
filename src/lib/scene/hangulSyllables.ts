/** The first and the last of all syllables that Unicode can compose. */
export const [firstSyllable, lastSyllable] = [0xac00, 0xd7a3];

/**
 * The 2,350 Hangul syllables of the Korean standard KS X 1001, in code-point order: the syllables that
 * Korean prose and names are written with, out of 11,172 that Unicode can compose.
 *
 * They are read off the platform's own EUC-KR decoder (rows 0xB0–0xC8 of the code table), which every
 * browser, worker and Node has, so that the list costs nothing to download.
 */
export function hangulSyllables(): string {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  }
  return new TextDecoder('euc-kr').decode(Uint8Array.from(bytes));
}
