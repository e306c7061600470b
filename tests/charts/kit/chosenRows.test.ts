import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { chartChanges } from '#lib/charts/chartChanges.ts';
import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { canvasOf, pictureSize } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { RowKind } from '#lib/model/rowKind.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { readView, viewQuery } from '#lib/view/viewParams.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';

const dossiers = new Map<string, Dossier>([['harbour', harbourDossier()]]);
beforeAll(async () => {
  dossiers.set('shipped', await shippedDossier());
});
const cases = ['harbour', 'shipped'].flatMap((name) =>
  catalog.map((chart) => [name, chart.id, chart] as const),
);

/** The column of the table in which the rows of a chart are named; of pairs of actors there are two. */
const columns: Readonly<Record<RowKind, readonly string[]>> = {
  issue: ['issue'],
  actor: ['actor', 'other'],
  thesis: ['thesis'],
  subject: ['category'],
  instrument: ['instrument'],
  source: ['source'],
  event: ['event'],
  figure: ['figure'],
  commodity: ['name'],
  pair: ['name'],
  transfer: ['from', 'to', 'commodity'],
};

const prepare = (chart: Chart, dossier: Dossier, only: readonly string[], form: Presentation = 'full') =>
  chart.prepare(dossier, { ...defaultView, allTheses: true, only }, english, form);

/** The first and the last, or the only one. */
const twoOf = (rows: PreparedChart['rowGroups'][number]['rows']) => [
  ...new Set([rows[0]!.id, rows.at(-1)!.id]),
];

/** The ids in the columns of a kind, row by row; a transfer is told by all of its columns. */
function namedIn({ table }: PreparedChart, kind: RowKind): string[][] {
  const places = columns[kind].map((id) => table.columns.findIndex((column) => column.id === id));
  return table.rows
    .filter(({ key }) => key !== '')
    .map(({ cells }) => {
      const ids = places.filter((at) => at !== -1).map((at) => cells[at]?.id ?? '');
      return kind === 'transfer' ? [ids.join('~')] : ids;
    });
}

const textOf = ({ marks }: Scene) =>
  marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join(' ');
const marked = ({ targets }: Scene) => targets.filter(({ leads }) => !leads).map(({ key }) => key);

function slide(dossier: Dossier, prepared: PreparedChart): Scene {
  const canvas = canvasOf(pictureSize('16:9'), 'slide');
  return pictureScene(dossier, prepared, { canvas, theme: lightTheme });
}

