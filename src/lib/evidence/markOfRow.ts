import type { Destination } from '#lib/model/destination.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { writeMarkAddress } from '#lib/model/markAddress.ts';
import { mainInstrument } from '#lib/summary/mainInstrument.ts';
import type { View } from '#lib/model/view.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { placeById } from '#lib/summary/rowById.ts';
import { soloActors } from '#lib/summary/soloActors.ts';
import { tellingIssues } from '#lib/summary/tellingIssues.ts';
import type { EvidenceRow } from './evidenceRow.ts';
import { markKeys } from './markKeys.ts';

/**
 * The mark, on the page of its chart, that rests on a row of a table whose rows say so by themselves; null for any
 * other. Of figures and events only their chart knows which of them it draws: ask its `markOf`.
 */
export function markOfRow(dossier: Dossier, { table, at }: EvidenceRow): Destination | null {
  const mark = (page: string, chart: string, key: string, view: Partial<View> = {}): Destination => ({
    page,
    view,
    mark: writeMarkAddress({ chart, key }),
  });
  if (table === 'stances') {
    const row = dossier.stances[at];
    if (!row) return null;
    // The matrix leaves out issues on which nobody differs and actors with one position, unless it is asked for all.
    const [issue, actor] = [placeById(dossier, 'issues', row.issue), placeById(dossier, 'actors', row.actor)];
    const isDrawn = [false, true].every((reference) => {
      const telling = tellingIssues(dossier, { reference });
      const issues = dossier.issues.flatMap((_, at) => (telling[at] ? [at] : []));
      return telling[issue] && !soloActors(dossier, { reference }, issues)[actor];
    });
    const view = isDrawn ? {} : { allIssues: true, allActors: true };
    return mark('/stances', 'stance-matrix', markKeys.stance(row), view);
  }
  if (table === 'claims') {
    const row = dossier.claims[at];
    if (!row || row.thesis === '') return null;
    const source = rootSource(dossier, row.source);
    // The chart leaves out what nobody disputes, unless it is asked for all.
    const view = { allTheses: true };
    return mark('/claims', 'claims-by-source', markKeys.claim({ thesis: row.thesis, source }), view);
  }
  if (table === 'provisions') {
    const row = dossier.provisions[at];
    if (!row) return null;
    const { instrument } = row;
    // The chart is about one instrument at a time.
    const view = instrument === mainInstrument(dossier)?.id ? {} : { instrument };
    return mark('/treaty', 'provision-breakdown', markKeys.provision(row), view);
  }
  return null;
}
