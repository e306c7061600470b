import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openBriefingStore } from '#lib/briefing/store/openBriefingStore.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { pinChart } from '#lib/ui/briefing/pinChart.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';

const dossier = harbourDossier();
const other: Dossier = { ...dossier, info: { ...dossier.info, name: 'other' } };
const pin = (about: Dossier, again = false) => pinChart(about, timeline, defaultView, english, again);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('a view that a slide shows already is added on demand alone', async () => {
  expect(await pin(dossier)).toEqual({ title: 'My briefing', slide: 1, isOld: false });
  expect(await pin(dossier)).toEqual({ title: 'My briefing', slide: 1, isOld: true });
  expect(await pin(dossier, true)).toEqual({ title: 'My briefing', slide: 2, isOld: false });
});

test('a button pressed three times at once pins one slide', async () => {
  const pinned = await Promise.all([pin(dossier), pin(dossier), pin(dossier)]);
  expect(pinned.map(({ isOld }) => isOld)).toEqual([false, true, true]);
});

test('no two briefings that nobody has named are called the same', async () => {
  for (const about of [dossier, other]) await pin(about);
  const store = await openBriefingStore();
  const titles = (await store.list()).map(({ title }) => title);
  store.close();
  expect(titles.sort()).toEqual(['My briefing', 'My briefing 2']);
});
