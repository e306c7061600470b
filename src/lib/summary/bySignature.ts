import type { Instrument } from '#lib/model/provision.ts';

/** Orders instruments by the date of signature; undated ones come last. */
export function bySignature(a: Instrument, b: Instrument): number {
  return (
    Number(a.signed === '') - Number(b.signed === '') || compare(a.signed, b.signed) || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
