import type { Formats } from '../Formats.ts';

/** `3 sources`, `1 source`, with the noun on the line of its number; the plural takes an s unless given. */
export function count(formats: Formats, amount: number, noun: string, plural = `${noun}s`): string {
  return `${formats.number(amount)} ${amount === 1 ? noun : plural}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A whole number as prose writes it: up to ten in words, `no`, `four`, `12`. */
export function inWords(formats: Formats, amount: number): string {
  return small[amount] ?? formats.number(amount);
}

/** `four sources`, `no source`, `12 sources`. */
export function countInWords(formats: Formats, amount: number, noun: string, plural = `${noun}s`): string {
  return `${inWords(formats, amount)} ${amount === 1 || amount === 0 ? noun : plural}`;
}

/** With a capital letter at its beginning. */
export function capitalised(text: string): string {
  // Georgian has capitals, but no sentence begins with one.
  return /^\p{Script=Georgian}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** The verb that goes with an amount: `says`, `say`. */
export function verb(amount: number, one: string, many: string): string {
  return amount === 1 ? one : many;
}
