import type { Destination } from '#lib/model/destination.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { writeMarkAddress } from '#lib/model/markAddress.ts';

/** The mark of a chart that rests on a row, among others; null where none does. */
export function evidenceMark(dossier: Dossier, { table, at }: EvidenceRow): Destination | null {
  const mark = (page: string, chart: string, key: string): Destination => ({
    page,
    view: {},
    mark: writeMarkAddress({ chart, key }),
  });
  if (table === 'stances') {
    const row = dossier.stances[at];
    return row ? mark('/stances', 'stance-matrix', `${row.actor}~${row.issue}`) : null;
  }
  if (table === 'claims') {
    const row = dossier.claims[at];
    if (!row || row.thesis === '') return null;
    return mark('/claims', 'claims-by-source', `${row.thesis}~${rootSource(dossier, row.source)}`);
  }
  if (table === 'provisions') {
    const row = dossier.provisions[at];
    return row ? mark('/treaty', 'provision-breakdown', row.id) : null;
  }
  return null;
}
