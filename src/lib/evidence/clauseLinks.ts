import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { bySignature } from '#lib/summary/bySignature.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import type { Words } from '#lib/words/Words.ts';
import { categoryName } from './categoryName.ts';

/** The part of a view that opens a clause which has rows. */
export function clauseView(dossier: Dossier, { rows }: Clause): Pick<View, 'clause'> {
  return { clause: dossier.provisions[rows[0] ?? -1]?.id ?? '' };
}

export interface ClauseGroup {
  /** Name of the treaty or document. */
  readonly name: string;
  /** By the name of the category. */
  readonly clauses: readonly Clause[];
}

/** Clauses by treaty or document, in the order of signature. */
export function clausesByInstrument(
  words: Words,
  dossier: Dossier,
  clauses: readonly Clause[],
): ClauseGroup[] {
  const name = ({ category }: Clause) => categoryName(words, dossier, category);
  const own = groupBy(clauses, ({ instrument }) => instrument);
  return dossier.instruments.toSorted(bySignature).flatMap((instrument) => {
    const found = own.get(instrument.id);
    if (!found) return [];
    const sorted = found.toSorted((a, b) => words.compare(name(a), name(b)));
    return [{ name: instrument.name || instrument.id, clauses: sorted }];
  });
}
