import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { placeOfCell } from '#lib/charts/kit/stanceCellFacts.ts';
import { rowsAtOnce, type Collection } from '#lib/collection/Collection.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Stance } from '#lib/model/stance.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords, type Words } from '#lib/words/Words.ts';
import { chartDossier } from '#server/chartDossier.ts';
import { servedCharts } from '#server/servedCharts.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { clickhouseServers, hasClickhouse, howToHaveClickhouse } from './clickhouseServers.ts';
import { collectionOver, loadedClickhouse, loadedDuckdb, overCsv } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
let words: Words;
let shipped: Dossier;
let collections: readonly { readonly dossier: Dossier; readonly collection: Collection }[];

/** Every row of the shipped dossier as an answer, of which cells are shares. */
function asObservations(dossier: Dossier): Dossier {
  return { ...dossier, info: { ...dossier.info, rows: 'observations' } };
}

const clickhouse = hasClickhouse() ? await clickhouseServers(2) : null;

beforeAll(async () => {
  words = await loadAllWords(en);
  shipped = await shippedDossier();
  const ways = [overCsv(folder), loadedDuckdb, ...(clickhouse ? [loadedClickhouse(clickhouse.place)] : [])];
  const made: { dossier: Dossier; collection: Collection }[] = [];
  for (const dossier of [shipped, asObservations(shipped)])
    for (const [at, open] of ways.entries())
      made.push({
        dossier,
        collection: collectionOver(dossier, await open(dossier, `${dossier.info.rows}${at}`)),
      });
  collections = made;
});

afterAll(async () => {
  for (const { collection } of collections) await collection.close();
  await clickhouse?.close();
  rmSync(folder, { recursive: true });
});

if (clickhouse === null)
  test.skip(`ClickHouse is not among them: it ${howToHaveClickhouse}`, () => undefined);

/** All that a reader sees of a chart. */
function seen(chartOf: Chart, dossier: Dossier, view: View) {
  return (['full', 'slide'] as const).map((presentation) => {
    const chart = chartOf.prepare(dossier, view, words, presentation);
    const canvas = { width: 960, height: 540 };
    return {
      headline: chart.headline,
      subtitle: chart.subtitle,
      notes: chart.notes,
      publishers: chart.publishers,
      sources: chart.sources,
      table: chart.table,
      dataTable: chart.dataTable,
      page: sceneSvg(pageScene(chart, 1100, lightTheme)),
      picture: sceneSvg(pictureScene(dossier, chart, { canvas, theme: lightTheme })),
    };
  });
}

const views: readonly (readonly [string, Partial<View>])[] = [
  ['as it is', {}],
  ['with other publications', { reference: true }],
  ['without two documents', { sourcesOff: ['doc000', 'doc003'] }],
  ['of one document', { sourcesOff: ['doc000', 'doc001', 'doc002', 'doc003'] }],
  ['of no document', { sourcesOff: ['doc000', 'doc001', 'doc002', 'doc003', 'doc004'] }],
  ['up to a month', { asOf: '2024-05' }],
  ['up to a day, with other publications', { asOf: '2024-06-18', reference: true }],
  ['stated with high confidence', { bases: ['stated'], confidence: 'high' }],
  [
    'in other orders, in full',
    { actorOrder: 'mean', issueOrder: 'polarisation', allIssues: true, allActors: true },
  ],
  ['turned, ungrouped, without observers', { turned: true, grouped: false, observers: false }],
  ['of one actor by source, by distance', { actor: 'usa', measure: 'distance', reference: true }],
  [
    'of one actor by source, as stated up to a month',
    { actor: 'prk', bases: ['stated'], asOf: '2024-06', measure: 'same' },
  ],
  [
    'of two actors and one treaty',
    { actors: ['chn', 'usa'], instrument: 'treaty-1961', issue: 'tech-to-dprk' },
  ],
];

describe('a view of a collection is byte for byte that of the page', () => {
  test.each(views)('%s', async (_, change) => {
    const view = { ...defaultView, ...change };
    for (const dossier of new Set(collections.map((each) => each.dossier)))
      for (const chart of servedCharts(dossier)) {
        const expected = seen(chart, dossier, view);
        for (const { collection } of collections.filter((each) => each.dossier === dossier))
          expect(seen(chart, await chartDossier(collection, chart, view), view)).toEqual(expected);
      }
  });
});

test('evidence is that of the dossier, row for row', async () => {
  const view = { ...defaultView, reference: true };
  for (const { dossier, collection } of collections.filter((each) => each.dossier === shipped)) {
    const rows: Stance[] = [];
    for (const { actor, issue } of stanceCells(dossier, view).cells.filter((cell) => cell.rows.length > 0)) {
      const found = await collection.evidence({ actor, issue }, view, 0);
      expect(found.dossier.stances).toHaveLength(found.total);
      rows.push(...found.dossier.stances);
    }
    // Where a file has no numbers of rows, none is known.
    const bare = ({ rowNumber: _, ...row }: Stance) => row;
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(rows.map(bare).sort(byId)).toEqual(dossier.stances.map(bare).sort(byId));
  }
});

test('every mark rests on the rows that it rests on in the page', { timeout: 300_000 }, async () => {
  const view = { ...defaultView, reference: true, measure: 'same' as const };
  const ids = (rows: readonly Stance[]) => rows.map(({ id }) => id).sort();
  for (const { dossier, collection } of collections)
    for (const chart of servedCharts(dossier)) {
      const inEngine = await chartDossier(collection, chart, view);
      const [prepared, inPage] = [inEngine, dossier].map((each) => chart.prepare(each, view, words));
      const keys = pageScene(inPage!, 1100, lightTheme).targets.map(({ key }) => key);
      for (const key of new Set(keys)) {
        const stancesOf = (rows = inPage!.evidence(key)?.rows ?? []) =>
          rows.flatMap(({ table, at }) => (table === 'stances' ? [at] : []));
        const expected = stancesOf();
        // What is asked for by its place is tested above, and marks differ in their cells alone.
        if (expected.length === 0 || placeOfCell(dossier, key) !== null) continue;
        const named = stancesOf(prepared!.evidence(key)?.rows);
        const first = await collection.evidenceOfRows(named, view, 0);
        const pages = [first];
        while (pages.length * rowsAtOnce < first.total)
          pages.push(await collection.evidenceOfRows(named, view, pages.length));
        const found = pages.flatMap((page) => page.dossier.stances);
        expect(ids(found), `${chart.id} ${key}`).toEqual(
          ids([...new Set(expected)].map((at) => dossier.stances[at]!)),
        );
      }
    }
});

test('a search finds every row that holds the words, whatever their case, and no text of it enters a query', async () => {
  const view = { ...defaultView, reference: true };
  for (const { dossier, collection } of collections)
    for (const text of ['TREATY', 'kim jong', '’', "'; DROP TABLE stances; --", '100%', '_', '\\']) {
      const holds = (each: string) => each.toLowerCase().includes(text.toLowerCase());
      const expected = dossier.stances.filter(({ quote, rationale }) => holds(quote) || holds(rationale));
      expect((await collection.search(text, view, 0)).total, text).toBe(expected.length);
    }
});
