import { lookUpQuote } from '#lib/data/checkQuotes.ts';
import { paragraphsOf, type QuoteStatus } from '#lib/data/quotes.ts';
import { sourceTexts } from '#lib/own/sourceTexts.ts';
import type { Coding } from './Coding.ts';
import { textAt } from './editRows.ts';

/** A quote of a row, and where it was found. */
export interface CodedQuote {
  /** Name of the table. */
  readonly table: string;
  /** Counted from 0. */
  readonly row: number;
  readonly source: string;
  readonly quote: string;
  /** As the row names it; null where it names none. */
  readonly paragraph: number | null;
  readonly status: QuoteStatus;
  /** Another paragraph that has the words, where its own has not or none is named; else null. */
  readonly standsInstead: number | null;
}

/** Why quotes cannot be looked up: their rows name no source, one that the dossier lacks, or one without an open text. */
export type Unchecked = 'noSource' | 'unknownSource' | 'noText' | 'emptyText';

/** Quotes that cannot be looked up for the same reason. */
export interface UncheckedQuotes {
  readonly why: Unchecked;
  /** `sources.id`; empty where the rows name none. */
  readonly source: string;
  readonly rows: number;
}

export interface QuotesLookedUp {
  readonly checked: readonly CodedQuote[];
  /** By reason and source, in the order in which they come. */
  readonly unchecked: readonly UncheckedQuotes[];
}

/**
 * Looks up every quote of a dossier that is being coded in the texts that are kept with it. It is done step by step, so
 * that a page can go on: each step gives how many quotes are done, the end what was found.
 */
export function* lookUpCodedQuotes(coding: Coding): Generator<number, QuotesLookedUp> {
  const texts = sourceTexts(coding.files);
  const paragraphs = new Map([...texts].map(([source, text]) => [source, paragraphsOf(text)]));
  const known = idsOfSources(coding);
  const checked: CodedQuote[] = [];
  const unchecked = new Map<string, UncheckedQuotes>();
  let done = 0;
  for (const table of coding.tables.values()) {
    if (!table.header.includes('quote')) continue;
    for (let row = 0; row < table.rows.length; row++) {
      const quote = textAt(table, row, 'quote');
      if (quote.trim() === '') continue;
      const source = textAt(table, row, 'source');
      const own = paragraphs.get(source);
      if (own === undefined || own.length === 0) {
        const why =
          source === '' ? 'noSource' : own ? 'emptyText' : known.has(source) ? 'noText' : 'unknownSource';
        const rows = (unchecked.get(source)?.rows ?? 0) + 1;
        unchecked.set(source, { why, source, rows });
      } else {
        const paragraph = Number(textAt(table, row, 'paragraph')) || null;
        const { status, standsInstead } = lookUpQuote(quote, own, paragraph);
        checked.push({ table: table.schema.name, row, source, quote, paragraph, status, standsInstead });
      }
      yield ++done;
    }
  }
  return { checked, unchecked: [...unchecked.values()] };
}

/** Whether somebody should look at a quote: words differ, or it is not in the paragraph that its row names. */
export function isDoubtful({ status }: CodedQuote): boolean {
  return status === 'approximate' || status === 'absent';
}

function idsOfSources({ tables }: Coding): ReadonlySet<string> {
  const sources = tables.get('sources');
  return new Set(sources?.rows.map((_, row) => textAt(sources, row, 'id')));
}
