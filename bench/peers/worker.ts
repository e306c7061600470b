import { readColumns } from '#lib/data/columns/readColumns.ts';
import { tableParts } from '#lib/data/columns/tableParts.ts';
import { isPlainText } from '#lib/data/textOfFile.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { cellColumns } from '#lib/summary/cellColumns.ts';
import type { StanceFilter } from '#lib/summary/stanceCells.ts';
import { stanceColumns } from '#lib/summary/stanceColumns.ts';
import { flatDossier } from './flatDossier.ts';
import { flatSchema } from './flatSchema.ts';

/** Reads the file and counts its cells, as the thread of a large dossier does. */
const worker = self as unknown as Worker;
let dossier: Dossier | null = null;

function cellsFor(filter: StanceFilter) {
  const cells = cellColumns(dossier!, filter);
  const arrays = Object.values(cells).filter((each) => ArrayBuffer.isView(each));
  return { cells, moved: arrays.map(({ buffer }) => buffer as ArrayBuffer) };
}

worker.addEventListener('message', async ({ data }: MessageEvent<{ file?: File; filter: StanceFilter }>) => {
  if (!data.file) {
    const { cells, moved } = cellsFor(data.filter);
    worker.postMessage({ cells }, moved);
    return;
  }
  const bytes = new Uint8Array(await data.file.arrayBuffer());
  if (!isPlainText(bytes)) throw new Error('file is no text');
  const table = readColumns(bytes, flatSchema, (share) => worker.postMessage({ share }));
  if (!table?.read || table.problems.length > 0) throw new Error(`problems: ${table?.problems.length}`);
  const parts = tableParts(table.read.records())!;
  dossier = flatDossier(parts);
  const columns = stanceColumns(dossier);
  const { cells, moved } = cellsFor(data.filter);
  const sent = [parts.bytes, parts.starts, parts.rowNumbers].map(({ buffer }) => buffer as ArrayBuffer);
  worker.postMessage({ parts, columns, cells }, [...sent, ...moved]);
});
