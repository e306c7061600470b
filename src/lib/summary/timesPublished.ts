import type { Dossier } from '#lib/model/dossier.ts';
import { timesAsLarge } from '#lib/model/figure.ts';
import type { Check } from '#lib/model/reference.ts';
import { rowById } from './rowById.ts';

/**
 * How many times as large as the published value the number of a checked figure is; null where the row is no figure, the
 * finding is no number, or they have not the same unit.
 */
export function timesPublished(dossier: Dossier, { table, subject, reference }: Check): number | null {
  const figure = table === 'figures' ? rowById(dossier, 'figures', subject) : undefined;
  const found = rowById(dossier, 'references', reference);
  const value = found?.value ?? null;
  return figure && value !== null && found?.unit === figure.unit ? timesAsLarge(figure.value, value) : null;
}
