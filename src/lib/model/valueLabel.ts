import type { Dossier } from './dossier.ts';
import { plainName } from './plainName.ts';

/**
 * A value of a column as a reader meets it: with the label that the dossier has for it, else the identifier as words.
 * Empty for an empty value.
 *
 * @param column table and field, as in `provisions.category`
 */
export function valueLabel({ info }: Pick<Dossier, 'info'>, column: string, value: string): string {
  const labels = info.labels?.[column];
  return labels && Object.hasOwn(labels, value) ? labels[value]! : plainName(value, true);
}
