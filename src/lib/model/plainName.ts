/** An identifier as words: `refined-petroleum` is `refined petroleum`, or `Refined petroleum` where it begins a line. */
export function plainName(id: string, capital = false): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  // Georgian has capitals, but no name begins with one.
  return capital && !/^\p{Script=Georgian}/u.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}
