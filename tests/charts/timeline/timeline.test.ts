import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { TimelineEvent } from '#lib/model/event.ts';
import type { Verdict } from '#lib/model/reference.ts';
import { defaultView } from '#lib/model/view.ts';
import type { TextMark } from '#lib/scene/mark.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english } from '../../english.ts';

const dossier = harbourDossier();

const prepare = (from: Dossier = dossier) => timeline.prepare(from, defaultView, english);
const scene = (from: Dossier = dossier, width = 760) => pageScene(prepare(from), width, lightTheme);
/** What is said of the first target. */
const sentenceOf = (from: Dossier): string => prepare(from).sentence(scene(from).targets[0]!.key);
const textsOf = (from: Dossier, width = 760): string[] =>
  scene(from, width)
    .marks.filter((mark): mark is TextMark => mark.type === 'text')
    .map((mark) => mark.text.replaceAll('\u00a0', ' '));

/** A dossier whose events are copies of one row, each changed in its own way. */
function withEvents(...changes: readonly Partial<TimelineEvent>[]): Dossier {
  const model: TimelineEvent = {
    ...dossier.events[0]!,
    source: 'ledger',
    date: '2023-06-01',
    date_end: '',
    precision: 'day',
    actors: ['kelm'],
  };
  return {
    ...dossier,
    events: changes.map((change, i) => ({
      ...model,
      id: `e-${String(i).padStart(3, '0')}`,
      label: `Event ${i}`,
      ...change,
    })),
  };
}

/** Ids gathered into each entry, entries in the order of the picture. */
const gathered = (from: Dossier): string[][] => {
  const prepared = prepare(from);
  return prepared.table.rows.map(({ key }) =>
    (prepared.evidence(key)?.rows ?? []).map(({ table, at }) => {
      expect(table).toBe('events');
      return from.events[at]?.id ?? '';
    }),
  );
};

test('every event of a source in force is in exactly one entry', () => {
  const documents = new Set(
    dossier.sources.filter((source) => source.file !== '').map((source) => source.id),
  );
  const told = dossier.events.filter((row) => documents.has(row.source)).map((row) => row.id);
  expect(gathered(dossier).flat().toSorted()).toEqual(told.toSorted());
});

describe('what several sources tell', () => {
  const signed = { label: 'Terminal treaty signed in Kelm' };
  const treaty = { happening: 'treaty-2023' };

  test('is one entry under the smallest id where the rows share a happening, whatever their words', () => {
    const from = withEvents(
      { ...treaty, label: 'Mayor puts her name to it', source: 'union', id: 'e-b', actors: [] },
      { ...treaty, ...signed, id: 'e-a' },
    );
    expect(gathered(from)).toEqual([['e-a', 'e-b']]);
    expect(prepare(from).table.rows[0]?.key).toBe('e-a');
    // A link made where the first of its sources was left out finds it too.
    expect(prepare(from).evidence('e-b')).toEqual(prepare(from).evidence('e-a'));
    expect(sentenceOf(from)).toContain('reported by [1] and [2]');
    expect(textsOf(from)).toContain('Terminal treaty signed in Kelm [1] [2]');
  });

  test('is dated as exactly as any of its rows dates it', () => {
    const rows = [
      { ...treaty, date: '2023', precision: 'year' },
      { ...treaty, date: '2023-06-18', date_end: '2023-06-20', source: 'union' },
      { ...treaty, date: '2023-06-19', source: 'digest' },
    ] satisfies Partial<TimelineEvent>[];
    const dates = (from: Dossier) => prepare(from).table.rows.map(({ cells }) => cells[0]?.text);
    expect(dates(withEvents(...rows))).toEqual(['19 June 2023']);
    expect(sentenceOf(withEvents(...rows))).toContain(
      '; reported by [1], [2] and [3]; dated 18–20 June 2023 by [2]; dated 2023 by [1]',
    );
    expect(prepare(withEvents(...rows)).table.rows[0]?.cells[6]?.text).toBe('18–20 June 2023 [2]; 2023 [1]');
    expect(dates(withEvents(...rows.slice(0, 2)))).toEqual(['18–20 June 2023']);
  });

  test('stays apart where another happening or none is named, however alike the rows are', () => {
    const alike = { ...signed, source: 'union' };
    expect(gathered(withEvents({ ...signed, ...treaty }, { ...alike, happening: 'other' }))).toHaveLength(2);
    expect(gathered(withEvents({ ...signed, ...treaty }, alike))).toHaveLength(2);
  });

  test('is one entry in a dossier without happenings for equal dates and the very same label, whoever acts', () => {
    expect(gathered(withEvents(signed, { ...signed, source: 'union', actors: [] }))).toHaveLength(1);
  });

  test.each<[string, Partial<TimelineEvent>]>([
    ['another day', { ...signed, date: '2023-06-02' }],
    ['another end', { ...signed, date_end: '2023-06-03' }],
    ['a coarser date', { ...signed, date: '2023-06', precision: 'month' }],
    ['other words', { label: 'Terminal treaty is signed in Kelm' }],
  ])('stays apart there for %s', (_why, change) => {
    expect(gathered(withEvents(signed, { source: 'union', ...change }))).toHaveLength(2);
  });

  test('never makes one event of two that a single source tells apart', () => {
    expect(gathered(withEvents(signed, signed, { ...signed, source: 'union' }))).toHaveLength(2);
  });
});

