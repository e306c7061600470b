/** The longest headline that still fits a slide on two lines. */
const longest = 110;

/** The first of several forms of a headline, from the fullest to the barest, that is short enough; else the last. */
export function shortEnough(...candidates: readonly string[]): string {
  return candidates.find((words) => words.length <= longest) ?? candidates.at(-1) ?? '';
}
