/** How a quote was found in a document, from the best to the worst. */
export type QuoteFound = 'exact' | 'normalised' | 'approximate' | 'absent';

export const quotesFound: Readonly<Record<QuoteFound, string>> = {
  exact: 'exact match',
  normalised: 'exact match apart from quotation marks or spacing',
  approximate: 'some words differ',
  absent: 'not found in this paragraph',
};
