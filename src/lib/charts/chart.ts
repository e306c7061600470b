/** What charts of the old contract are made of; it goes with the last of them. */
export type {
  Body,
  Box,
  Description,
  MarkEvidence,
  MarkLink as EvidenceLink,
  Move,
  TableColumn,
} from './kit/chart.ts';
export type { Destination } from '#lib/model/destination.ts';
export type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
export type { LegacyTable as ChartTable } from './kit/legacyChart.ts';

export interface TableRow {
  readonly key: string;
  readonly cells: readonly (string | number | null)[];
}
