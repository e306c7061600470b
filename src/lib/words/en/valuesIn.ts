import { alikeSize, readsAsNothing } from '../alikeNumbers.ts';
import type { Formats } from '../Formats.ts';
import { units, wholeUnits } from './units.ts';

/** What numbers are in where another program writes them. */
export interface ValuesIn {
  /** In words: `per cent`, `billion US dollars`; empty for numbers without a unit. */
  readonly valuesAre: string;
  /** What each is divided by before it is written, a power of 1000, and its decimals; absent to write it as it is. */
  readonly labels?: { readonly divisor: number; readonly decimals: number };
}

const sizeWords: Readonly<Record<number, string>> = { 6: 'million', 9: 'billion', 12: 'trillion' };

/** Large numbers are written as a list of them is said, `2.62` under `billion US dollars`; all else in the unit of the dossier. */
export function valuesIn(formats: Formats, values: readonly number[], unit: string): ValuesIn {
  const { unit: nounOf, unitSaid } = units(formats);
  const asPrinted = { valuesAre: unit === '%' ? unitSaid(unit) : nounOf(unit, 2) };
  const { value: factor } = wholeUnits({ value: 1, unit });
  const inFull = values.map((value) => value * factor);
  const size = alikeSize(inFull);
  const word = size && sizeWords[size.power];
  if (!word || unit === '%' || inFull.some((value) => readsAsNothing(value, size))) return asPrinted;
  const noun = unitSaid(unit);
  return {
    valuesAre: noun === '' ? word : `${word} ${noun}`,
    labels: { divisor: 10 ** size.power / factor, decimals: size.shown },
  };
}
