import { beforeAll, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { chartChanges } from '#lib/charts/chartChanges.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { drawPicture } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { ViewCache } from '#lib/live/ViewCache.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords, type Words } from '#lib/words/Words.ts';
import { nodeFontReader } from '../../../scripts/nodeFontReader.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { barsOfSources, barsOfSourcesWords } from './barsOfSources.ts';

const dossier = harbourDossier();
let words: Words;

beforeAll(async () => {
  words = await loadAllWords({
    ...en,
    areas: { ...en.areas, 'bars-of-sources': () => Promise.resolve(barsOfSourcesWords) },
  });
});

const claimsOf = (source: string) => dossier.claims.filter((claim) => claim.source === source);

test('a line in the catalogue is all that a chart needs beside its folder and its words', () => {
  const charts = [...catalog, barsOfSources];
  expect(new Set(charts.map(({ id }) => id)).size).toBe(13);
  expect(barsOfSources.name(words)).toBe('Claims of each source');
});

test('it has headline, table, evidence, sentences and bars of the same rows', () => {
  const prepared = barsOfSources.prepare(dossier, defaultView, words);
  const most = Math.max(...prepared.table.rows.map(({ cells }) => Number(cells[1]?.value)));
  expect(prepared.headline).toContain(`: ${most}`);
  expect(prepared.finding?.rests).toHaveLength(most);
  for (const [i, { key, cells }] of prepared.table.rows.entries()) {
    expect(cells[1]?.value).toBe(claimsOf(key).length);
    expect(prepared.native?.series[0]?.values[i]).toBe(claimsOf(key).length);
    expect(prepared.evidence(key)?.rows.map(({ at }) => dossier.claims[at]?.source)).toEqual(
      claimsOf(key).map(() => key),
    );
    expect(prepared.sentence(key)).toContain(`${claimsOf(key).length} claims`);
    expect(prepared.markOf('claims', prepared.evidence(key)!.rows[0]!.at)).toBe(key);
  }
});

test('it is drawn on pages and into files, each mark with its target', async () => {
  const prepared = barsOfSources.prepare(dossier, defaultView, words);
  const scene = pageScene(prepared, 760, lightTheme);
  expect(sceneFaults(scene)).toEqual([]);
  expect(scene.marks.flatMap(({ owner }) => owner ?? [])).toEqual(scene.targets.map(({ key }) => key));
  const record = { dossier: dossier.info.name, chart: barsOfSources.id, view: '' };
  const request = { size: pictureSize('16:9'), scale: 1, theme: 'light', record } as const;
  const { svg } = await drawPicture(dossier, prepared, request, nodeFontReader);
  expect(svg).toContain(prepared.headline);
});

test('it is kept by what it reads, and says what a source left out changes', () => {
  const cache = new ViewCache();
  const ask = (view: typeof defaultView) =>
    cache.prepare(barsOfSources, { dossier, words, view, presentation: 'full' });
  const first = ask(defaultView);
  expect(ask({ ...defaultView, actorOrder: 'name', scale: 'log' })).toBe(first);
  const [source] = first.sources;
  const without = ask({ ...defaultView, sourcesOff: [source!] });
  expect(chartChanges(first, without).marks.map(({ key }) => key)).toEqual([source]);
});
