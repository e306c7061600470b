import type { Chart } from './chart.ts';
import { claimsBySource } from './claims-by-source/claimsBySource.ts';
import { exchangeFlows } from './exchange-flows/exchangeFlows.ts';
import { factChecks } from './fact-checks/factChecks.ts';
import { provisionBreakdown } from './provision-breakdown/provisionBreakdown.ts';
import { stanceMatrix } from './stance-matrix/stanceMatrix.ts';
import { timeline } from './timeline/timeline.ts';
import { tradeBar } from './trade-bar/tradeBar.ts';

/** Every chart, in the order in which menus, exports and tests go through them. */
export const catalog: readonly Chart[] = [
  stanceMatrix,
  tradeBar,
  provisionBreakdown,
  claimsBySource,
  timeline,
  exchangeFlows,
  factChecks,
];
