/**
 * The keys of marks whose rows say by themselves which mark rests on them; charts draw under these keys, and links to
 * a mark are made of them.
 */
export const markKeys = {
  /** `jpn~treaty`: an actor on an issue. */
  stance: ({ actor, issue }: { readonly actor: string; readonly issue: string }) => `${actor}~${issue}`,
  /** `t-arms~doc002`: a source, as the original of its copies, on a thesis. */
  claim: ({ thesis, source }: { readonly thesis: string; readonly source: string }) => `${thesis}~${source}`,
  /** A provision by its id. */
  provision: ({ id }: { readonly id: string }) => id,
  /** `defence~treaty-2024`: a category of a treaty or document. */
  clause: ({ category, instrument }: { readonly category: string; readonly instrument: string }) =>
    `${category}~${instrument}`,
  /** A figure by its id. */
  figure: ({ id }: { readonly id: string }) => id,
} as const;