describe('the headline', () => {
  test.each<[string, Partial<TimelineEvent>[]]>([
    ['One dated event: Event 0, 1 June 2023', [{}]],
    ['1 June 2023: Event 0; June 2023: Event 1', [{}, { date: '2023-06', precision: 'month' }]],
    ['All 4 dated events fall in June 2023', [{}, {}, {}, {}]],
    [
      '4 dated events in 2023',
      [
        { date: '2023', precision: 'year' },
        { date: '2023', precision: 'year' },
        { date: '2023', precision: 'year' },
        { date: '2023', precision: 'year' },
      ],
    ],
    [
      'June 2023: Event 3',
      [
        { date: '1961', precision: 'year' },
        { date: '2023-06-09' },
        { date: '2023-06-10' },
        { date: '2023-06', precision: 'month' },
      ],
    ],
    [
      '4 dated events from 1 June 2023 to 3 March 2024',
      [{ date_end: '2024-03-03' }, { date: '2023-07-01' }, { date: '2023-08-01' }, { date: '2023-09-01' }],
    ],
    [
      '1 June 2023: Signed; Event 2',
      [
        { happening: 'signing', label: 'Signed' },
        { happening: 'signing', source: 'digest' },
        { happening: 'other' },
      ],
    ],
    [
      '2 June 2023: Signed',
      [
        { happening: 'a' },
        { happening: 'b' },
        { happening: 'c' },
        { happening: 'signing', label: 'Signed', date: '2023-06-02' },
        { happening: 'signing', source: 'digest', date: '2023-06-02' },
      ],
    ],
  ])('reads “%s”', (expected, changes) => {
    expect(prepare(withEvents(...changes)).headline).toBe(expected);
  });
});

describe('what is after the date of this dossier', () => {
  const from = withEvents(
    { date: '2023-11-30' },
    { date: '2023-12-01' },
    { date: '2023', precision: 'year' },
  );
  const prepared = prepare({ ...from, info: { ...from.info, asOf: '2023-11-30' } });

  test('is told apart in mark, table, sentence and note', () => {
    const later = prepared.table.columns.findIndex(({ id }) => id === 'later');
    const isLater = prepared.table.rows.map(({ key, cells }) => [key, cells[later]?.id === 'later']);
    expect(isLater.filter(([, is]) => is)).toEqual([['e-001', true]]);
    expect(prepared.sentence('e-001')).toContain('after the date of this dossier');
    expect(prepared.sentence('e-000')).not.toContain('after the date of this dossier');
    expect(prepared.notes.join()).toContain('Hollow: after 30 November 2023');
    const hollow = pageScene(prepared, 760, lightTheme, false).marks.filter(
      (mark) => mark.type === 'circle' && mark.fill === undefined && mark.stroke === lightTheme.amount,
    );
    expect(hollow.length).toBeGreaterThan(0);
    expect(prepared.legend(lightTheme).map(({ label }) => label)).toContain('later than the dossier');
  });

  test('does not hold of what only may lie beyond it', () => {
    expect(prepared.sentence('e-002')).not.toContain('later');
  });
});

