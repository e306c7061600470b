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

/**
 * The same as it stands within a sentence. What is a common noun only the dossier knows: without its word for it, a label
 * of its own stays as it is, and an identifier gives its words.
 */
export function valueInText(dossier: Pick<Dossier, 'info'>, column: string, value: string): string {
  const { labels, labelsInText } = dossier.info;
  const own = labelsInText?.[column]?.[value] ?? labels?.[column]?.[value];
  return own ?? plainName(value);
}
