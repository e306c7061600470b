import type { Dossier } from '#lib/model/dossier.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';

const columns = [
  'id',
  'actor',
  'issue',
  'source',
  'paragraph',
  'quote',
  'status',
  'stance',
  'basis',
  'confidence',
  'date',
  'rationale',
  'item',
] as const;

/** The rows of stances as their file holds them. */
export function stancesCsv({ stances }: Pick<Dossier, 'stances'>): string {
  return writeCsv(
    columns,
    stances.map((row) => columns.map((name) => String(row[name] ?? ''))),
  );
}
