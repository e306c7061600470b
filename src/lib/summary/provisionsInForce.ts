import type { Dossier } from '#lib/model/dossier.ts';
import type { Provision } from '#lib/model/provision.ts';
import { rowById } from './rowById.ts';
import { rowsInForce, type RowFilter } from './rowsInForce.ts';

/** Whether a row is what a treaty itself says rather than what somebody says of it. */
export function isTreatyText(dossier: Dossier, { source }: Pick<Provision, 'source'>): boolean {
  return rowById(dossier, 'sources', source)?.kind === 'treaty';
}

/**
 * Which provisions count: those whose source is in force, and those of the treaty's own text unless that is switched
 * off. What a treaty binds to is asked of the treaty, however many documents the dossier reads it through.
 */
export function provisionsInForce(dossier: Dossier, filter: RowFilter): (row: Provision) => boolean {
  const counts = rowsInForce(dossier, filter, 'provisions');
  const withPublications = rowsInForce(dossier, { ...filter, reference: true }, 'provisions');
  return (row) => (isTreatyText(dossier, row) ? withPublications(row) : counts(row));
}
