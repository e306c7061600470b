export interface Gap<Issue> {
  readonly issue: Issue;
  readonly steps: number;
}

/** The issue with the widest gap, the first of several, and how many others have one as wide; null if all of several have. */
export function widestGap<Issue>(
  gaps: readonly Gap<Issue>[],
): (Gap<Issue> & { readonly others: number }) | null {
  const steps = Math.max(...gaps.map((gap) => gap.steps));
  const widest = gaps.filter((gap) => gap.steps === steps);
  const [first] = widest;
  if (!first || (widest.length === gaps.length && gaps.length > 1)) return null;
  return { ...first, others: widest.length - 1 };
}
