import type { Dossier } from '#lib/model/dossier.ts';
import type { Evidence } from '#lib/model/evidence.ts';
import { findLetters, findQuote, paragraphsOf, type QuoteMatch, type QuoteStatus } from './quotes.ts';

/** The tables whose rows rest on a passage, in the order of `tableNames`. */
export type EvidenceTable = 'stances' | 'claims' | 'figures' | 'provisions' | 'events';

const evidenceTables: readonly EvidenceTable[] = ['stances', 'claims', 'figures', 'provisions', 'events'];

export interface QuoteReport extends QuoteMatch {
  readonly table: EvidenceTable;
  /** Id of the row. */
  readonly id: string;
  readonly rowNumber: number;
  /** `sources.id`. */
  readonly source: string;
  readonly paragraph: number;
  readonly quote: string;
  readonly status: QuoteStatus;
  /** Another paragraph that has the words (exact or normalised), where its own has not; else null. */
  readonly standsInstead: number | null;
}

/**
 * Looks up the quote of every row whose source is among `texts` (`sources.id` → text of the document), in the
 * order of the tables and their rows. Rows without a quote rest on a publication and are passed over.
 */
export function checkQuotes(dossier: Dossier, texts: ReadonlyMap<string, string>): QuoteReport[] {
  if (texts.size === 0) return [];
  const documents = new Map([...texts].map(([source, text]) => [source, paragraphsOf(text)]));
  return evidenceTables.flatMap((table) => {
    const rows: readonly Evidence[] = dossier[table];
    return rows.flatMap((row): QuoteReport[] => {
      const { id, rowNumber, source, paragraph, quote } = row;
      const paragraphs = documents.get(source);
      if (paragraphs === undefined || paragraph === null || quote === '') return [];
      return [
        { table, id, rowNumber, source, paragraph, quote, ...lookUpQuote(quote, paragraphs, paragraph) },
      ];
    });
  });
}

/**
 * Looks one quote up in the paragraph that is named for it.
 *
 * @param paragraph counted from 1; null where none is named, so that the first one which has the words is told
 */
export function lookUpQuote(
  quote: string,
  paragraphs: readonly string[],
  paragraph: number | null,
): QuoteMatch & Pick<QuoteReport, 'standsInstead'> {
  const match = findFrom(quote, paragraphs, (paragraph ?? 0) - 1);
  return { ...match, standsInstead: match.status === 'absent' ? paragraphWith(quote, paragraphs) : null };
}

/**
 * Looks a quote up in its paragraph, or from there on into the next line: in a text whose lines are as long as a page is
 * wide, a sentence goes on after a line's end, and a word may be parted there. No line is passed over, such as the header
 * of a page: what stands on both sides of it need not belong together. The place ends with the paragraph.
 */
function findFrom(quote: string, paragraphs: readonly string[], at: number): QuoteMatch {
  const own = paragraphs[at] ?? '';
  const match = findQuote(quote, own);
  const next = paragraphs[at + 1];
  if (match.status === 'exact' || match.status === 'normalised' || next === undefined) return match;
  const across = findLetters(quote, `${own}\n${next}`);
  if (across === null || across.start >= own.length || across.end <= own.length) return match;
  return { status: 'normalised', start: across.start, end: own.length };
}

function paragraphWith(quote: string, paragraphs: readonly string[]): number | null {
  const index = paragraphs.findIndex((paragraph) => findLetters(quote, paragraph) !== null);
  return index === -1 ? null : index + 1;
}
