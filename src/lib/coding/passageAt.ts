/** What stands between paragraphs where a document is shown in one piece. */
const between = '\n\n';

export interface Passage {
  /** Counted from 1. */
  readonly paragraph: number;
  readonly quote: string;
}

/** A document in one piece, in which `passageAt` finds its way. */
export function inOnePiece(paragraphs: readonly string[]): string {
  return paragraphs.join(between);
}

/**
 * What is selected of a document in one piece, without blanks around it; of several paragraphs the first that has any of
 * it. Null where nothing but blanks is selected.
 */
export function passageAt(paragraphs: readonly string[], start: number, end: number): Passage | null {
  let at = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    const quote = paragraph.slice(Math.max(0, start - at), Math.max(0, end - at)).trim();
    if (quote !== '') return { paragraph: i + 1, quote };
    at += paragraph.length + between.length;
    if (at >= end) return null;
  }
  return null;
}

/** Where a paragraph begins in the document in one piece. */
export function startOf(paragraphs: readonly string[], paragraph: number): number {
  return paragraphs.slice(0, paragraph - 1).reduce((sum, { length }) => sum + length + between.length, 0);
}
