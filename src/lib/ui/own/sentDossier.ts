import { rowsOf, tableParts, type TableParts } from '#lib/data/columns/tableParts.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { stanceColumns, type StanceColumns } from '#lib/summary/stanceColumns.ts';

/** A dossier as one thread hands it to another. */
export interface SentDossier {
  readonly others: Omit<Dossier, 'stances'>;
  readonly stances: TableParts | Dossier['stances'];
  readonly columns: StanceColumns;
}

/** What is sent of a dossier, and what of it moves, so that who sends it does not have it any more. */
export function sendDossier(dossier: Dossier): {
  readonly sent: SentDossier;
  readonly moved: Transferable[];
} {
  const { stances, ...others } = dossier;
  const parts = tableParts(stances);
  const columns = stanceColumns(dossier);
  const sent = { others, stances: parts ?? [...stances], columns };
  if (!parts) return { sent, moved: [] };
  // Dates stay: cells are made of them.
  const codes = parts.columns.flatMap(([name, column]) => (name === 'date' ? [] : [column.codes]));
  const arrays = [parts.bytes, parts.starts, parts.rowNumbers, ...codes];
  return { sent, moved: arrays.map(({ buffer }) => buffer as ArrayBuffer) };
}

/** The dossier that was sent; its columns are to be handed over once it has its title. */
export function receivedDossier({ others, stances }: SentDossier): Dossier {
  const rows = 'bytes' in stances ? (rowsOf(stances) as Dossier['stances']) : stances;
  return { ...others, stances: rows };
}
