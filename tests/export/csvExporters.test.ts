import { describe, expect, it, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { readTable } from '#lib/data/readTable.ts';
import { csvExporter, csvForSpreadsheetsExporter } from '#lib/export/csv/csvExporters.ts';
import { en } from '#lib/words/en/en.ts';
import { makeFormats } from '#lib/words/Formats.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { inCyrillic, inHangul, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { pseudoEnglish } from '../words/pseudoEnglish.ts';
import { exportItem, exportJob, inZones, write, writeOne } from './exportJobs.ts';

const harbour = harbourDossier();
const shipped = await shippedDossier();
const dossiers = [
  ['harbour', harbour],
  ['shipped', shipped],
  ['with Hangul names', renamedDossier(harbour, inHangul)],
  ['with Russian names', renamedDossier(shipped, inCyrillic)],
] as const;
const cases = dossiers.flatMap(([name, dossier]) =>
  catalog.map((chart) => [`${chart.id}, ${name}`, dossier, chart] as const),
);

describe('the exact CSV', () => {
  it.each(cases)('says what the table of the view says: %s', async (_name, dossier, chart) => {
    for (const form of ['full', 'slide'] as const) {
      const item = exportItem(dossier, chart, { form });
      const { name, content } = await writeOne(csvExporter, { dossier, items: [item], site: null });
      expect(name).toBe(`${chart.id}.csv`);
      const { header, rows } = readTable(String(content), name);
      const { dataTable: table } = item.prepared;
      expect(rows).toHaveLength(table.rows.length);
      expect(new Set(header).size).toBe(header.length);
      for (const [at, { id }] of table.columns.entries()) {
        const column = (ending: string) => {
          const place = header.indexOf(id + ending);
          return rows.map(({ cells }) => (place < 0 ? '' : cells[place]));
        };
        const own = table.rows.map(({ cells }) => cells[at]!);
        expect(column('')).toEqual(own.map(({ value }) => (value === null ? '' : String(value))));
        // The matrix has ids in columns of its own.
        if (!table.columns.some((other) => other.id === `${id}_id`))
          expect(column('_id')).toEqual(own.map((cell) => cell.id ?? ''));
        expect(column('_unit')).toEqual(own.map(({ unit }) => unit ?? ''));
      }
      const marks = rows.map(({ cells }) => (header.at(-1) === 'mark' ? cells.at(-1) : ''));
      expect(marks).toEqual(table.rows.map(({ key }) => key));
    }
  });

  test('has the same names of columns in every language, fit for a program', async () => {
    const { words: other } = await pseudoEnglish();
    for (const chart of catalog) {
      const [own, foreign] = await Promise.all(
        [exportJob(shipped, [chart]), exportJob(shipped, [chart], '', other)].map(async (job) => {
          const { content } = await writeOne(csvExporter, job);
          return readTable(String(content), 'x.csv').header;
        }),
      );
      expect(foreign).toEqual(own);
      for (const name of own!) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    }
  });

  test('names the columns of the matrix as scripts know them', async () => {
    const { content } = await writeOne(csvExporter, exportJob(harbour, [stanceMatrix]));
    expect(readTable(String(content), 'x.csv').header).toEqual(
      'actor,issue,n,min,median,mean,max,status,position,confidence,confidence_id,sources,publications,proposition,bloc,actor_id,issue_id,conflicts,mark'.split(
        ',',
      ),
    );
  });

  test('writes numbers alike where a comma stands for the point', async () => {
    const german = await loadAllWords(en, makeFormats('de-DE'));
    const item = exportItem(
      shipped,
      catalog.find(({ id }) => id === 'claims-by-source')!,
      { words: german },
    );
    const { content } = await writeOne(csvExporter, { dossier: shipped, items: [item], site: null });
    const { header, rows } = readTable(String(content), 'x.csv');
    const scores = rows.map(({ cells }) => cells[header.indexOf('diagnosticity')]!).filter(Boolean);
    expect(scores.length).toBeGreaterThan(20);
    for (const score of scores) expect(score).toMatch(/^[01](\.\d+)?$/);
  });

  test('is the same bytes in every time zone', async () => {
    const made = await inZones(() => write(csvExporter, exportJob(shipped)));
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  test('gives two views of one chart two names', async () => {
    const files = await write(csvExporter, exportJob(harbour, [stanceMatrix, catalog[1]!, stanceMatrix]));
    expect(files.map(({ name }) => name)).toEqual([
      'stance-matrix.csv',
      `${catalog[1]!.id}.csv`,
      'stance-matrix-2.csv',
    ]);
  });

  test('is of the filter that the view has', async () => {
    const query = `?v=1&without=${harbour.sources[0]!.id}`;
    const [all, filtered] = await Promise.all(
      ['', query].map(
        async (each) => (await writeOne(csvExporter, exportJob(harbour, [stanceMatrix], each))).content,
      ),
    );
    expect(filtered).not.toBe(all);
  });

  test('stops where it is asked to', async () => {
    const stopped = AbortSignal.abort(new Error('closed'));
    await expect(write(csvExporter, exportJob(harbour), stopped)).rejects.toThrow('closed');
  });
});

describe('the CSV for spreadsheets', () => {
  it.each(cases)('has the same values under labels that people read: %s', async (_name, dossier, chart) => {
    const job = exportJob(dossier, [chart]);
    const { name, content } = await writeOne(csvForSpreadsheetsExporter, job);
    expect(name).toBe(`${chart.id}-for-spreadsheets.csv`);
    expect(String(content)).toMatch(/^\uFEFF/);
    const exact = readTable(String((await writeOne(csvExporter, job)).content), 'x.csv');
    const read = readTable(String(content), name);
    const labels = job.items[0]!.prepared.dataTable.columns.map(({ label }) => label);
    expect(read.header).toEqual(expect.arrayContaining(labels));
    const values = (table: typeof read) =>
      table.rows.map(({ cells }) => cells.map((cell) => cell.replace(/^'(?=[=+@-])/, '')));
    expect(values(read)).toEqual(values(exact));
  });

  test('runs no name as a formula', async () => {
    const dossier = renamedDossier(harbour, (text) => text && `=cmd|' /C calc'!A0 ${text}`);
    const { content } = await writeOne(csvForSpreadsheetsExporter, exportJob(dossier, [stanceMatrix]));
    const cells = readTable(String(content), 'x.csv').rows.flatMap((row) => row.cells);
    expect(cells.some((cell) => cell.includes('=cmd|'))).toBe(true);
    expect(cells.filter((cell) => /^[=@]/.test(cell))).toEqual([]);
  });
});
