/** Slugs of the codebook whose words need more than blanks between them. */
const labels: Readonly<Record<string, string>> = {
  'military-technical': 'Military-technical',
  'science-technology': 'Science and technology',
  'culture-social': 'Culture and social affairs',
  'regional-border': 'Regions and borders',
};

/** A category as a reader meets it: `economic-cooperation` → `Economic cooperation`, `non-aggression` → `Non-aggression`. */
export function categoryLabel(category: string): string {
  if (Object.hasOwn(labels, category)) return labels[category] ?? category;
  const words = category
    .replace(/(?<!\b(?:non|anti|co|self))[-_]+/gi, ' ')
    .replaceAll('_', '-')
    .trim();
  if (words === '') return 'No category';
  return words.charAt(0).toUpperCase() + words.slice(1);
}
