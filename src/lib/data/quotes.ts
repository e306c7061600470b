import { levelledText, withWholeWords, type LevelledText } from './levelledText.ts';

/**
 * How a quote was found in its paragraph: letter by letter; after what only typesetting changes was levelled (quotation
 * marks, white space, hyphenation, ligatures, how accents are composed); with some words changed; or not at all.
 */
export type QuoteStatus = 'exact' | 'normalised' | 'approximate' | 'absent';

export const quoteStatuses: readonly QuoteStatus[] = ['exact', 'normalised', 'approximate', 'absent'];

export interface QuoteMatch {
  readonly status: QuoteStatus;
  /** Position in the paragraph as given, so that the passage can be marked; 0 if not found. */
  readonly start: number;
  /** Behind the last character; 0 if not found. */
  readonly end: number;
}

/** One changed, added or missing word is let pass for every so many words of the quote. */
const wordsPerChange = 4;

const notFound: QuoteMatch = { status: 'absent', start: 0, end: 0 };

/** The paragraphs of a document: its lines that are not blank, as they stand. Paragraph 1 is the first of them. */
export function paragraphsOf(text: string): string[] {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return content.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}

/**
 * Looks for the best match of a quote in a paragraph, the first one of equal quality. `approximate` compares
 * words without case and punctuation and allows one change (a word replaced, added or left out) for every four
 * words of the quote; a quote of fewer words must have all of them, in order.
 */
export function findQuote(quote: string, paragraph: string): QuoteMatch {
  if (quote.trim() === '') return notFound;
  return findLetters(quote, paragraph) ?? findWords(quote, paragraph) ?? notFound;
}

/** Looks for all words of a quote as they stand, exact or normalised. */
export function findLetters(quote: string, paragraph: string): QuoteMatch | null {
  const start = indexOfWhole(paragraph, quote);
  if (start !== -1) return { status: 'exact', start, end: start + quote.length };
  return findLevelled(quote, paragraph);
}

function findLevelled(quote: string, paragraph: string): QuoteMatch | null {
  const wanted = levelledText(quote);
  const text = levelledText(paragraph);
  const found = findIn(text, wanted);
  if (found) return found;
  for (const keepHyphen of [false, true]) {
    const whole = withWholeWords(text, keepHyphen) ?? text;
    const wholeWanted = withWholeWords(wanted, keepHyphen) ?? wanted;
    const again = whole === text && wholeWanted === wanted ? null : findIn(whole, wholeWanted);
    if (again) return again;
  }
  return null;
}

function findIn({ text, starts, ends }: LevelledText, { text: quote }: LevelledText): QuoteMatch | null {
  const wanted = quote.trim();
  const at = indexOfWhole(text, wanted);
  const start = starts[at];
  const end = ends[at + wanted.length - 1];
  return at === -1 || start === undefined || end === undefined ? null : { status: 'normalised', start, end };
}

/** As `indexOf`, but not where an accent or vowel sign that follows makes the last letter another one. */
function indexOfWhole(text: string, wanted: string): number {
  let at = text.indexOf(wanted);
  while (at !== -1 && /^\p{M}/u.test(text.slice(at + wanted.length, at + wanted.length + 2)))
    at = text.indexOf(wanted, at + 1);
  return at;
}

interface Word {
  /** Small letters and digits only. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function findWords(quote: string, paragraph: string): QuoteMatch | null {
  const wanted = wordsOf(quote);
  const words = wordsOf(paragraph);
  if (wanted.length === 0 || words.length === 0) return null;

  // Edit distance over words with a free start and end: `row[j]` is the least number of changes that turn the
  // words so far into a passage that ends before word j, `from[j]` the word where that passage begins.
  let row = Array.from({ length: words.length + 1 }, () => 0);
  let from = row.map((_, j) => j);
  wanted.forEach((word, i) => {
    const nextRow = [i + 1];
    const nextFrom = [0];
    words.forEach((other, j) => {
      const steps = [
        { changes: (row[j] ?? 0) + (word.text === other.text ? 0 : 1), from: from[j] ?? 0 },
        { changes: (row[j + 1] ?? 0) + 1, from: from[j + 1] ?? 0 },
        { changes: (nextRow[j] ?? 0) + 1, from: nextFrom[j] ?? 0 },
      ];
      const best = steps.reduce((least, step) => (step.changes < least.changes ? step : least));
      nextRow.push(best.changes);
      nextFrom.push(best.from);
    });
    row = nextRow;
    from = nextFrom;
  });

  const changes = row.reduce((least, value) => Math.min(least, value));
  const last = row.indexOf(changes);
  const start = words[from[last] ?? 0]?.start;
  const end = words[last - 1]?.end;
  if (changes > Math.floor(wanted.length / wordsPerChange) || start === undefined || end === undefined)
    return null;
  return { status: 'approximate', start, end };
}

function wordsOf(original: string): Word[] {
  const { text, starts, ends } = levelledText(original);
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: word.normalize('NFKC').toLowerCase(),
    start: starts[index] ?? 0,
    end: ends[index + word.length - 1] ?? 0,
  }));
}
