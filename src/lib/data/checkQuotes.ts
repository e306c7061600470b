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
  const documents = new Map([...texts].map(([source, text]) => [source, paragraphsOf(text)]));
  return evidenceTables.flatMap((table) => {
    const rows: readonly Evidence[] = dossier[table];
    return rows.flatMap((row): QuoteReport[] => {
      const { id, rowNumber, source, paragraph, quote } = row;
      const paragraphs = documents.get(source);
      if (paragraphs === undefined || paragraph === null || quote === '') return [];
      const match = findQuote(quote, paragraphs[paragraph - 1] ?? '');
      const standsInstead = match.status === 'absent' ? paragraphWith(quote, paragraphs) : null;
      return [{ table, id, rowNumber, source, paragraph, quote, ...match, standsInstead }];
    });
  });
}

function paragraphWith(quote: string, paragraphs: readonly string[]): number | null {
  const index = paragraphs.findIndex((paragraph) => findLetters(quote, paragraph) !== null);
  return index === -1 ? null : index + 1;
}
