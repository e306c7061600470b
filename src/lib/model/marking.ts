/** The labels of the Traffic Light Protocol 2.0, from the narrowest audience to the widest. */
export const tlpLabels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;
export type TlpLabel = (typeof tlpLabels)[number];

/** To whom something may be passed on: a label of the protocol, or the words of a house. */
export type Marking =
  { readonly kind: 'tlp'; readonly label: TlpLabel } | { readonly kind: 'words'; readonly text: string };

/** Longer words would not stand on one line of a slide. */
export const longestMarking = 60;

/** What a marking says, the same in every language: the protocol forbids to translate or reword its labels. */
export function markingText(marking: Marking): string {
  return marking.kind === 'tlp' ? marking.label : marking.text;
}

/** A house that writes words of its own restricts something: they stand before what may go to a whole community. */
function rank(marking: Marking): number {
  return marking.kind === 'tlp' ? tlpLabels.indexOf(marking.label) : tlpLabels.indexOf('TLP:GREEN') - 0.5;
}

/** What a whole has to be marked with whose parts are marked so; null if none is. */
export function narrowestMarking(markings: readonly (Marking | null)[]): Marking | null {
  return markings.filter((each) => each !== null).toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The beginning of a name of a file: `tlp-amber-strict-`; empty where letters for one are missing. */
export function markingPrefix(marking: Marking | null): string {
  if (!marking) return '';
  const plain = markingText(marking)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return plain === '' ? '' : `${plain}-`;
}
