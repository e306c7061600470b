import type { Dossier } from '#lib/model/dossier.ts';
import { obligations, type Provision } from '#lib/model/provision.ts';

/** One text for all rows, and how many different ones there are. */
export interface LeadingText {
  /** Undefined for no rows. */
  readonly provision: Provision | undefined;
  /** Its text; empty for no rows. */
  readonly text: string;
  readonly amount: number;
}

/**
 * What stands for several provisions: the text of the treaty itself before what others report of it, then the
 * strongest, then the first.
 *
 * @param rows positions in `dossier.provisions`
 */
export function leadingProvision(dossier: Dossier, rows: readonly number[]): LeadingText {
  const texts = new Set(dossier.sources.filter(({ kind }) => kind === 'treaty').map(({ id }) => id));
  const provisions = rows.map((at) => dossier.provisions[at]!);
  const [first] = provisions.toSorted(
    (a, b) =>
      Number(texts.has(b.source)) - Number(texts.has(a.source)) ||
      obligations.indexOf(a.obligation) - obligations.indexOf(b.obligation),
  );
  return {
    provision: first,
    text: first?.provision ?? '',
    amount: new Set(provisions.map(({ provision }) => provision)).size,
  };
}
