/** How a quote was found in a document, from the best to the worst. */
export type QuoteFound = 'exact' | 'normalised' | 'approximate' | 'not found';

export const quotesFound: Readonly<Record<QuoteFound, string>> = {
  exact: 'exact match',
  normalised: 'exact match apart from quotation marks or spacing',
  approximate: 'some words differ',
  'not found': 'not found in this paragraph',
};
