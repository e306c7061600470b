import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation, type View } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { darkTheme, lightTheme, type Theme } from '#lib/scene/theme.ts';
import { sourcesInForce } from '#lib/summary/sourcesInForce.ts';
import { readView, viewQuery } from '#lib/view/viewParams.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { doubled, inCyrillic, inHangul, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';
import { sceneFaults } from './sceneFaults.ts';
import { english } from '../english.ts';

type DossierName = 'harbour' | 'shipped';
const dossiers = {} as Record<DossierName, Dossier>;

beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
});

const cases = catalog.flatMap((chart) =>
  (['harbour', 'shipped'] as const).map((name) => [chart.id, name, chart] as const),
);

/** Long enough for the busiest chart on the slowest machine. */
const patience = { timeout: 120_000 };

const pageWidths = [288, 390, 760, 1100];
const canvases = [
  { width: 960, height: 540 },
  { width: 960, height: 720 },
  { width: 800, height: 800 },
  { width: 720, height: 900 },
  { width: 794, height: 1123 },
];

type TestedView = View & { readonly presentation?: Presentation };

/** Views that differ in which rows count and in how they are ordered. */
function viewsOf(dossier: Dossier): TestedView[] {
  const off = (...positions: number[]) => positions.map((at) => dossier.sources[at]?.id ?? '');
  return [
    defaultView,
    { ...defaultView, reference: true, grouped: false },
    { ...defaultView, presentation: 'slide' },
    { ...defaultView, threads: true, from: '2023-04', to: '2024-05-15' },
    { ...defaultView, sourcesOff: off(0), scale: 'log' },
    { ...defaultView, sourcesOff: off(1, 2), actorOrder: 'mean', issueOrder: 'similarity' },
    { ...defaultView, issue: dossier.issues.at(-1)?.id ?? '', actor: dossier.actors.at(-1)?.id ?? '' },
    { ...defaultView, thesisOrder: 'diagnostic', credibility: 3, reliability: 'D' },
    { ...defaultView, thesisOrder: 'uncontested', claimType: 'prediction' },
    { ...defaultView, confidence: 'high', bases: ['stated'], instrument: dossier.instruments[0]?.id ?? '' },
    { ...defaultView, actors: dossier.actors.slice(0, 4).map(({ id }) => id) },
  ];
}

function prepare(chart: Chart, dossier: Dossier, view: TestedView): PreparedChart {
  return chart.prepare(dossier, view, english, view.presentation);
}

function pagesOf(prepared: PreparedChart, theme: Theme): [string, Scene][] {
  return pageWidths.map((width) => [`page ${width}`, pageScene(prepared, width, theme)]);
}

function picturesOf(dossier: Dossier, prepared: PreparedChart, theme: Theme): [string, Scene][] {
  return canvases.map((canvas) => [
    `picture ${canvas.width}×${canvas.height}`,
    pictureScene(dossier, prepared, { canvas, theme }),
  ]);
}

/** A few faults of every scene, each with the name of the scene: enough to see what is wrong. */
function faultsOf(scenes: readonly [string, Scene][]): string[] {
  return scenes.flatMap(([name, scene]) =>
    [...sceneFaults(scene), ...scene.marks.flatMap(paintFaults)]
      .slice(0, 3)
      .map((fault) => `${name}: ${fault}`),
  );
}

