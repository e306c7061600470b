import type { QuoteStatus } from '#lib/data/quotes.ts';

export const quoteStatusWords: Readonly<Record<QuoteStatus, string>> = {
  exact: 'found letter by letter',
  normalised: 'found but for quotation marks or white space',
  approximate: 'found with some words changed',
  'not found': 'not found in this paragraph',
};
