/** What the rows of a chart are, where a reader can choose which of them are shown. */
export const rowKinds = [
  'issue',
  'actor',
  'thesis',
  'subject',
  'instrument',
  'source',
  'event',
  'figure',
  'transfer',
  'commodity',
  'pair',
] as const;
export type RowKind = (typeof rowKinds)[number];
