import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';
import type { Force, Term } from '#lib/model/term.ts';
import { isAfter, type RowFilter } from './rowsInForce.ts';

/** From when to when a treaty holds, seen from the date of the view, else from that of the dossier. */
export function termOf(
  { info }: Pick<Dossier, 'info'>,
  { asOf }: Pick<RowFilter, 'asOf'>,
  { signed, in_force: inForce, ended }: Pick<Instrument, 'signed' | 'in_force' | 'ended'>,
): Term {
  return { signed, inForce, ended, force: forceOn(asOf || info.asOf, inForce, ended) };
}

function forceOn(day: string, inForce: string, ended: string): Force {
  if (ended !== '' && !isAfter(ended, day)) return 'ended';
  if (inForce === '') return 'unknown';
  return isAfter(inForce, day) ? 'notYet' : 'inForce';
}
