/** The longest headline that still fits a slide on two lines. */
const longestHeadline = 110;

/** The first of several ways to say a finding that is short enough for a headline; null where none is. */
export function firstThatFits(sentences: readonly string[]): string | null {
  return sentences.find((sentence) => sentence.length <= longestHeadline) ?? null;
}
