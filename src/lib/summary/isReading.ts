import type { Provision } from '#lib/model/provision.ts';

/** A reading stays one where it says that something is left out: it is no word of the instrument. */
export function isReading(provision: Pick<Provision, 'obligation'>): boolean {
  return provision.obligation === 'interpretation';
}
