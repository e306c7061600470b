import { agreementMatrix } from '#lib/charts/agreement-matrix/agreementMatrix.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { stancesBySource } from '#lib/charts/stances-by-source/stancesBySource.ts';
import type { Collection } from '#lib/collection/Collection.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { actorShown } from '#lib/summary/actorShown.ts';

/** The dossier of a collection that a chart reads in a view, with all that it asks of it. Rejects with an `EngineError`. */
export function chartDossier(collection: Collection, chart: Chart, view: View): Promise<Dossier> {
  if (chart === stancesBySource)
    return collection.dossierBySource(view, (dossier) => actorShown(dossier, view));
  if (chart === agreementMatrix && collection.small.info.rows === 'observations')
    return collection.dossierWithAnswers(view);
  return collection.dossierFor(view);
}
