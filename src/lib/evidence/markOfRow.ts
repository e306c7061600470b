import type { Destination } from '#lib/model/destination.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { writeMarkAddress } from '#lib/model/markAddress.ts';
import { mainInstrument } from '#lib/summary/mainInstrument.ts';
import type { View } from '#lib/model/view.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { placeById } from '#lib/summary/rowById.ts';
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
    // The matrix leaves out issues on which nobody differs, unless it is asked for all.
    const issue = placeById(dossier, 'issues', row.issue);
    const isDrawn = [false, true].every((reference) => tellingIssues(dossier, { reference })[issue]);
    return mark('/stances', 'stance-matrix', markKeys.stance(row), isDrawn ? {} : { allIssues: true });
  }
  if (table === 'claims') {
    const row = dossier.claims[at];
    if (!row || row.thesis === '') return null;
    const source = rootSource(dossier, row.source);
    return mark('/claims', 'claims-by-source', markKeys.claim({ thesis: row.thesis, source }));
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
