import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { cellKey } from './cellKey.ts';
import type { MarkEvidence } from './chart.ts';
import { cellSentence } from './stanceCellWords.ts';

/** What the cell of an actor and an issue rests on, the same in every chart that draws it. */
export function stanceEvidence(dossier: Dossier, cell: StanceCell): MarkEvidence {
  return {
    key: cellKey(dossier, cell),
    title: `${dossier.actors[cell.actor]?.name} on “${dossier.issues[cell.issue]?.short_label}”`,
    summary: cellSentence(dossier, cell),
    rows: cell.rows.map((at) => ({ table: 'stances', at })),
  };
}
