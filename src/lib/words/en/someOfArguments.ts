import type { Formats } from '../Formats.ts';
import { countInWords, inWords } from './english.ts';

/** How many arguments of how many. */
export interface AmountFacts {
  readonly amount: number;
  readonly total: number;
}

/** `three of 28 arguments`, `none of 28 arguments`, `all four arguments`, `the only argument`. */
export function someOfArguments(formats: Formats, { amount, total }: AmountFacts): string {
  if (total === 1 && amount === 1) return 'the only argument';
  if (amount === total) return total === 2 ? 'both arguments' : `all ${inWords(formats, total)} arguments`;
  return `${amount === 0 ? 'none' : inWords(formats, amount)} of ${countInWords(formats, total, 'argument')}`;
}
