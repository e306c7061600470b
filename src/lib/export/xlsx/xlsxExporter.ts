import type { Sayings } from '#lib/words/Words.ts';
import { plainCitation } from '../cite/citationOf.ts';
import type { Exporter, ExportItem, ExportJob } from '../Exporter.ts';
import { gatheredStem } from '../fileStems.ts';
import { itemHeadline } from '../itemHeadline.ts';
import { evidenceTable } from '../tables/evidenceTable.ts';
import { fileTable, type FileColumn, type FileTable, type FileValue } from '../tables/fileTable.ts';
import { aboutLines } from './aboutSheet.ts';
import { fittingText } from './cellText.ts';
import { mostColumns, mostRows, type Sheet, type SheetCell } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';
import { workbook } from './workbook.ts';

/** More rows or columns than a sheet holds; nothing is written, since programs drop what is beyond without a word. */
export class SheetTooLargeError extends Error {
  override readonly name = 'SheetTooLargeError';
}

/** A workbook: of each item a sheet with its table and one with the evidence behind it, and last what they are of. */
export const xlsxExporter: Exporter = {
  id: 'xlsx',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  gathers: true,
  write: async (job, options, _io, signal) => {
    const sheets: Sheet[] = [];
    for (const item of job.items) {
      signal?.throwIfAborted();
      sheets.push(...sheetsOf(job, item));
    }
    const [first] = job.items;
    const { words } = first!.prepared;
    const say = words.of('dataFiles');
    sheets.push({
      name: say.sheets.about,
      head: [{ label: say.about.what }, { label: say.about.value }],
      rows: aboutLines(job, options),
    });
    const { info } = job.dossier;
    const isOne = job.items.length === 1;
    const content = workbook(fitted(sheets, say), {
      title: isOne ? itemHeadline(first!) : info.title,
      description: isOne ? plainCitation(job, first!) : info.description,
      creator: say.about.program,
      language: words.locale,
      date: info.asOf,
    });
    return [{ name: `${gatheredStem(job)}.xlsx`, content }];
  },
};

function sheetsOf({ dossier }: ExportJob, { prepared }: ExportItem): Sheet[] {
  const say = prepared.words.of('dataFiles');
  return [
    sheetOf(prepared.name, fileTable(prepared.dataTable, say)),
    sheetOf(say.sheets.evidence(prepared.name), evidenceTable(dossier, prepared)),
  ];
}

function sheetOf(name: string, { columns, rows }: FileTable): Sheet {
  return {
    name,
    head: columns.map(({ label, kind }) => ({ label, isNumber: kind === 'number' })),
    rows: rows.map((values) => values.map((value, at) => cellOf(value, columns[at]!))),
  };
}

function cellOf(value: FileValue, { kind }: FileColumn): SheetCell {
  if (typeof value !== 'string') return value;
  if (kind === 'date') return { day: value };
  return kind === 'link' ? { text: value, address: value } : value;
}

/** With names that a workbook takes, and with texts that cells hold: which of them are cut is said in the last sheet. */
function fitted(sheets: readonly Sheet[], say: Sayings['dataFiles']): Sheet[] {
  const names = sheetNames(sheets.map(({ name }) => name));
  let cut = 0;
  const fit = (cell: SheetCell): SheetCell => {
    if (cell === null || typeof cell === 'number' || (typeof cell !== 'string' && 'day' in cell)) return cell;
    const text = typeof cell === 'string' ? cell : cell.text;
    const fitting = fittingText(text);
    if (fitting === text) return cell;
    cut++;
    return fitting;
  };
  const all = sheets.map((sheet, at): Sheet => {
    const rows = sheet.rows.length + 1;
    const columns = sheet.head.length;
    if (rows > mostRows || columns > mostColumns) {
      const most = { rows: mostRows, columns: mostColumns };
      throw new SheetTooLargeError(say.tooLarge({ sheet: sheet.name, rows, columns, most }));
    }
    return { ...sheet, name: names[at]!, rows: sheet.rows.map((cells) => cells.map(fit)) };
  });
  const last = all.at(-1)!;
  if (cut > 0) all[all.length - 1] = { ...last, rows: [...last.rows, [say.about.cut, say.cut(cut)]] };
  return all;
}