describe('dates', () => {
  test.each<[string, Partial<TimelineEvent>]>([
    ['19 June 2024', { date: '2024-06-19' }],
    ['March 2024', { date: '2024-03', precision: 'month' }],
    ['2000', { date: '2000', precision: 'year' }],
    ['18–19 June 2024', { date: '2024-06-18', date_end: '2024-06-19' }],
    ['28 May – 2 June 2024', { date: '2024-05-28', date_end: '2024-06-02' }],
    ['May–June 2024', { date: '2024-05', date_end: '2024-06', precision: 'month' }],
    ['September 2023 – February 2024', { date: '2023-09', date_end: '2024-02', precision: 'month' }],
    ['2006–2017', { date: '2006', date_end: '2017', precision: 'year' }],
  ])('are as exact as the source: %s', (words, change) => {
    const from = withEvents(change);
    expect(prepare(from).table.rows[0]?.cells[0]?.text).toBe(words);
    expect(sentenceOf(from).startsWith(`${words}: `)).toBe(true);
  });

  test('leave out the year that stands above them', () => {
    const span = { date: '2023-09', date_end: '2024-02', precision: 'month' } as const;
    const texts = textsOf(withEvents({ date: '2024-06-19' }, span), 390);
    expect(texts).toEqual(expect.arrayContaining(['2023', 'September – February 2024', '2024', '19 June']));
  });
});

