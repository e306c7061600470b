/** How a quote was found in a document, from the best to the worst. */
export type QuoteFound = 'exact' | 'normalised' | 'approximate' | 'absent';

export const quotesFound: Readonly<Record<QuoteFound, string>> = {
  exact: 'exact match',
  normalised: 'exact match apart from how it is typeset (quotation marks, spacing, hyphens, accents)',
  approximate: 'some words differ',
  absent: 'not found in this paragraph',
};
