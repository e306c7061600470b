import type { Dossier } from '#lib/model/dossier.ts';
import { widestGap, type Gap } from '#lib/summary/widestGap.ts';
import { issueNames } from './names.ts';

/** The issue with the widest gap as sentences name it, as `widestGap` chooses it; issues by their positions in the dossier. */
export function widestIssue(dossier: Dossier, gaps: readonly Gap<number>[]) {
  const widest = widestGap(gaps);
  return widest && { ...widest, ...issueNames(dossier, widest.issue) };
}
