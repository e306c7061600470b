import { exactCsv } from './csv/exactCsv.ts';
import type { ExportItem } from './Exporter.ts';
import { sha256Hex } from './sha256Hex.ts';
import { fileTable, type ColumnLabels } from './tables/fileTable.ts';

/** Exact CSV has names of columns alone, so that whoever pins a view need not load words of files. */
const unlabelled: ColumnLabels = { idOf: () => '', unitOf: () => '', mark: '' };

/** Tells whether a view draws what it drew: the beginning of the SHA-256 of its table. */
export function shownHash({ prepared }: Pick<ExportItem, 'prepared'>): string {
  return sha256Hex(exactCsv(fileTable(prepared.table, unlabelled))).slice(0, 16);
}
