import type { Dossier } from '#lib/model/dossier.ts';
import { hasManyInstruments } from '#lib/summary/chooseInstruments.ts';
import { onlyVerdictsContradict } from '#lib/summary/ratedClaims.ts';
import { claimsBySource } from './claims-by-source/claimsBySource.ts';
import { factChecks } from './fact-checks/factChecks.ts';
import type { Chart } from './kit/chart.ts';
import { provisionBreakdown } from './provision-breakdown/provisionBreakdown.ts';
import { stanceMatrix } from './stance-matrix/stanceMatrix.ts';
import { timeline } from './timeline/timeline.ts';
import { tradeBar } from './trade-bar/tradeBar.ts';
import { treatyComparison } from './treaty-comparison/treatyComparison.ts';

/** The charts whose findings answer what a briefer is asked first, in that order; the first one is drawn large. */
export const overview: readonly [Chart, ...Chart[]] = [
  stanceMatrix,
  provisionBreakdown,
  tradeBar,
  claimsBySource,
  timeline,
];

/** With those that only some dossiers have there. */
export const overviewCharts: readonly Chart[] = [factChecks, ...overview, treatyComparison];

/**
 * Those of a dossier; one of claims that were checked, without a position, begins with how they were rated, and says
 * nowhere that sources contradict each other where nobody does but those who check; one of many treaties has all of them in
 * the place of one.
 */
export function overviewOf(dossier: Dossier): readonly Chart[] {
  const { stances, checks } = dossier;
  const isRated = stances.length === 0 && checks.some(({ rating }) => rating !== '');
  const isOfMany = hasManyInstruments(dossier);
  const isOnlyChecked = onlyVerdictsContradict(dossier);
  if (!isRated && !isOfMany && !isOnlyChecked) return overview;
  const usual = overview.flatMap((chart) => {
    if (isOnlyChecked && chart === claimsBySource) return [];
    return isOfMany && chart === provisionBreakdown ? treatyComparison : chart;
  });
  return isRated ? [factChecks, ...usual] : usual;
}
