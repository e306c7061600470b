import { beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { firstDay, lastDay } from '#lib/model/calendarDay.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { TimelineEvent } from '#lib/model/event.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { english, type TestView } from '../../english.ts';

const dossiers = {} as Record<'harbour' | 'shipped', Dossier>;
beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
});

const prepare = (dossier: Dossier, view: TestView) =>
  timeline.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);

/** Ids of the rows behind the entries that are drawn. */
function drawnIds(dossier: Dossier, view: TestView): string[] {
  const prepared = prepare(dossier, view);
  return prepared.table.rows
    .flatMap(({ key }) => prepared.evidence(key)?.rows ?? [])
    .map(({ at }) => dossier.events[at]!.id)
    .toSorted();
}

/**
 * Ids of the rows of documents that share a day with the window; dates compared as texts, day by day. A row that
 * shares its happening with others lies on the days that all their dates leave.
 */
function recount(dossier: Dossier, from: string, to: string): string[] {
  const documents = new Set(dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id));
  const padFrom = (date: string) => (date + '-01-01'.slice(date.length - 4)).slice(0, 10);
  const padTo = (date: string) => date + '-12-31'.slice(date.length - 4);
  const told = dossier.events.filter((row) => documents.has(row.source));
  const together = (row: TimelineEvent) =>
    told.filter((other) => other === row || (row.happening !== '' && other.happening === row.happening));
  const first = (row: TimelineEvent) =>
    together(row)
      .map(({ date }) => padFrom(date))
      .toSorted()
      .at(-1)!;
  const last = (row: TimelineEvent) =>
    together(row)
      .map(({ date, date_end }) => padTo(date_end || date))
      .toSorted()[0]!;
  return told
    .filter((row) => to === '' || first(row) <= padTo(to))
    .filter((row) => from === '' || last(row) >= padFrom(from))
    .map((row) => row.id)
    .toSorted();
}

describe.each(['harbour', 'shipped'] as const)('the entries of a window of the %s dossier', (name) => {
  test('are those that overlap it, by an independent recount over many windows', () => {
    const dossier = dossiers[name];
    const edges = [
      '',
      '1961',
      '1998',
      '2000',
      '2000-07',
      '2010',
      '2019',
      '2022-03',
      '2023',
      '2023-08',
      '2023-09-14',
    ];
    const ends = [
      '',
      '1997',
      '1998',
      '2000-06-30',
      '2009',
      '2018',
      '2022',
      '2023-02-28',
      '2023-10-01',
      '2023-12',
      '2024-06-18',
      '2024-06',
      '2026',
    ];
    let windows = 0;
    for (const from of edges) {
      for (const to of ends) {
        if (from && to && firstDay(from) > lastDay(to)) continue;
        expect(drawnIds(dossier, { from, to }), `${from} to ${to}`).toEqual(recount(dossier, from, to));
        windows++;
      }
    }
    expect(windows).toBeGreaterThan(80);
  });

  test('are the same with limits the wrong way round', () => {
    const dossier = dossiers[name];
    expect(drawnIds(dossier, { from: '2024-06', to: '2022' })).toEqual(recount(dossier, '2022', '2024-06'));
  });
});

describe('the subtitle', () => {
  test.each<[Partial<View>, string]>([
    [{ from: '2023', to: '2024' }, '2023–2024: 8 of 11 events; 1 more known only by month or year'],
    [
      { from: '2023-09', to: '2024' },
      'September 2023 – December 2024: 4 of 11 events; 2 more known only by month or year',
    ],
    [
      { from: '2023-09-14', to: '2023-10-02' },
      '14 September – 2 October 2023: 2 of 11 events; 2 more known only by month or year',
    ],
    [{ from: '2024' }, 'from 2024 on: 2 of 11 events'],
    [{ to: '2019-06-30' }, 'up to June 2019: 1 of 11 events; 1 more known only by month or year'],
    [{ to: '2019-06-29' }, 'up to 29 June 2019: 1 of 11 events; 1 more known only by month or year'],
  ])('says the window and how many of how many: %o', (view, words) => {
    expect(prepare(dossiers.harbour, view).subtitle).toContain(words);
  });

  test('says nothing of it for the whole time', () => {
    expect(prepare(dossiers.harbour, {}).subtitle).not.toContain('of 11');
  });
});

describe('a window without an event', () => {
  const view = { from: '2005', to: '2010' };

  test('says so in a sentence with the window and what lies outside', () => {
    const prepared = prepare(dossiers.harbour, view);
    expect(prepared.empty).toBe('No event falls within 2005–2010; all 11 selected events lie outside it.');
    expect(prepared.headline).toBe('Nothing found for this selection');
    expect(prepared.description.long).toMatch(/^No event falls within/);
    expect(prepared.table.rows).toEqual([]);
    expect(prepared.sources).toEqual([]);
    expect(pageScene(prepared, 760, lightTheme).targets).toEqual([]);
  });

  test('is told apart from filters that leave no event at all', () => {
    const off = dossiers.harbour.sources.map(({ id }) => id);
    expect(prepare(dossiers.harbour, { ...view, sourcesOff: off }).empty).toBe(
      'No event matches these filters.',
    );
  });
});

test('headline, description and evidence are those of the window', () => {
  const prepared = prepare(dossiers.harbour, { from: '2023-09', to: '2023-10' });
  // The other two of the four are dated to years and may lie outside.
  expect(prepared.headline).toBe(
    '14 September 2023: Union refuses night shifts; 2 October 2023: Government speaks for the terminal',
  );
  expect(prepared.description.short).toContain('4 events');
  expect(prepared.evidence('e-ledger-01')).toBeNull();
  expect(prepared.sources).toEqual(['ledger', 'union']);
});

test('a brief view chooses among the events of the window', () => {
  const { shipped } = dossiers;
  const within = new Set(drawnIds(shipped, { from: '2023', to: '2024' }));
  const brief = drawnIds(shipped, { from: '2023', to: '2024', presentation: 'slide' });
  expect(brief.length).toBeGreaterThanOrEqual(10);
  expect(brief.every((id) => within.has(id))).toBe(true);
});
