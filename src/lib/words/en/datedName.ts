import type { Formats } from '../Formats.ts';

/** A treaty with its date: `Bay Charter, 3 May 1994`; the name alone where that has the year and no more is known. */
export function datedName(
  { date }: Pick<Formats, 'date'>,
  { name, signed }: { readonly name: string; readonly signed: string },
): string {
  const isSaid = signed === '' || (signed.length === 4 && name.includes(signed));
  return isSaid ? name : `${name}, ${date(signed)}`;
}
