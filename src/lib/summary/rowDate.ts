import type { Dossier } from '#lib/model/dossier.ts';
import type { CheckedTable } from '#lib/model/reference.ts';
import { rootSource } from './rootSource.ts';

const dateOf: {
  readonly [Table in CheckedTable]: (row: Dossier[Table][number], dossier: Dossier) => string;
} = {
  stances: (row) => row.date,
  claims: (row) => row.date,
  figures: (row) => row.period_end || row.period_start,
  provisions: (row, dossier) =>
    // A reading of a treaty is as old as the text that reads it, not as the treaty.
    row.obligation === 'interpretation' ? '' : signingDate(dossier, row.instrument),
  events: (row) => row.date,
};

/**
 * The date by which a row can be placed in time: its own where it has one (of a stance or claim the day it was made, of a
 * figure the end of its period, of a provision the signing of its instrument, of an event its start), else that of the
 * publication of its source, or of its source's original. Empty if none is known.
 */
export function rowDate<Table extends CheckedTable>(
  dossier: Dossier,
  table: Table,
  row: Dossier[Table][number],
): string {
  return dateOf[table](row, dossier) || publicationDate(dossier, row.source);
}

const signedOf = new WeakMap<Dossier, Map<string, string>>();

/** ISO date, year-month or year; empty if unknown. */
function signingDate(dossier: Dossier, id: string): string {
  let signed = signedOf.get(dossier);
  if (!signed) {
    signed = new Map(dossier.instruments.map((instrument) => [instrument.id, instrument.signed]));
    signedOf.set(dossier, signed);
  }
  return signed.get(id) ?? '';
}

const publishedOf = new WeakMap<Dossier, Map<string, string>>();

/** ISO date, year-month or year; that of the original where a copy is undated, empty where both are. */
export function publicationDate(dossier: Dossier, id: string): string {
  let published = publishedOf.get(dossier);
  if (!published) {
    const own = new Map(dossier.sources.map((source) => [source.id, source.published]));
    published = new Map(
      dossier.sources.map(({ id, published: date }) => [
        id,
        date || (own.get(rootSource(dossier, id)) ?? ''),
      ]),
    );
    publishedOf.set(dossier, published);
  }
  return published.get(id) ?? '';
}
