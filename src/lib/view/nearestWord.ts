/** Letters that may differ, be missing or too many, in words of at least three times as many. */
const mostWrong = 3;

/** The word that is most likely meant by a mistyped one; null where none is near. Of equals the first. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const text = typed.toLowerCase();
  let [nearest, fewest] = [null as string | null, Math.min(mostWrong, Math.floor(text.length / 3)) + 1];
  for (const word of words) {
    const wrong = distance(text, word.toLowerCase());
    if (wrong < fewest) [nearest, fewest] = [word, wrong];
  }
  return nearest;
}

/**
 * Levenshtein's distance by the rows of its table (Wagner and Fischer 1974). A library for it would be the largest part of
 * what reads a link, which is in every page.
 */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, swapped));
    }
    row = next;
  }
  return row[b.length]!;
}
