import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { en } from '#lib/words/en/en.ts';
import { makeFormats } from '#lib/words/Formats.ts';
import { loadAllWords, type Words } from '#lib/words/Words.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { pseudoEnglish } from '../words/pseudoEnglish.ts';
import { sceneFaults } from './sceneFaults.ts';

const dossiers = {} as Record<'harbour' | 'shipped', Dossier>;
let german: Words;

beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
  // The sentences of English with the numbers, dates and order of German.
  german = await loadAllWords(en, makeFormats('de-DE'));
});

const cases = catalog.flatMap((chart) =>
  (['harbour', 'shipped'] as const).map((name) => [chart.id, name, chart] as const),
);

function viewsOf(dossier: Dossier): View[] {
  return [
    defaultView,
    { ...defaultView, reference: true, scale: 'log', threads: true },
    { ...defaultView, sourcesOff: [dossier.sources[0]?.id ?? ''], asOf: '2024-06', grouped: false },
    { ...defaultView, sourcesOff: dossier.sources.map(({ id }) => id) },
  ];
}

/** What is drawn and found, without how it is worded and placed. */
function bones(prepared: PreparedChart) {
  const scenes = [340, 760, 1100].map((width) => pageScene(prepared, width, lightTheme));
  return {
    // Columns of panels are shared out by their heights, which words decide.
    targets: scenes.map(({ targets }) => targets.map(({ key, leads }) => `${key} ${leads}`).sort()),
    keys: prepared.table.rows.map(({ key }) => key),
    numbers: prepared.table.rows.map(({ cells }) =>
      cells.map(({ value, id }) => id ?? (typeof value === 'number' ? value : null)),
    ),
    rests: prepared.finding?.rests,
    kind: prepared.finding?.kind,
    sources: prepared.sources,
    native: prepared.native?.series.map(({ values }) => values),
  };
}

/** Every text of the chart, each with where it stands. */
function textsOf(dossier: Dossier, prepared: PreparedChart): [string, string][] {
  const keys = prepared.table.rows.map(({ key }) => key).filter((key) => key !== '');
  const scenes = [
    ...[340, 1100].map((width) => pageScene(prepared, width, lightTheme)),
    pictureScene(dossier, prepared, { canvas: { width: 960, height: 540 }, theme: lightTheme }),
  ];
  const leads = scenes[1]!.targets.filter((target) => target.leads).map(({ key }) => key);
  const { table, description, native } = prepared;
  return [
    ['name', prepared.name],
    ['question', prepared.question],
    ['headline', prepared.headline],
    ['subtitle', prepared.subtitle],
    ['empty', prepared.empty ?? ''],
    ...prepared.notes.map((note): [string, string] => ['note', note]),
    ['description', description.short],
    ['long description', description.long],
    ['caption', table.caption],
    ...table.columns.map(({ label }): [string, string] => ['column', label]),
    ...table.rows.flatMap(({ cells }) =>
      cells.map(({ text }, at): [string, string] => [`cell ${table.columns[at]?.id}`, text]),
    ),
    ...keys.flatMap((key): [string, string][] => {
      const evidence = prepared.evidence(key);
      return [
        ['evidence title', evidence?.title ?? ''],
        ['evidence sentence', evidence?.summary ?? ''],
        ...(evidence?.links ?? []).map(({ label }): [string, string] => ['link', label]),
      ];
    }),
    ...leads.map((key): [string, string] => ['lead', prepared.sentence(key)]),
    ...prepared.moves('').map(({ label }): [string, string] => ['move', label]),
    ...(native?.series ?? []).map(({ name }): [string, string] => ['series', name]),
    ...(native?.categories ?? []).map((name): [string, string] => ['category', name]),
    ...scenes.flatMap(({ marks }) =>
      marks.flatMap((mark): [string, string][] => (mark.type === 'text' ? [['picture', mark.text]] : [])),
    ),
  ];
}

describe.each(cases)('%s of the %s dossier', (_id, name, chart) => {
  test('has the same marks, order and counts in another language', { timeout: 120_000 }, async () => {
    const { words } = await pseudoEnglish();
    for (const view of viewsOf(dossiers[name])) {
      const [own, other] = [english, words].map((each) => chart.prepare(dossiers[name], view, each));
      expect(bones(other!)).toEqual(bones(own!));
    }
  });

  test('has every text from words or from the dossier', { timeout: 120_000 }, async () => {
    const dossier = dossiers[name];
    const { words, accounts } = await pseudoEnglish();
    for (const view of viewsOf(dossier)) {
      const texts = textsOf(dossier, chart.prepare(dossier, view, words));
      const strange = texts.filter(([, text]) => !accounts(dossier, text));
      expect([...new Set(strange.map(([where, text]) => `${where}: ${text}`))]).toEqual([]);
    }
  });

  test('has room for longer words', { timeout: 120_000 }, async () => {
    const { words } = await pseudoEnglish();
    const prepared = chart.prepare(dossiers[name], defaultView, words);
    for (const width of [340, 760, 1100]) {
      expect(sceneFaults(pageScene(prepared, width, lightTheme)), `page ${width}`).toEqual([]);
    }
    for (const canvas of [
      { width: 960, height: 540 },
      { width: 800, height: 800 },
    ]) {
      const scene = pictureScene(dossiers[name], prepared, { canvas, theme: lightTheme });
      expect(sceneFaults(scene), `picture ${canvas.width}×${canvas.height}`).toEqual([]);
    }
  });

  test('has the decimal comma and the months of another place, and the same numbers in its files', () => {
    const dossier = dossiers[name];
    for (const view of viewsOf(dossier).slice(0, 2)) {
      const [own, other] = [english, german].map((words) => chart.prepare(dossier, view, words));
      const texts = textsOf(dossier, other!).map(([, text]) => text);
      for (const text of texts) {
        // A point between digits would be an English decimal or a German thousand: then three digits follow.
        const decimals = text.match(/(?<![\d.,])\d+\.\d{1,2}(?!\d|\.)/g) ?? [];
        const dates = text.match(/(January|February|March|May|June|July|October|December) \d{4}/g) ?? [];
        for (const found of [...decimals, ...dates]) expect(isOfDossier(dossier, found), text).toBe(true);
      }
      expect(other!.table.rows.map(({ cells }) => cells.map(({ value }) => Number(value) || null))).toEqual(
        own!.table.rows.map(({ cells }) => cells.map(({ value }) => Number(value) || null)),
      );
    }
  });
});

/** Whether some text of the dossier says it: its numbers and dates are those of whoever coded it. */
function isOfDossier(dossier: Dossier, text: string): boolean {
  return dossierTexts(dossier).some((each) => each.includes(text));
}

const known = new WeakMap<Dossier, string[]>();

function dossierTexts(dossier: Dossier): string[] {
  let texts = known.get(dossier);
  if (!texts) {
    texts = Object.values(dossier)
      .filter(Array.isArray)
      .flatMap((rows: object[]) => rows.flatMap((row) => Object.values(row)))
      .concat(dossier.info.title, dossier.info.description, Object.values(dossier.info.licence))
      .filter((value): value is string => typeof value === 'string' && value.length > 3);
    known.set(dossier, texts);
  }
  return texts;
}
