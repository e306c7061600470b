import type { Dossier } from '#lib/model/dossier.ts';
import { onlyVerdictsContradict } from '#lib/summary/verdictClaims.ts';
import { claimsBySource } from './claims-by-source/claimsBySource.ts';
import { factChecks } from './fact-checks/factChecks.ts';
import type { Chart } from './kit/chart.ts';
import { provisionBreakdown } from './provision-breakdown/provisionBreakdown.ts';
import { stanceMatrix } from './stance-matrix/stanceMatrix.ts';
import { timeline } from './timeline/timeline.ts';
import { tradeBar } from './trade-bar/tradeBar.ts';

/** The charts whose findings answer what a briefer is asked first, in that order; the first one is drawn large. */
export const overview: readonly [Chart, ...Chart[]] = [
  stanceMatrix,
  provisionBreakdown,
  tradeBar,
  claimsBySource,
  timeline,
];

/** With those that only some dossiers begin with. */
export const overviewCharts: readonly Chart[] = [factChecks, ...overview];

/**
 * Those of a dossier; one of claims that were checked, without a position, begins with how they were rated, and says
 * nowhere that sources contradict each other where nobody does but those who check.
 */
export function overviewOf(dossier: Dossier): readonly Chart[] {
  const { stances, checks } = dossier;
  const isRated = stances.length === 0 && checks.some(({ rating }) => rating !== '');
  const all = isRated ? overviewCharts : overview;
  return onlyVerdictsContradict(dossier) ? all.filter((chart) => chart !== claimsBySource) : all;
}
