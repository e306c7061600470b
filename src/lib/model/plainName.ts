/** An identifier as words: `refined-petroleum` is `refined petroleum`, or `Refined petroleum` where it begins a line. */
export function plainName(id: string, capital = false): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
