import { compareText } from '#lib/model/compareText.ts';
import type { Instrument } from '#lib/model/provision.ts';

/** Orders instruments by the date of signature; undated ones come last. */
export function bySignature(a: Instrument, b: Instrument): number {
  return (
    Number(a.signed === '') - Number(b.signed === '') ||
    compareText(a.signed, b.signed) ||
    compareText(a.id, b.id)
  );
}
