/** The terms of ICD 203 (Analytic Standards, 2015, D.6.e.2.a) from the least to the most likely, with their synonyms. */
const terms: readonly (readonly string[])[] = [
  ['almost no chance', 'remote'],
  ['very unlikely', 'highly improbable'],
  ['unlikely', 'improbable'],
  ['roughly even chance', 'roughly even odds'],
  ['likely', 'probable'],
  ['very likely', 'highly probable'],
  ['almost certain', 'nearly certain'],
];

/** 1 (almost no chance) to 7 (almost certain); 0 for no term or one that is none of the scale. */
export function likelihoodRank(term: string): number {
  // The adverbs say the same: `almost certainly`, `improbably`.
  const plain = term
    .toLowerCase()
    .replace(/certainly$/, 'certain')
    .replace(/probably$/, 'probable');
  return terms.findIndex((synonyms) => synonyms.includes(plain)) + 1;
}
