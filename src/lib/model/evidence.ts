/** The columns every coded row shares: which passage of which source it rests on. */
export interface Evidence {
  /** Unique within its table. */
  readonly id: string;
  /** `sources.id`. */
  readonly source: string;
  /** Counted from 1 over the non-empty lines of the document; null where the source is a publication with a URL. */
  readonly paragraph: number | null;
  /** At most twelve words as printed; empty where the source is a publication with a URL. */
  readonly quote: string;
  /** The row of the file as a spreadsheet shows it: the header is row 1. */
  readonly rowNumber: number;
}

/** Words of a quote at most; what is longer is more than proof. */
export const longestQuote = 12;

export function wordsIn(quote: string): number {
  return quote.match(/\S+/g)?.length ?? 0;
}