describe('the picture', () => {
  test('runs through time from top to bottom, what is dated to a month or year at its end', () => {
    const from = withEvents(
      { date: '2023-06-02' },
      { date: '2023', precision: 'year' },
      { date: '2023-06', precision: 'month' },
      { date: '1998', precision: 'year' },
    );
    const { targets } = scene(from);
    expect(targets.map((target) => target.key)).toEqual(['e-003', 'e-000', 'e-002', 'e-001']);
    expect(targets.map((target) => target.y)).toEqual(
      targets.map((target) => target.y).toSorted((a, b) => a - b),
    );
  });

  test('says of what is dated to a month or year that it lies within, and why it stands there', () => {
    const [day, month, year] = [
      { date: '2023-06-02' },
      { date: '2023-06', precision: 'month' },
      { date: '2023', precision: 'year' },
    ] as const;
    const texts = textsOf(withEvents(day, month, year));
    expect(texts).toEqual(expect.arrayContaining(['2 June', 'in June', 'in 2023']));
    const note = english.of('timeline').notes.vague;
    expect(prepare(withEvents(day, year)).notes).toContain(note);
    expect(prepare(withEvents(month, year)).notes).toContain(note);
    // Nothing stands before it in the same time.
    expect(prepare(withEvents({ date: '2022-06-02' }, year, month)).notes).toContain(note);
    expect(prepare(withEvents({ date: '2022-06-02' }, year)).notes).not.toContain(note);
    expect(prepare(withEvents(year, { date: '2023', date_end: '2024', precision: 'year' })).notes).toEqual(
      [],
    );
  });

  test('has what lasts from one month to another where it surely has begun', () => {
    const { targets } = scene(
      withEvents(
        { date: '2023-06', date_end: '2023-09', precision: 'month' },
        { date: '2023-07-02' },
        { date: '2023-06-30' },
      ),
    );
    expect(targets.map(({ key }) => key)).toEqual(['e-002', 'e-000', 'e-001']);
  });

  test('says how many years it skips', () => {
    const texts = textsOf(
      withEvents({ date: '1961', precision: 'year' }, { date: '2000', precision: 'year' }, {}),
    );
    expect(texts).toContain('… 39 years later');
    expect(texts).toContain('… 23 years later');
    expect(textsOf(withEvents({}, { date: '2024-01-01' })).join()).not.toContain('years later');
  });

  test.each<[Verdict, string | null]>([
    ['differs', '[1] conflicts with Town of Kelm, 28 March 2023'],
    ['partly', null],
    ['denied', null],
    ['magnitude_error', '[1] off tenfold or more, according to Town of Kelm, 28 March 2023'],
    ['matches', null],
    ['unverifiable', null],
  ])('outlines an event whose check says “%s” only where it is contested', (verdict, words) => {
    const from = {
      ...withEvents({}),
      checks: [
        {
          id: 'k',
          table: 'events',
          subject: 'e-000',
          reference: 'r-minutes',
          verdict,
          explanation: 'Why. And more.',
          by: [],
          error: '',
          rating: '',
          rowNumber: 2,
        },
        {
          id: 'l',
          table: 'claims',
          subject: 'e-000',
          reference: 'r-minutes',
          verdict: 'differs',
          explanation: '',
          by: [],
          error: '',
          rating: '',
          rowNumber: 3,
        },
      ],
    } satisfies Dossier;
    const contested = scene(from).marks.filter(
      (mark) => mark.type !== 'text' && mark.stroke === lightTheme.contested,
    );
    // One in the legend, one in the lane, one on the strip.
    expect(contested).toHaveLength(words ? 3 : 0);
    expect(textsOf(from).filter((text) => text.includes('Town of Kelm'))).toEqual(
      words ? [`${words} — Why`] : [],
    );
    expect(sentenceOf(from).includes('Why')).toBe(words !== null);
  });

  test('takes more columns where it must fit a height, and repeats the year above each', () => {
    const from = withEvents(
      ...Array.from({ length: 30 }, (_, i) => ({ date: `2023-06-${String(i + 1).padStart(2, '0')}` })),
    );
    const body = prepare(from).body({
      x: 0,
      y: 0,
      width: 1000,
      height: 500,
      theme: lightTheme,
      textSize: 12,
    });
    expect(body.height).toBeLessThanOrEqual(500);
    const columns = new Set(body.targets.map((target) => target.column));
    expect(columns.size).toBeGreaterThan(1);
    const headings = body.marks.filter((mark) => mark.type === 'text' && mark.text === '2023');
    expect(headings).toHaveLength(columns.size);
    const canvas = { width: 960, height: 540 };
    expect(sceneFaults(pictureScene(from, prepare(from), { canvas, theme: lightTheme }))).toEqual([]);
  });

  test('asks for more height where nothing would fit', () => {
    const body = prepare().body({ x: 0, y: 0, width: 500, height: 80, theme: lightTheme, textSize: 12 });
    expect(body.height).toBeGreaterThan(80);
    expect(body.targets).toHaveLength(prepare().table.rows.length);
  });

  test('keeps marks at the very ends of a year inside the picture', () => {
    const from = withEvents(
      { date: '2023-01-01' },
      { date: '2023-12-31' },
      { date: '2023-12-31', date_end: '2024-01-05' },
      { date: '2024-12', precision: 'month' },
    );
    const checks = from.events.map((event, i) => ({
      ...dossier.checks[0]!,
      id: `k-${i}`,
      table: 'events' as const,
      subject: event.id,
      verdict: 'differs' as const,
    }));
    for (const width of [288, 390, 1100]) expect(sceneFaults(scene({ ...from, checks }, width))).toEqual([]);
  });
});

test('the description counts what several sources tell, and never says that nought do something', () => {
  const long = (from: Dossier) => prepare({ ...from, checks: [] }).description.long;
  const alike = { label: 'The bridge opens' };
  expect(long(withEvents(alike, { ...alike, source: 'digest' }))).toMatch(
    /^1 event is reported by more than one source\. /,
  );
  expect(long(withEvents(alike))).toMatch(/^No event is reported by more than one source\. /);
  const conflicting = dossier.checks.map((check) => ({ ...check, verdict: 'differs' as const }));
  expect(prepare({ ...dossier, checks: conflicting }).description.long).toMatch(
    /^No event is reported by more than one source; 1 is disputed\. /,
  );
  const partly = dossier.checks.map((check) => ({ ...check, verdict: 'partly' as const }));
  expect(prepare({ ...dossier, checks: partly }).description.long).toMatch(
    /^No event is reported by more than one source\. /,
  );
  const copies = withEvents({ happening: 'a' }, { happening: 'a', source: 'copy' });
  const [first] = dossier.sources;
  const sources = [...dossier.sources, { ...first!, id: 'copy', derived_from: 'ledger' }];
  expect(long({ ...copies, sources })).toMatch(/^No event is reported by more than one source\. /);
});
