import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument, Provision } from '#lib/model/provision.ts';
import { isDocument } from '#lib/model/source.ts';
import { provisionsByInstrument } from './provisionsByInstrument.ts';
import { rowById } from './rowById.ts';
import { isTreatyText, provisionsInForce } from './provisionsInForce.ts';
import type { RowFilter } from './rowsInForce.ts';

/**
 * How much of an instrument's own text counts: `full`, all of it · `unselected`, all of it is in the dossier, but not
 * under this filter · `part`, the dossier has no more · `none`, nothing of it is in the dossier.
 */
export type TextInForce = 'full' | 'unselected' | 'part' | 'none';

/** Whether a row gives the text of an instrument rather than what a document says of it. */
export function isOwnText(dossier: Dossier, row: Pick<Provision, 'source'>): boolean {
  const known = rowById(dossier, 'sources', row.source);
  return known !== undefined && (isTreatyText(dossier, row) || !isDocument(known));
}

/** Only a text that counts in full can be said to lack something. */
export function textInForce(
  dossier: Dossier,
  filter: RowFilter,
): (instrument: Pick<Instrument, 'id' | 'text'>) => TextInForce {
  const counts = provisionsInForce(dossier, filter);
  return ({ id, text }) => {
    if (text !== 'complete') return text === 'partial' ? 'part' : 'none';
    const rows = (provisionsByInstrument(dossier).get(id) ?? []).map((at) => dossier.provisions[at]!);
    const own = rows.filter((row) => isOwnText(dossier, row));
    return own.length > 0 && own.every(counts) ? 'full' : 'unselected';
  };
}

/**
 * The articles of a text whose own words nobody saw, in the order of their rows: every row of the text that covers one is known
 * from reports of what it holds.
 */
export function articlesUnseen(dossier: Dossier, { id }: Pick<Instrument, 'id'>): string[] {
  const positions = provisionsByInstrument(dossier).get(id) ?? [];
  const own = positions
    .map((at) => dossier.provisions[at]!)
    .filter((row) => row.article !== '' && isTreatyText(dossier, row));
  const seen = new Set(own.filter(({ status }) => status !== 'reported').map(({ article }) => article));
  return [...new Set(own.map(({ article }) => article))].filter((article) => !seen.has(article));
}
