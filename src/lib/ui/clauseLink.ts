import { categoryLabel } from '#lib/model/categoryLabel.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { bySignature } from '#lib/summary/bySignature.ts';
import type { Clause } from '#lib/summary/clauses.ts';

/** The part of a view that opens a clause which has rows. */
export function clauseView(dossier: Dossier, { rows }: Clause): Pick<View, 'clause'> {
  return { clause: dossier.provisions[rows[0] ?? -1]?.id ?? '' };
}

export interface ClauseGroup {
  /** Name of the instrument. */
  readonly name: string;
  /** By the name of the category. */
  readonly clauses: readonly Clause[];
}

/** Clauses by instrument, in the order of signature. */
export function clausesByInstrument(dossier: Dossier, clauses: readonly Clause[]): ClauseGroup[] {
  return dossier.instruments
    .toSorted(bySignature)
    .map(({ id, name }) => ({
      name: name || id,
      clauses: clauses
        .filter(({ instrument }) => instrument === id)
        .toSorted((a, b) => categoryLabel(a.category).localeCompare(categoryLabel(b.category), 'en')),
    }))
    .filter((group) => group.clauses.length > 0);
}
