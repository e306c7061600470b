import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { checkHeadline, type CheckedSpan } from './checkHeadline.ts';
import { bestVerdicts, headlineParts, saidInstead } from './headlineParts.ts';

/** What a headline says that its view does not, and what the view says there. */
export type SaidInstead = ReturnType<typeof saidInstead>[number];

/** What views side by side make of a headline: each part is that of the view that bears it out. */
export function checkOverViews(
  dossier: Dossier,
  charts: readonly PreparedChart[],
  headline: string,
  words: Words,
): readonly CheckedSpan[] {
  return bestVerdicts(charts.map((chart) => checkHeadline(dossier, chart, headline, words)));
}

/** What a headline says that its views do not; empty where nothing wrong is known of it. */
export function wrongParts(
  dossier: Dossier,
  charts: readonly PreparedChart[],
  headline: string,
  words: Words,
): readonly SaidInstead[] {
  return saidInstead(headlineParts(headline, checkOverViews(dossier, charts, headline, words)));
}
