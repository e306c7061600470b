/**
 * Two quotes of one paragraph show the same passage if a run of words stands in both that makes up this share of
 * the shorter one. Quotes are unbroken runs of at most twelve words that each coder cut to taste, so a short one
 * inside a long one is the same passage, while single words in common (the, of) mean nothing.
 */
const leastSharedRun = 0.5;

/** Whether two quotes of one paragraph show the same passage. */
export function quotesOverlap(first: string, second: string): boolean {
  const { run, lengths } = compareQuotes(first, second);
  return run > 0 && run >= leastSharedRun * Math.min(...lengths);
}

/** The words of the longest run that stands in both quotes, and of each quote. */
export function compareQuotes(first: string, second: string): { run: number; lengths: [number, number] } {
  const wordsA = wordsOf(first);
  const wordsB = wordsOf(second);
  let run = 0;
  let runsEndingAt: number[] = [];
  for (const word of wordsA) {
    // `j` words into the other quote: the run that ends there goes on where the word before it ended one.
    runsEndingAt = wordsB.map((other, j) =>
      word === other ? 1 + (j > 0 ? (runsEndingAt[j - 1] ?? 0) : 0) : 0,
    );
    run = Math.max(run, ...runsEndingAt);
  }
  return { run, lengths: [wordsA.length, wordsB.length] };
}

function wordsOf(quote: string): string[] {
  return (
    quote
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
