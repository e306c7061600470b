import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { describe, expect, it, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { readTable } from '#lib/data/readTable.ts';
import { csvExporter } from '#lib/export/csv/csvExporters.ts';
import { zipExporter } from '#lib/export/zip/zipExporter.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { inHangul, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { exportJob, inZones, write, writeOne } from './exportJobs.ts';

const harbour = harbourDossier();
const shipped = await shippedDossier();

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly pattern: string };
}

interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly licenses: readonly { readonly name: string; readonly path?: string }[];
  readonly sources?: readonly { readonly title: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: { readonly fields: readonly Field[] };
  }[];
}

/** The files as another library unpacks them, in their order. */
async function filesOf(dossier: Dossier, charts = catalog.slice(0, 1)) {
  const { name, content } = await writeOne(zipExporter, exportJob(dossier, charts));
  const { files } = await JSZip.loadAsync(content, { checkCRC32: true });
  const texts = await Promise.all(
    Object.values(files).map(async (file) => [file.name, await file.async('string')] as const),
  );
  return { name, files: new Map(texts) };
}

/** Whether a value of a CSV is of the type its description says, as the specification has it. */
function isOfType(value: string, { type, constraints }: Field): boolean {
  if (value === '') return true;
  if (constraints && !new RegExp(`^(?:${constraints.pattern})$`).test(value)) return false;
  if (type === 'number') return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value);
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value);
  return type === 'string';
}

describe('an archive of data', () => {
  it.each(
    (
      [
        ['harbour', harbour],
        ['shipped', shipped],
        ['Hangul', renamedDossier(harbour, inHangul)],
      ] as const
    ).flatMap(([name, dossier]) => catalog.map((chart) => [`${chart.id}, ${name}`, dossier, chart] as const)),
  )('describes exactly what it holds: %s', async (_name, dossier, chart) => {
    const { name, files } = await filesOf(dossier, [chart]);
    expect(name).toBe(`${chart.id}.zip`);
    expect([...files.keys()]).toEqual([
      'README.md',
      'datapackage.json',
      `${chart.id}.csv`,
      `${chart.id}-evidence.csv`,
      'CITATION.cff',
      'CITATION.txt',
      'LICENSE.txt',
    ]);
    const description = JSON.parse(files.get('datapackage.json')!) as DataPackage;
    expect(description.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(description.licenses[0]).toMatchObject({ name: dossier.info.licence.name });
    expect(description.resources.map(({ path }) => path)).toEqual([
      `${chart.id}.csv`,
      `${chart.id}-evidence.csv`,
    ]);
    for (const { name, path, bytes, hash, schema } of description.resources) {
      const text = files.get(path)!;
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect(Buffer.byteLength(text)).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(text).digest('hex')}`).toBe(hash);
      const { header, rows } = readTable(text, path);
      expect(schema.fields.map((field) => field.name)).toEqual(header);
      for (const { cells } of rows) {
        expect(schema.fields.filter((field, at) => !isOfType(cells[at]!, field))).toEqual([]);
      }
    }
    const csv = await writeOne(csvExporter, exportJob(dossier, [chart]));
    expect(files.get(csv.name)).toBe(csv.content);
  });

  test('names every passage behind the view by a mark of its table', async () => {
    const { files } = await filesOf(shipped);
    const table = readTable(files.get('stance-matrix.csv')!, 'x');
    const evidence = readTable(files.get('stance-matrix-evidence.csv')!, 'x');
    const marks = new Set(table.rows.map(({ cells }) => cells.at(-1)));
    const behind = evidence.rows.map(({ cells }) => cells[0]!);
    expect(behind.length).toBeGreaterThan(100);
    expect(behind.filter((mark) => !marks.has(mark))).toEqual([]);
    const [first] = evidence.rows;
    const row = Object.fromEntries(evidence.header.map((name, at) => [name, first!.cells[at]]));
    const stance = shipped.stances.find(({ id }) => id === row['row_id'])!;
    expect(row).toMatchObject({
      mark: `${stance.actor}~${stance.issue}`,
      quote: stance.quote,
      account: stance.rationale,
      basis_id: stance.basis,
      confidence_id: stance.confidence,
      source_id: stance.source,
      paragraph: String(stance.paragraph),
    });
  });

  test('says checks with what was found', async () => {
    const { files } = await filesOf(shipped, [catalog.find(({ id }) => id === 'trade-bar')!]);
    const { header, rows } = readTable(files.get('trade-bar-evidence.csv')!, 'x');
    const row = rows.find(({ cells }) => cells[header.indexOf('row_id')] === 'f-001-03')!;
    const ids = row.cells[header.indexOf('check_ids')]!.split(' ');
    expect(ids).toEqual(shipped.checks.filter(({ subject }) => subject === 'f-001-03').map(({ id }) => id));
    for (const { explanation } of shipped.checks.filter(({ id }) => ids.includes(id)))
      expect(row.cells[header.indexOf('checks')]).toContain(explanation);
  });

  test('holds several views side by side', async () => {
    const { name, files } = await filesOf(harbour, [stanceMatrix, timeline, stanceMatrix]);
    expect(name).toBe('briefing.zip');
    expect([...files.keys()]).toContain('stance-matrix-2-evidence.csv');
    const { resources } = JSON.parse(files.get('datapackage.json')!) as DataPackage;
    expect(new Set(resources.map((each) => each.name)).size).toBe(6);
  });

  test('tells a person what is in it, and how to cite it', async () => {
    const { files } = await filesOf(shipped);
    const readme = files.get('README.md')!;
    expect(readme).toContain('# The Pyongyang treaty of June 2024');
    expect(readme).toContain('as of 31 July 2024');
    expect(readme).toContain('View: https://standpoint.example/site/stances/');
    expect(files.get('LICENSE.txt')).toBe(
      'Creative Commons Attribution 4.0 International (CC-BY-4.0)\nhttps://creativecommons.org/licenses/by/4.0/\n',
    );
    expect(files.get('CITATION.txt')).toContain('CC-BY-4.0. https://standpoint.example/site/stances/');
    expect(files.get('CITATION.cff')).toContain('cff-version: "1.2.0"');
  });

  test('is the same bytes in every time zone, whenever it is made', async () => {
    const made = await inZones(() => write(zipExporter, exportJob(shipped, [stanceMatrix, timeline])));
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });
});
