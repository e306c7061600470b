import { OwnDossierError, type OwnProblem } from '#lib/model/ownDossier.ts';
import { openDossierStore, type DossierStore } from './openDossierStore.ts';

export type Done<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly problem: OwnProblem };

/** Does something with what this browser keeps; what keeps it from being done is told, never thrown. */
export async function withStore<Result>(
  task: (store: DossierStore) => Promise<Result>,
): Promise<Done<Result>> {
  try {
    const store = await openDossierStore();
    try {
      return { ok: true, result: await task(store) };
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof OwnDossierError) return { ok: false, problem: error.problem };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { kind: 'storeFailed', message } };
  }
}
