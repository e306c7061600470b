import { foldText } from './foldText.ts';
import { phrasePlaces, type Phrase } from './readQuery.ts';
import { withoutAddresses, wordsOf } from './wordsOf.ts';

/** What of a text is to be marked. */
export interface Wanted {
  /** Folded words as they stand in the index. */
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
}

/** From `start` up to `end`, in UTF-16 units of the original text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the words and phrases stand in a text, in order; ranges neither overlap nor touch. */
export function hitRanges(original: string, { words, phrases }: Wanted): Range[] {
  const { text: folded, starts, ends } = foldText(original);
  const text = withoutAddresses(folded);
  const found = [
    ...wordsOf(text).filter(({ word }) => words.has(word)),
    ...phrases.flatMap((phrase) =>
      phrasePlaces(text, phrase).map((start) => ({ start, end: start + phrase.text.length })),
    ),
  ]
    .map(({ start, end }): Range => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const ranges: Range[] = [];
  for (const range of found) {
    const last = ranges.at(-1);
    if (last && range.start <= last.end)
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else ranges.push(range);
  }
  return ranges;
}

/** A part of a text, marked or not; none is empty. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A text cut at the edges of its hits; joined again, the pieces are the text. */
export function hitPieces(original: string, wanted: Wanted): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of hitRanges(original, wanted)) {
    pieces.push({ text: original.slice(from, start), hit: false });
    pieces.push({ text: original.slice(start, end), hit: true });
    from = end;
  }
  pieces.push({ text: original.slice(from), hit: false });
  return pieces.filter(({ text }) => text !== '');
}