function paintFaults(mark: Mark): string[] {
  const faults: string[] = [];
  const colours = [mark.fill, ...(mark.type === 'text' ? [] : [mark.stroke])];
  for (const colour of colours) {
    if (colour !== undefined && !/^#[0-9a-f]{6}$/.test(colour))
      faults.push(`colour is not six-digit hex: "${colour}"`);
  }
  for (const [name, value] of Object.entries(mark)) {
    if (typeof value === 'number' && !Number.isFinite(value))
      faults.push(`${mark.type} has ${name} ${value}`);
  }
  if (mark.type === 'path' && /[^MLCAZ0-9 .,-]/.test(mark.d))
    faults.push(`path has other commands: "${mark.d}"`);
  if (mark.type === 'text' && mark.size < 11) faults.push(`“${mark.text}” is set in ${mark.size}`);
  return faults;
}

/** Everything a reader can read, but for the legend, which explains marks that may not occur. */
function wordsOf(prepared: PreparedChart): string[] {
  const body = prepared.body({ x: 0, y: 0, width: 760, height: null, theme: lightTheme, textSize: 12 });
  return [
    prepared.headline,
    prepared.subtitle,
    prepared.empty ?? '',
    ...prepared.notes,
    prepared.description.short,
    prepared.description.long,
    ...body.marks.flatMap((mark) => (mark.type === 'text' ? mark.text : [])),
    ...body.targets.map(({ key }) => prepared.sentence(key)),
    ...prepared.table.rows.flatMap((row) => row.cells.map(({ text }) => text)),
  ];
}

const told = (prepared: PreparedChart) => ({
  headline: prepared.headline,
  subtitle: prepared.subtitle,
  empty: prepared.empty,
  notes: prepared.notes,
  sources: prepared.sources,
  description: prepared.description,
  table: prepared.table,
});

/** Ids of the rows of evidence behind each mark; positions differ between shuffled dossiers. */
function evidenceIds(dossier: Dossier, prepared: PreparedChart): Record<string, string[]> {
  const keys = prepared.table.rows.map((row) => row.key).filter((key) => key !== '');
  return Object.fromEntries(
    keys.map((key) => [
      key,
      prepared.evidence(key)?.rows.map(({ table, at }) => `${table} ${dossier[table][at]?.id}`) ?? [],
    ]),
  );
}

describe('the catalogue', () => {
  test('has charts with ids and names of their own', () => {
    expect(new Set(catalog.map((chart) => chart.id)).size).toBe(catalog.length);
    expect(new Set(catalog.map((chart) => chart.name(english))).size).toBe(catalog.length);
    for (const { id, page, question } of catalog) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(page).toMatch(/^\//);
      expect(question(english)).toMatch(/\?$/);
    }
  });
});

describe.each(cases)('%s of the %s dossier', (_id, name, chart) => {
  test('has one row of its table for each mark that can be pointed at', () => {
    for (const view of viewsOf(dossiers[name])) {
      const prepared = prepare(chart, dossiers[name], view);
      const rowKeys = prepared.table.rows.map((row) => row.key).filter((key) => key !== '');
      for (const width of pageWidths) {
        const { targets } = pageScene(prepared, width, lightTheme);
        const keys = targets.filter((target) => !target.leads).map((target) => target.key);
        expect(new Set(targets.map((target) => target.key)).size).toBe(targets.length);
        expect(keys.toSorted()).toEqual(rowKeys.toSorted());
      }
      for (const row of prepared.table.rows) expect(row.cells.length).toBe(prepared.table.columns.length);
    }
  });

  test('has evidence for every mark, from sources in force', () => {
    const dossier = dossiers[name];
    for (const view of viewsOf(dossier)) {
      const prepared = prepare(chart, dossier, view);
      const inForce = sourcesInForce(dossier, view);
      const cited = new Set<string>();
      for (const target of pageScene(prepared, 760, lightTheme).targets) {
        const destination = prepared.destination(target.key);
        expect(destination !== null).toBe(target.leads === true);
        if (target.leads) {
          expect(prepared.evidence(target.key)).toBeNull();
          expect(destination?.page).toMatch(/^\//);
          continue;
        }
        const evidence = prepared.evidence(target.key);
        expect(evidence?.key).toBe(target.key);
        expect(evidence?.summary).toBe(prepared.sentence(target.key));
        expect(prepared.sentence(target.key)).toMatch(/\S.*[.!?]$/u);
        expect(evidence?.title).not.toBe('');
        for (const { label, destination } of evidence?.links ?? []) {
          expect(label).not.toBe('');
          expect(destination.page).toMatch(/^\/[a-z]/);
          expect(readView(viewQuery({ ...defaultView, ...destination.view }), dossier).notices).toEqual([]);
        }
        const rows = evidence?.rows ?? [];
        expect(new Set(rows.map(({ table, at }) => `${table} ${at}`)).size).toBe(rows.length);
        for (const { table, at } of rows) {
          const row = dossier[table][at];
          expect(row).toBeDefined();
          if (row && 'source' in row) cited.add(row.source);
        }
      }
      // Clauses are those of the treaty's own text too.
      const texts = ['provision-breakdown', 'treaty-comparison'].includes(chart.id)
        ? dossier.sources.filter(({ kind }) => kind === 'treaty').map(({ id }) => id)
        : [];
      for (const source of cited) expect([...inForce, ...texts]).toContain(source);
      expect(prepared.sources).toEqual(dossier.sources.map(({ id }) => id).filter((id) => cited.has(id)));
      expect(prepared.evidence('no such mark')).toBeNull();
    }
  });

  test('leads somewhere from every target that says so, by the same ways at every width', () => {
    for (const view of viewsOf(dossiers[name])) {
      const prepared = prepare(chart, dossiers[name], view);
      const doorsAt = (width: number) =>
        pageScene(prepared, width, lightTheme).targets.filter((target) => target.leads);
      for (const { key } of doorsAt(760)) {
        const { page, view: there = {} } = prepared.destination(key) ?? {};
        expect(page).toMatch(/^\/[a-z]/);
        expect(readView(viewQuery({ ...defaultView, ...there }), dossiers[name]).notices).toEqual([]);
        expect(prepared.evidence(key)).toBeNull();
      }
      const keys = doorsAt(760).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const width of pageWidths) {
        expect(
          doorsAt(width)
            .map(({ key }) => key)
            .toSorted(),
        ).toEqual(keys.toSorted());
      }
      for (const { key } of prepared.table.rows) expect(prepared.destination(key)).toBeNull();
    }
  });

  test('says its finding in one short line', () => {
    for (const view of viewsOf(dossiers[name])) {
      const { headline, subtitle, description } = prepare(chart, dossiers[name], view);
      expect(headline.length).toBeGreaterThan(0);
      expect(headline.length).toBeLessThanOrEqual(110);
      expect(headline).not.toMatch(/[.!\s]$/);
      expect(subtitle).not.toBe('');
      expect(description.short).toMatch(/\.$/);
      expect(description.long).toMatch(/\.$/);
    }
  });

  test.each([lightTheme, darkTheme])('is drawn without a fault in the $name theme', patience, (theme) => {
    const dossier = dossiers[name];
    const prepared = chart.prepare(dossier, defaultView, english);
    expect(faultsOf([...pagesOf(prepared, theme), ...picturesOf(dossier, prepared, theme)])).toEqual([]);
  });

  test('is drawn without a fault in every view', patience, () => {
    for (const view of viewsOf(dossiers[name])) {
      expect(faultsOf(pagesOf(prepare(chart, dossiers[name], view), lightTheme))).toEqual([]);
    }
  });

  test.each([
    ['of double length', doubled],
    ['in Cyrillic', inCyrillic],
    ['in Hangul', inHangul],
  ])('is drawn without a fault with names %s', patience, (_how, rename) => {
    const dossier = renamedDossier(dossiers[name], rename);
    const prepared = chart.prepare(dossier, defaultView, english);
    expect(
      faultsOf([...pagesOf(prepared, lightTheme), ...picturesOf(dossier, prepared, lightTheme)]),
    ).toEqual([]);
  });

  test('does not depend on the order of the rows that are coded', () => {
    const dossier = dossiers[name];
    for (const seed of [1, 2]) {
      const shuffled = shuffleDossier(dossier, seed, ['actors', 'issues', 'sources']);
      for (const view of viewsOf(dossier)) {
        const [before, after] = [prepare(chart, dossier, view), prepare(chart, shuffled, view)];
        expect(told(after)).toEqual(told(before));
        expect(pageScene(after, 760, lightTheme)).toEqual(pageScene(before, 760, lightTheme));
        expect(evidenceIds(shuffled, after)).toEqual(evidenceIds(dossier, before));
      }
    }
  });

  test('ordered by name, does not depend on the order of actors and issues either', () => {
    const dossier = dossiers[name];
    const view: View = { ...defaultView, actorOrder: 'name', issueOrder: 'name' };
    for (const seed of [3, 4]) {
      const shuffled = shuffleDossier(dossier, seed, ['sources']);
      const [before, after] = [prepare(chart, dossier, view), prepare(chart, shuffled, view)];
      expect(told(after)).toEqual(told(before));
      expect(pageScene(after, 760, lightTheme)).toEqual(pageScene(before, 760, lightTheme));
      expect(evidenceIds(shuffled, after)).toEqual(evidenceIds(dossier, before));
    }
  });

  test('says that nothing is found when every source is off', () => {
    const dossier = dossiers[name];
    const off = dossier.sources.map((source) => source.id);
    for (const reference of [false, true]) {
      const view: View = { ...defaultView, sourcesOff: off, reference };
      const prepared = prepare(chart, dossier, view);
      expect(prepared.empty).toMatch(/\.$/);
      expect(prepared.headline).toBe(english.of('common').noMatch);
      expect(prepared.sources).toEqual([]);
      for (const words of wordsOf(prepared))
        expect(words).not.toMatch(/\b(NaN|undefined|Infinity|null|neutral)\b/);
      expect(
        faultsOf([...pagesOf(prepared, lightTheme), ...picturesOf(dossier, prepared, lightTheme)]),
      ).toEqual([]);
      for (const { key } of prepared.table.rows) {
        if (key !== '') expect(prepared.evidence(key)?.rows).toEqual([]);
      }
    }
  });
});
