/** How thick a band is for each source that reports it, and the room between bands. */
export interface Spacing {
  readonly perSource: number;
  readonly gap: number;
}

export const naturalSpacing: Spacing = { perSource: 9, gap: 12 };

/** From the loosest to the tightest. */
export const spacings: readonly Spacing[] = [
  { perSource: 13, gap: 24 },
  { perSource: 12, gap: 20 },
  { perSource: 11, gap: 16 },
  naturalSpacing,
  { perSource: 8, gap: 9 },
  { perSource: 7, gap: 7 },
  { perSource: 6, gap: 5 },
];
