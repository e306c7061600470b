import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart, ChartTable, PreparedChart } from '#lib/charts/kit/chart.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import { SheetTooLargeError, xlsxExporter } from '#lib/export/xlsx/xlsxExporter.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { inCyrillic, inHangul, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { exportItem, exportJob, inZones, write, writeOne } from './exportJobs.ts';
import { workbookFaults } from './workbookFaults.ts';

const harbour = harbourDossier();
const shipped = await shippedDossier();
const dossiers = [
  ['harbour', harbour],
  ['shipped', shipped],
  ['with Hangul names', renamedDossier(harbour, inHangul)],
  ['with Russian names', renamedDossier(harbour, inCyrillic)],
] as const;
const cases = dossiers.flatMap(([name, dossier]) =>
  catalog.map((chart) => [`${chart.id}, ${name}`, dossier, chart] as const),
);

type Cells = readonly (readonly unknown[])[];

/** The sheets as an independent reader has them, by name. */
async function sheetsOf(content: string | Uint8Array): Promise<Map<string, Cells>> {
  const sheets = await readXlsx(Buffer.from(content as Uint8Array), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** What a reader of sheets gives for a value: ISO days from March 1900 on as dates, all else as it is. */
function expected(value: string | number | null, isDate: boolean): unknown {
  if (typeof value === 'string' && isDate && /^\d{4}-\d\d-\d\d$/.test(value) && value >= '1900-03-01')
    return new Date(`${value}T00:00:00Z`);
  return value === '' ? null : value;
}

async function bookOf(dossier: Dossier, ...charts: Chart[]) {
  const job = exportJob(dossier, charts);
  const { content, name } = await writeOne(xlsxExporter, job);
  return { job, content, name, sheets: await sheetsOf(content) };
}

/** A chart with a table of our own, to see what a sheet makes of it. */
function itemWithTable(table: Partial<ChartTable>): ExportItem {
  const item = exportItem(harbour, stanceMatrix);
  const prepared: PreparedChart = {
    ...item.prepared,
    dataTable: { caption: '', columns: [], rows: [], ...table },
    evidence: () => null,
  };
  return { ...item, prepared };
}

async function firstSheet(table: Partial<ChartTable>): Promise<{ cells: Cells; xml: string; texts: string }> {
  const job = { dossier: harbour, items: [itemWithTable(table)], site: null };
  const { content } = await writeOne(xlsxExporter, job);
  const parts = unzipSync(content as Uint8Array);
  const [cells] = (await sheetsOf(content)).values();
  return {
    cells: cells!,
    xml: strFromU8(parts['xl/worksheets/sheet1.xml']!),
    texts: strFromU8(parts['xl/sharedStrings.xml']!),
  };
}

const textColumn = { id: 'a', label: 'A', kind: 'text' } as const;
const numberColumn = { id: 'n', label: 'N', kind: 'number' } as const;
const dateColumn = { id: 'd', label: 'D', kind: 'text', dates: true } as const;
const oneColumn = (column: ChartTable['columns'][number], values: readonly (string | number | null)[]) => ({
  columns: [column],
  rows: values.map((value) => ({ key: '', cells: [{ value, text: String(value ?? '') }] })),
});

describe('a workbook', () => {
  it.each(cases)(
    'reads back as the table of the view and the evidence: %s',
    async (_name, dossier, chart) => {
      const { job, name, sheets, content } = await bookOf(dossier, chart);
      expect(name).toBe(`${chart.id}.xlsx`);
      const { prepared } = job.items[0]!;
      const { dataTable: table } = prepared;
      const [[, cells], [, evidence], [, about]] = [...sheets] as [
        [string, Cells],
        [string, Cells],
        [string, Cells],
      ];
      expect(sheets.size).toBe(3);

      const [head, ...rows] = cells;
      expect(rows).toHaveLength(table.rows.length);
      for (const [at, { label, dates }] of table.columns.entries()) {
        const place = head!.indexOf(label);
        const values = table.rows.map((row) => expected(row.cells[at]!.value, dates === true));
        expect(rows.map((row) => row[place])).toEqual(values);
      }

      // Every passage of every mark is there, as it was printed.
      const [evidenceHead, ...passages] = evidence;
      const column = (label: string) => passages.map((row) => row[evidenceHead!.indexOf(label)]);
      const keys = [...new Set(table.rows.map(({ key }) => key))].filter((key) => key !== '');
      const behind = keys.flatMap((key) =>
        (prepared.evidence(key)?.rows ?? []).map((row) => ({ key, ...row })),
      );
      expect(column('Mark')).toEqual(behind.map(({ key }) => key));
      expect(column('Table')).toEqual(behind.map((row) => row.table));
      const own = behind.map(
        (row) => dossier[row.table][row.at] as { id: string; quote?: string; rowNumber: number },
      );
      expect(column('Row (id)')).toEqual(own.map(({ id }) => id));
      expect(column('Row in the file')).toEqual(own.map(({ rowNumber }) => rowNumber));
      expect(column('Quote')).toEqual(own.map(({ quote }) => quote || null));

      const said = new Map(about.map(([what, value]) => [what, value]));
      expect(said.get('Dossier')).toBe(dossier.info.title);
      expect(said.get('Finding')).toBe(prepared.headline);
      expect(said.get('Shown')).toBe(prepared.subtitle);
      expect(said.get('Licence')).toContain(dossier.info.licence.name);
      expect(said.get('As of')).toEqual(new Date(`${dossier.info.asOf}T00:00:00Z`));
      expect(said.get('View')).toBe(`https://standpoint.example/site${chart.page}/`);
      expect(said.get('Version')).toBe(dossier.info.version);
      expect(about.filter(([what]) => what === 'Source')).toHaveLength(prepared.sources.length);
      expect(about.flatMap(([what, value]) => (what === 'Note' ? [value] : []))).toEqual(prepared.notes);
      expect(workbookFaults(content as Uint8Array)).toEqual([]);
    },
  );

  test('has two sheets of each chart and one about all where there are several', async () => {
    const { name, sheets, content } = await bookOf(harbour, ...catalog, stanceMatrix);
    expect(name).toBe('briefing.xlsx');
    expect(sheets.size).toBe(2 * 13 + 1);
    expect([...sheets.keys()]).toContain('All positions (2)');
    expect([...sheets.keys()].at(-1)).toBe('About');
    expect(workbookFaults(content as Uint8Array)).toEqual([]);
  });

  test('is the same bytes in every time zone, whenever it is made', async () => {
    const made = await inZones(() => write(xlsxExporter, exportJob(shipped, [timeline, stanceMatrix])));
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  test('keeps days as days and what is less exact as text', async () => {
    const values = ['2024-06-19', '1900-03-01', '1900-02-28', '1961-07', '2000', '2024-02-30'];
    const made = await inZones(() => firstSheet(oneColumn(dateColumn, values)));
    for (const { xml, cells } of made) {
      expect(xml).toContain('<v>45462</v>');
      expect(cells.slice(1).map(([value]) => value)).toEqual([
        new Date('2024-06-19T00:00:00Z'),
        new Date('1900-03-01T00:00:00Z'),
        ...values.slice(2),
      ]);
    }
  });

  test('keeps text as text and numbers as numbers', async () => {
    const texts = [
      '007',
      '=1+1',
      '+3',
      '-4',
      '@a',
      '1E5',
      '2024-06',
      '1/2',
      '50%',
      'TRUE',
      ' x ',
      'one\ntwo',
      '"q"',
      "'a",
    ];
    const { cells } = await firstSheet(oneColumn(textColumn, texts));
    expect(cells.slice(1).map(([value]) => value)).toEqual(texts);
    const numbers = [0, -2, 0.1, 1 / 3, 1e21, 1e-9, 34_000_000_000, -0.8889, Number.MAX_SAFE_INTEGER];
    const read = await firstSheet(oneColumn(numberColumn, numbers));
    expect(read.cells.slice(1).map(([value]) => value)).toEqual(numbers);
    expect(read.xml).not.toContain('t="s"><v>NaN');
  });

  test('has nothing where a number is none', async () => {
    const { cells, xml } = await firstSheet(oneColumn(numberColumn, [1, NaN, Infinity, -Infinity, null, 2]));
    expect(xml).not.toMatch(/NaN|Infinity/);
    expect(cells.slice(1).map((row) => row[0] ?? null)).toEqual([1, null, null, null, null, 2]);
  });

  test('writes what XML cannot hold, and what looks like that, as the standard says', async () => {
    const { texts } = await firstSheet(
      oneColumn(textColumn, ['_x0041_', 'a\u0007b', 'c\r\nd', '\ud83d', '<&>"']),
    );
    const items = [...texts.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) => text);
    expect(items.slice(1, 6)).toEqual([
      '_x005F_x0041_',
      'a_x0007_b',
      'c_x000D_\nd',
      '\ufffd',
      '&lt;&amp;&gt;&quot;',
    ]);
  });

  test('says which texts are longer than a cell, in place of a file that does not open', async () => {
    const long = '가'.repeat(40_000);
    const { cells } = await firstSheet(oneColumn(textColumn, ['short', long]));
    const read = String(cells[2]![0]);
    expect(read).toHaveLength(32_767);
    expect(read.endsWith('가…')).toBe(true);
    const job = { dossier: harbour, items: [itemWithTable(oneColumn(textColumn, [long]))], site: null };
    const about = [...(await sheetsOf((await writeOne(xlsxExporter, job)).content)).values()].at(-1)!;
    expect(about.at(-1)?.[1]).toMatch(/^1 text longer .* ends in “…”/);
  });

  test('refuses more rows than a sheet holds, since programs drop them without a word', async () => {
    const row = { key: '', cells: [{ value: 1, text: '1' }] };
    const rows = new Array<typeof row>(1_048_576).fill(row);
    const job = { dossier: harbour, items: [itemWithTable({ columns: [numberColumn], rows })], site: null };
    const written = write(xlsxExporter, job);
    await expect(written).rejects.toThrow(SheetTooLargeError);
    await expect(written).rejects.toThrow('1,048,577 rows');
  });

  test('opens on the table, whose head stays in sight and filters it', async () => {
    const { content } = await bookOf(shipped, stanceMatrix);
    const parts = unzipSync(content as Uint8Array);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain(
      '<sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2"',
    );
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+691"\/>/);
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain("'All positions'!$1:$1");
  });

  test('leads to the documents and to the view', async () => {
    const { content } = await bookOf(shipped, stanceMatrix);
    const parts = unzipSync(content as Uint8Array);
    expect(strFromU8(parts['xl/worksheets/_rels/sheet2.xml.rels']!)).toContain(
      'Target="https://www.indianpunchline.com/',
    );
    expect(strFromU8(parts['xl/worksheets/_rels/sheet3.xml.rels']!)).toContain(
      'Target="https://standpoint.example/site/stances/"',
    );
  });

  test('has the words of the reader in place of the finding', async () => {
    const job = exportJob(harbour, [stanceMatrix]);
    const items = [{ ...job.items[0]!, headline: 'Our\nown “words” & more' }];
    const { content } = await writeOne(xlsxExporter, { ...job, items });
    const about = [...(await sheetsOf(content)).values()].at(-1)!;
    expect(about.find(([what]) => what === 'Finding')?.[1]).toBe('Our own “words” & more');
    expect(strFromU8(unzipSync(content as Uint8Array)['docProps/core.xml']!)).toContain(
      '<dc:title>Our own “words” &amp; more</dc:title>',
    );
  });
});
