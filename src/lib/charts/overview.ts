import type { Chart } from './kit/chart.ts';
import { claimsBySource } from './claims-by-source/claimsBySource.ts';
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
