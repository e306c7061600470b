import type { Dossier } from '#lib/model/dossier.ts';
import type { Provision } from '#lib/model/provision.ts';
import type { Clause } from './clauses.ts';
import { oncePerDossier } from './oncePerDossier.ts';

/**
 * Whether a provision is no more than a code in somebody's table: it says that a treaty has it or has it not, with no word
 * of the text, no place in it and no strength. What such a row says is missing was looked for and not found.
 */
export function isCoded({
  quote,
  paragraph,
  article,
  obligation,
}: Pick<Provision, 'quote' | 'paragraph' | 'article' | 'obligation'>): boolean {
  return quote === '' && paragraph === null && article === '' && obligation === '';
}

/** Whether all provisions of a dossier are codes. */
export const holdsCodes = oncePerDossier(
  ({ provisions }) => provisions.length > 0 && provisions.every(isCoded),
);

/** Whether all that is known of a clause are codes; of one of which nothing is, whether the dossier knows nothing else. */
export function isCodedClause(dossier: Dossier, { rows }: Pick<Clause, 'rows'>): boolean {
  return rows.length > 0 ? rows.every((at) => isCoded(dossier.provisions[at]!)) : holdsCodes(dossier);
}

/** What a coded provision says beyond its category: nothing, or the degree that is coded, such as `2`. */
export function codedDegree({ provision, category }: Pick<Provision, 'provision' | 'category'>): string {
  if (provision === category) return '';
  return provision.startsWith(`${category}: `) ? provision.slice(category.length + 2) : provision;
}
