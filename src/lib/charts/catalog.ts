import { actorComparison } from './actor-comparison/actorComparison.ts';
import { agreementMatrix } from './agreement-matrix/agreementMatrix.ts';
import type { Chart } from './kit/chart.ts';
import { claimsBySource } from './claims-by-source/claimsBySource.ts';
import { exchangeFlows } from './exchange-flows/exchangeFlows.ts';
import { factChecks } from './fact-checks/factChecks.ts';
import { provisionBreakdown } from './provision-breakdown/provisionBreakdown.ts';
import { stanceMatrix } from './stance-matrix/stanceMatrix.ts';
import { stanceSpectrum } from './stance-spectrum/stanceSpectrum.ts';
import { stancesBySource } from './stances-by-source/stancesBySource.ts';
import { timeline } from './timeline/timeline.ts';
import { tradeBar } from './trade-bar/tradeBar.ts';
import { treatyComparison } from './treaty-comparison/treatyComparison.ts';

/** Every chart, in the order in which menus, exports and tests go through them. */
export const catalog: readonly Chart[] = [
  stanceMatrix,
  stanceSpectrum,
  stancesBySource,
  actorComparison,
  agreementMatrix,
  tradeBar,
  provisionBreakdown,
  treatyComparison,
  claimsBySource,
  timeline,
  exchangeFlows,
  factChecks,
];