describe.each(cases)('%s, %s', (name, _id, chart) => {
  test('of two rows chosen exactly these are drawn, under the headline of all', () => {
    const dossier = dossiers.get(name)!;
    const whole = prepare(chart, dossier, []);
    expect(whole.rowGroups.length).toBeGreaterThan(0);
    for (const { kind, rows } of whole.rowGroups) {
      const only = twoOf(rows);
      const prepared = prepare(chart, dossier, only);
      const named = namedIn(prepared, kind);
      expect(named.length).toBeGreaterThan(0);
      // A pair is drawn for either of its actors.
      for (const ids of named)
        expect(
          ids.some((id) => only.includes(id)),
          ids.join(),
        ).toBe(true);
      expect([...new Set(named.flat())]).toEqual(expect.arrayContaining(only));
      expect(prepared.headline).toBe(whole.headline);
      expect(prepared.finding).toEqual(whole.finding);
      expect(prepared.rowGroups).toEqual(whole.rowGroups);
      const scene = pageScene(prepared, 900, lightTheme);
      expect(sceneFaults(scene)).toEqual([]);
      const keys = prepared.table.rows.map(({ key }) => key).filter((key) => key !== '');
      expect(marked(scene).toSorted()).toEqual(keys.toSorted());
      for (const key of keys) expect(prepared.evidence(key)?.key).toBe(key);
      expect(prepared.subtitle).toMatch(new RegExp(`chosen by hand: ${only.length} of ${rows.length} `));
      expect(prepared.description.long).toContain('Chosen by hand: ');
    }
  });

  test('a slide draws the rows chosen in place of its own choice, and says how many of how many', () => {
    const dossier = dossiers.get(name)!;
    const whole = prepare(chart, dossier, [], 'slide');
    for (const { kind, rows } of whole.rowGroups) {
      const only = twoOf(rows.toReversed());
      const prepared = prepare(chart, dossier, only, 'slide');
      const scene = slide(dossier, prepared);
      expect(sceneFaults(scene)).toEqual([]);
      expect(textOf(scene)).toContain(`Chosen by hand: ${only.length} of ${rows.length} `);
      expect(scene.title).toBe(whole.headline);
      const drawn = new Set(marked(scene));
      const keyed = prepared.table.rows.filter(({ key }) => drawn.has(key));
      const named = namedIn({ ...prepared, table: { ...prepared.table, rows: keyed } }, kind);
      expect([...new Set(named.flat())]).toEqual(expect.arrayContaining(only));
      for (const ids of named)
        expect(
          ids.some((id) => only.includes(id)),
          ids.join(),
        ).toBe(true);
    }
  });

  test('a slide on which not all rows chosen fit says how many do', () => {
    const dossier = dossiers.get(name)!;
    const { rowGroups } = prepare(chart, dossier, []);
    for (const { rows } of rowGroups) {
      const prepared = prepare(
        chart,
        dossier,
        rows.map(({ id }) => id),
        'slide',
      );
      const canvas = { width: 720, height: 300 };
      const scene = pictureScene(dossier, prepared, { canvas, theme: lightTheme });
      const [, fit] = /\((\d+) fit\)/.exec(textOf(scene)) ?? [];
      if (fit !== undefined) expect(Number(fit)).toBeLessThan(rows.length);
      else {
        const keys = `~${marked(scene).join('~')}~`;
        const leads = scene.targets.map(({ key }) => key);
        for (const { id, owns } of rows) {
          expect(owns === undefined ? keys.includes(`~${id}~`) : leads.includes(owns), id).toBe(true);
        }
      }
    }
  });

  test('ids that it has nothing of leave it as it is, and so do none', () => {
    const dossier = dossiers.get(name)!;
    for (const form of ['full', 'slide'] as const) {
      const [whole, other] = [[], ['no-such-row']].map((only) => prepare(chart, dossier, only, form));
      expect(pageScene(other!, 900, lightTheme)).toEqual(pageScene(whole!, 900, lightTheme));
      expect(other!.subtitle).toBe(whole!.subtitle);
      expect(other!.table).toEqual(whole!.table);
    }
  });

  test('every row can be chosen by a link, which says so of what the dossier does not have', () => {
    const dossier = dossiers.get(name)!;
    for (const { rows } of prepare(chart, dossier, []).rowGroups) {
      const only = rows.map(({ id }) => id);
      expect(new Set(only).size).toBe(only.length);
      for (const { name: title } of rows) expect(title).not.toBe('');
      const { view, notices } = readView(viewQuery({ ...defaultView, only }), dossier);
      expect(notices).toEqual([]);
      expect(view.only).toEqual(only);
      const gone = readView(`?v=1&only=${only[0]},no-such-row`, dossier);
      expect(gone.view.only).toEqual([only[0]]);
      expect(gone.notices).toMatchObject([{ key: 'only', part: 'only=no-such-row', followed: true }]);
    }
  });

  test('a source left out changes of the rows chosen what it changes of all', () => {
    const dossier = dossiers.get(name)!;
    const [group] = prepare(chart, dossier, []).rowGroups;
    const only = twoOf(group!.rows);
    const changes = (ids: readonly string[]) => {
      const before = prepare(chart, dossier, ids);
      const view = { ...defaultView, allTheses: true, only: ids, sourcesOff: [source!] };
      const after = chart.prepare(dossier, view, english);
      const keys = new Set([...before.table.rows, ...after.table.rows].map(({ key }) => key));
      return { keys, ...chartChanges(before, after) };
    };
    const [source] = prepare(chart, dossier, only).sources;
    const [whole, part] = [changes([]), changes(only)];
    const told = (of: typeof whole) => of.marks.map(({ key, kind }) => `${key} ${kind}`).toSorted();
    expect(told(part)).toEqual(
      told({ ...whole, marks: whole.marks.filter(({ key }) => part.keys.has(key)) }),
    );
    expect(part.headline).toEqual(whole.headline);
  });
});

test('the headline is said to rest on rows that are not shown, where it does', () => {
  const dossier = dossiers.get('shipped')!;
  const chart = catalog.find(({ id }) => id === 'claims-by-source')!;
  const { finding, rowGroups } = prepare(chart, dossier, []);
  const carrying = new Set(finding!.rests.map(({ at }) => dossier.claims[at]!.thesis));
  const ids = rowGroups[0]!.rows.map(({ id }) => id);
  const [others, some] = [ids.filter((id) => !carrying.has(id)), ids.filter((id) => carrying.has(id))];
  const subtitle = (only: readonly string[]) => prepare(chart, dossier, only).subtitle;
  expect(subtitle(others.slice(0, 2))).toMatch(/the headline rests on rows that are not shown$/);
  expect(subtitle(some.slice(0, 1))).toMatch(/the headline also rests on rows that are not shown$/);
  expect(subtitle(some)).not.toContain('rests on');
});
