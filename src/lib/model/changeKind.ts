/** Ways in which a mark is told of differently, the most important first. */
export const changeKinds = [
  /** To the other side, or to the reverse of a verdict. */
  'flipped',
  /** Nothing is found of it any more. */
  'gone',
  /** The same side, if any, less strongly or less surely. */
  'weaker',
  'new',
  /** More strongly, more surely, or no more in conflict. */
  'stronger',
  /** The same, on fewer sources or passages. */
  'thinner',
  /** In other words. */
  'other',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** How many changes of each kind there are; kinds that occur, the most important first. */
export type KindsOfChange = readonly (readonly [kind: ChangeKind, amount: number])[];
