import type { Dossier } from '#lib/model/dossier.ts';
import { isBindingObligation, obligations, type Provision } from '#lib/model/provision.ts';
import { isTreatyText } from './provisionsInForce.ts';

/** One text for all rows, and how many different ones there are. */
export interface LeadingText {
  /** Undefined for no rows. */
  readonly provision: Provision | undefined;
  /** Its text; empty for no rows. */
  readonly text: string;
  readonly amount: number;
}

/**
 * What stands for several provisions: the text of the treaty itself before what others report of it, then what binds, of
 * that what binds without conditions, then the strongest, then the first.
 *
 * @param rows positions in `dossier.provisions`
 */
export function leadingProvision(dossier: Dossier, rows: readonly number[]): LeadingText {
  const isText = (row: Provision) => Number(isTreatyText(dossier, row));
  const binds = ({ obligation }: Provision) => Number(isBindingObligation(obligation));
  const bindsAlways = (row: Provision) => Number(binds(row) === 1 && row.conditions === '');
  const provisions = rows.map((at) => dossier.provisions[at]!);
  const weakness = ({ obligation }: Provision) =>
    obligation === '' ? obligations.length : obligations.indexOf(obligation);
  const [first] = provisions.toSorted(
    (a, b) =>
      isText(b) - isText(a) ||
      binds(b) - binds(a) ||
      bindsAlways(b) - bindsAlways(a) ||
      weakness(a) - weakness(b),
  );
  return {
    provision: first,
    text: first?.provision ?? '',
    amount: new Set(provisions.map(({ provision }) => provision)).size,
  };
}
