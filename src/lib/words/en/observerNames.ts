/** Who stands apart and is counted on no side, as `isParty` reads it: at the start of a sentence, within one, after “no”. */
export const observerNames = {
  first: 'Authors, media and groups',
  within: 'authors, media and groups',
  either: 'authors, media or groups',
};
