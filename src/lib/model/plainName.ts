/**
 * An identifier as words: `refined-petroleum` is `refined petroleum`, or `Refined petroleum` where it begins a line. What is
 * in words already stays as it is written, with its hyphens: `State-state dispute settlement`, `Carve-out`.
 */
export function plainName(id: string, capital = false): string {
  const words = inWords(id.trim());
  // Georgian has capitals, but no name begins with one.
  return capital && !/^\p{Script=Georgian}/u.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}

function inWords(id: string): string {
  if (/\s/.test(id)) return id;
  // Identifiers have no capitals; a word that has may be one with a hyphen.
  return id.replaceAll(/\p{Lu}/u.test(id) ? /_+/g : /[-_]+/g, ' ').trim();
}
