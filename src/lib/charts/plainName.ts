import { capitalised } from './wording.ts';

/** An identifier as words: `refined-petroleum` is `refined petroleum`, or `Refined petroleum` where it begins a line. */
export function plainName(id: string, capital = false): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return capital ? capitalised(words) : words;
}
