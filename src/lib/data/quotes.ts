/**
 * How a quote was found in its paragraph: letter by letter; after curly quotation marks, apostrophes and white
 * space were levelled; with some words changed; or not at all.
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
  const start = paragraph.indexOf(quote);
  if (start !== -1) return { status: 'exact', start, end: start + quote.length };
  return findLevelled(quote, paragraph) ?? findWords(quote, paragraph) ?? notFound;
}

interface Levelled {
  readonly text: string;
  /** Where each character of `text` begins in the original. */
  readonly starts: readonly number[];
  /** Where it ends there: a run of blanks is one character. */
  readonly ends: readonly number[];
}

function findLevelled(quote: string, paragraph: string): QuoteMatch | null {
  const wanted = levelled(quote).text.trim();
  const { text, starts, ends } = levelled(paragraph);
  const at = text.indexOf(wanted);
  const start = starts[at];
  const end = ends[at + wanted.length - 1];
  return at === -1 || start === undefined || end === undefined ? null : { status: 'normalised', start, end };
}

function levelled(original: string): Levelled {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < original.length; i += 1) {
    const character = levelledCharacter(original.charAt(i));
    if (character === ' ' && text.endsWith(' ')) {
      ends[ends.length - 1] = i + 1;
      continue;
    }
    text += character;
    starts.push(i);
    ends.push(i + 1);
  }
  return { text, starts, ends };
}

function levelledCharacter(character: string): string {
  if (/[\s\u200B\u2060]/.test(character)) return ' ';
  if (/[“”„‟«»″]/.test(character)) return '"';
  return /[‘’‚‛′]/.test(character) ? "'" : character;
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

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    text: match[0].normalize('NFKC').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
