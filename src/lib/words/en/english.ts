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

/** All of two or more: `both`, `all four`, `all 12`. */
export function allInWords(formats: Formats, amount: number): string {
  return amount === 2 ? 'both' : `all ${inWords(formats, amount)}`;
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

/** More names than that nobody reads in a sentence. */
export const mostNamed = 20;

/** Those of a long list that are named, and how many more there are. */
export function firstNamed(names: readonly string[]): {
  readonly named: readonly string[];
  readonly more: number;
} {
  const more = names.length - mostNamed;
  // A place that says how many more there are is worth it only instead of several.
  return more < 2 ? { named: names, more: 0 } : { named: names.slice(0, mostNamed), more };
}

/** A list as a sentence has it, of a long one the first and how many more there are. */
export function namedOrCounted(formats: Formats, names: readonly string[]): string {
  const { named, more } = firstNamed(names);
  return formats.list(more > 0 ? [...named, `${formats.number(more)} more`] : named);
}
