import { beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { TimelineEvent } from '#lib/model/event.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import type { TextMark } from '#lib/scene/mark.ts';
import type { Area, Scene, Target } from '#lib/scene/scene.ts';
import { targetAt } from '#lib/scene/targets.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { shuffleDossier } from '../../shuffleDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english, type TestView } from '../../english.ts';

const dossiers = {} as Record<'harbour' | 'shipped' | 'threaded', Dossier>;
const names = ['harbour', 'shipped', 'threaded'] as const;
beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
  const threads = ['Arms', 'Visits and summits of many kinds', 'Words', ''];
  dossiers.threaded = {
    ...dossiers.shipped,
    events: dossiers.shipped.events.map((event, i) => ({ ...event, thread: threads[i % threads.length]! })),
  };
});

const prepare = (dossier: Dossier, view: TestView = {}) =>
  timeline.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);
const scene = (dossier: Dossier, view: TestView = {}, width = 760) =>
  pageScene(prepare(dossier, view), width, lightTheme);
const texts = (of: Scene): TextMark[] => of.marks.filter((mark): mark is TextMark => mark.type === 'text');
const words = (of: Scene): string[] => texts(of).map((mark) => mark.text);
const markOf = (target: Target): Area => target.also![0]!;

const windows: readonly Partial<View>[] = [
  {},
  { from: '2023' },
  { from: '2023-05', to: '2024-06-19' },
  { from: '2024-06-18', to: '2024-06-19' },
  { from: '2008', to: '2010' },
  { from: '1990', to: '2030' },
  { threads: true, from: '2023-03' },
];
const widths = [288, 390, 760, 1280];

/** A dossier with the events given, all of one document. */
function withEvents(...changes: readonly Partial<TimelineEvent>[]): Dossier {
  const model = { ...dossiers.harbour.events[0]!, date_end: '', thread: '', source: 'ledger' };
  return {
    ...dossiers.harbour,
    checks: [],
    events: changes.map((change, i) => ({ ...model, id: `e-${i}`, label: `Event ${i}`, ...change })),
  };
}

describe.each(names)('the lanes of the %s dossier', (name) => {
  test('hold one mark for each entry, within the panel, none touching another', () => {
    for (const view of windows) {
      for (const width of widths) {
        const drawn = scene(dossiers[name], view, width);
        // On a phone those that tell most have one, along a line of time.
        const isPhone = width < 560;
        const areas = drawn.targets.filter(({ also }) => also !== undefined || !isPhone).map(markOf);
        const amount = prepare(dossiers[name], view).table.rows.length;
        if (isPhone) expect(areas.length).toBeLessThanOrEqual(8);
        else expect(areas).toHaveLength(amount);
        if (amount === 0) continue;
        expect(areas.length).toBeGreaterThan(0);
        const { brush } = drawn;
        const edge = Math.min(...drawn.targets.map(({ y }) => y));
        for (const area of areas) {
          expect(area.x).toBeGreaterThanOrEqual(0);
          expect(area.x + area.width).toBeLessThanOrEqual(width);
          expect(area.y + area.height).toBeLessThan(edge);
          if (!isPhone) expect(area.y).toBeGreaterThan(brush!.y);
          if (!isPhone) expect(area.y + area.height).toBeLessThanOrEqual(brush!.y + brush!.height);
          expect(Math.min(area.width, area.height)).toBeGreaterThanOrEqual(5);
        }
        areas.forEach((a, i) => {
          for (const b of areas.slice(i + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        });
      }
    }
  });

  test('lead to the entry whose mark is pointed at, with the key of its row', () => {
    const { targets } = scene(dossiers[name], { from: '2023' }, 1280);
    for (const target of targets) {
      const { x, y, width, height } = markOf(target);
      expect(targetAt(targets, x + width / 2, y + height / 2)?.key).toBe(target.key);
    }
  });

  test('are drawn without a fault in every window', () => {
    for (const view of windows) {
      for (const width of widths) expect(sceneFaults(scene(dossiers[name], view, width))).toEqual([]);
    }
  });
});

describe('a lane', () => {
  const threads = [
    { thread: 'Bridges', date: '2023-03-01', precision: 'day' },
    { thread: 'Ferries', date: '2023-01-01', precision: 'day' },
    { thread: 'Ferries', date: '2023-05-01', precision: 'day' },
    { thread: 'Anchors', date: '2023-04-01', precision: 'day' },
    { thread: '', date: '2023-06-01', precision: 'day' },
    { thread: '', date: '2023-07-01', precision: 'day' },
    { thread: '', date: '2023-08-01', precision: 'day' },
  ] satisfies Partial<TimelineEvent>[];
  const laneNames = (from: Dossier, view: TestView = {}) =>
    words(scene(from, { ...view, threads: false })).filter((text) =>
      ['Anchors', 'Bridges', 'Ferries', 'Other events'].includes(text),
    );

  test('is there for each thread: that of most events first, then by name, events without one last', () => {
    const order = ['Ferries', 'Anchors', 'Bridges', 'Other events'];
    expect(laneNames(withEvents(...threads))).toEqual(order);
    for (const seed of [1, 2, 3]) {
      expect(laneNames(shuffleDossier(withEvents(...threads), seed, ['sources']))).toEqual(order);
    }
  });

  test('keeps its place while a reader looks closer, and goes where nothing of it is in the window', () => {
    expect(laneNames(withEvents(...threads), { from: '2023-03', to: '2023-05' })).toEqual([
      'Ferries',
      'Anchors',
      'Bridges',
    ]);
  });

  test('has no name where no event has a thread', () => {
    const from = withEvents(...threads.map((event) => ({ ...event, thread: '' })));
    expect(words(scene(from))).not.toContain('Other events');
    expect(prepare(from).subtitle).not.toContain('thread');
  });

  const drawnOf = (label: string) => {
    const drawn = scene(dossiers.shipped, {}, 1280);
    const { sentence } = prepare(dossiers.shipped);
    return { drawn, area: markOf(drawn.targets.find(({ key }) => sentence(key).includes(label))!) };
  };
  const middle = ({ y, height }: Area) => y + height / 2;

  test('names what tells most beside its mark', () => {
    const { drawn, area } = drawnOf('Putin and Kim sign the treaty');
    const name = texts(drawn).find(({ text }) => text === 'Putin and Kim sign the treaty · 4 sources')!;
    expect(name.weight).toBe(600);
    expect(Math.abs(name.y - middle(area))).toBeLessThan(8);
  });

  /** The labels of events that stand in the picture, above the list. */
  const namedIn = (dossier: Dossier, width: number) => {
    const drawn = scene(dossier, {}, width);
    expect(sceneFaults(drawn)).toEqual([]);
    const edge = Math.min(...drawn.targets.map(({ y }) => y));
    const inPicture = texts(drawn).flatMap(({ text, y }) =>
      y < edge ? [text.replace(/ · \d+ sources$/, '')] : [],
    );
    const { happened, ranked } = prepare(dossier).data;
    const isNamed = ({ label }: { label: string }) => inPicture.includes(label);
    return { happened, named: happened.filter(isNamed), told: ranked.filter(isNamed) };
  };

  test('names every event, in as many rows as that takes, where there are no more than a picture holds', () => {
    for (const width of [560, 600, 640, 700, 760, 800, 900, 1000, 1180, 1280]) {
      const { happened, named } = namedIn(dossiers.shipped, width);
      expect(happened.length).toBeGreaterThan(30);
      expect(
        named.map(({ label }) => label),
        `${width}`,
      ).toEqual(happened.map(({ label }) => label));
    }
  });

  test('of very many names those that tell most, and others where their row leaves room', () => {
    const { events } = dossiers.shipped;
    const again = events.map((event) => ({
      ...event,
      id: `${event.id}-2`,
      label: `${event.label}, told again`,
    }));
    const { happened, named, told } = namedIn({ ...dossiers.shipped, events: [...events, ...again] }, 1280);
    expect(happened.length).toBeGreaterThan(60);
    expect(told).toHaveLength(8);
    expect(named.length).toBeGreaterThan(16);
    expect(named.length).toBeLessThan(happened.length);
  });

  test('ends what is known only to the year with the date of the dossier', () => {
    const { info } = dossiers.harbour;
    const [year, month] = [info.asOf.slice(0, 4), info.asOf.slice(0, 7)];
    const dossier = withEvents(
      { date: year, precision: 'year' },
      { date: month, precision: 'month' },
      { date: `${year}-01-01`, precision: 'day' },
    );
    const { axis } = prepare(dossier).data.time!;
    expect(axis!.to).toBe(Date.parse(info.asOf) + 24 * 3600 * 1000);
    expect(prepare(dossier).data.entries.map(({ to }) => to)).toEqual([
      Date.parse(`${year}-01-02`),
      axis!.to,
      axis!.to,
    ]);
  });

  test('ties an event under a wrong date to the one that is meant', () => {
    const { drawn, area: meant } = drawnOf('Putin visits Pyongyang');
    const { area: ghost } = drawnOf('Kim receives Putin at the airport');
    expect(middle(ghost)).toBeCloseTo(middle(meant));
    expect(ghost.x).toBeGreaterThan(meant.x + meant.width);
    expect(words(drawn)).toContain('[2] also: 19 July');
    expect(words(drawn)).toContain('same event as “Putin visits Pyongyang”, 19 June 2024');
  });
});

describe('grouped by thread', () => {
  const from = () =>
    withEvents(
      { thread: 'Bridges', date: '2023-03-01', precision: 'day' },
      { thread: 'Ferries', date: '2023-05-01', precision: 'day' },
      { thread: '', date: '1998', precision: 'year' },
      { thread: 'Ferries', date: '2022-05-01', precision: 'day' },
    );

  test('the list stands in parts under their headings, by time within each', () => {
    const drawn = scene(from(), { threads: true });
    expect(drawn.targets.map((target) => target.key)).toEqual(['e-3', 'e-1', 'e-0', 'e-2']);
    const headings = words(drawn).slice(-20).join('|');
    expect(headings).toMatch(/Ferries\|2 events.*Bridges\|1 event\|.*Other events\|1 event\|/);
    expect(prepare(from(), { threads: true }).table.rows.map((row) => row.cells[2]?.value)).toEqual([
      'Ferries',
      'Ferries',
      'Bridges',
      null,
    ]);
  });

  test('nothing changes but the order and the headings', () => {
    const key = ({ key: own }: Target) => [own, prepare(from()).sentence(own)];
    const plain = scene(from()).targets.map(key);
    expect(scene(from(), { threads: true }).targets.map(key).toSorted()).toEqual(plain.toSorted());
  });

  test('a long name wraps, and is repeated where a column begins within its thread', () => {
    const thread = 'Everything that has to do with the long and winding history of the harbour';
    const events = Array.from({ length: 24 }, (_, i) => ({
      thread,
      date: `2023-06-${String(i + 1).padStart(2, '0')}`,
      precision: 'day' as const,
    }));
    const drawn = scene(withEvents(...events), { threads: true }, 1000);
    expect(words(drawn).filter((text) => text === 'continued')).toHaveLength(2);
    for (const width of widths)
      expect(sceneFaults(scene(withEvents(...events), { threads: true }, width))).toEqual([]);
  });

  test('an entry of several sources stands in the first thread that its rows name, and a note says so', () => {
    const same = { label: 'Bridge opened', date: '2023-03-01', precision: 'day' } as const;
    const merged = withEvents(
      { ...same, thread: '' },
      { ...same, thread: 'Ferries', source: 'union' },
      { ...same, thread: 'Bridges', source: 'digest' },
    );
    const prepared = prepare(merged, { threads: true });
    expect(prepared.table.rows.map((row) => row.cells[2]?.text)).toEqual(['Ferries']);
    expect(prepared.notes.join()).toContain('different threads');
    expect(prepare(withEvents({ ...same, thread: 'Ferries' })).notes.join()).not.toContain(
      'different threads',
    );
  });
});

describe('the axis', () => {
  const sparse = () =>
    withEvents(
      { date: '1961', precision: 'year' },
      { date: '2000', precision: 'year' },
      { date: '2003', precision: 'year' },
    );

  test('is broken where nothing happens for long, says how long and names it', () => {
    const drawn = words(scene(sparse()));
    expect(drawn).toEqual(expect.arrayContaining(['1961', '… 38 years', '2000', '… 2 years', '2003']));
    expect(prepare(sparse()).notes).toContain(
      'Stretches without events are left out: 1962–1999 and 2001–2002.',
    );
  });

  test('gives years of as many events the same width', () => {
    const [first, second, third] = scene(sparse()).targets.map(markOf);
    // A leap year is a little longer.
    expect(second!.width / first!.width).toBeCloseTo(366 / 365, 2);
    expect(third!.width).toBeCloseTo(first!.width, 6);
  });

  test('is whole where events follow one another', () => {
    const from = withEvents(
      ...[2019, 2020, 2022].map((year) => ({ date: String(year), precision: 'year' as const })),
    );
    expect(words(scene(from)).join()).not.toContain('… 1 year');
    expect(prepare(from).notes).toEqual([]);
  });

  test('leaves out nothing that an event lasts through, and names the years of its beginning and its end', () => {
    const from = withEvents(
      { date: '1961', precision: 'year' },
      { date: '2006', date_end: '2017', precision: 'year' },
      { date: '2008', precision: 'year' },
      ...['2024-06-01', '2024-06-19', '2024-06-20', '2024-07-01', '2024-08-01'].map((date) => ({
        date,
        precision: 'day' as const,
      })),
    );
    expect(prepare(from).notes).toContain('Stretches without events are left out: 1962–2005 and 2018–2023.');
    const drawn = scene(from, {}, 1280);
    expect(words(drawn)).toEqual(
      expect.arrayContaining(['… 44 years', '2006', '2008', '2017', '… 6 years', '2024']),
    );
    const [, span, within, after] = drawn.targets.map(markOf);
    expect(within!.x).toBeGreaterThan(span!.x);
    expect(within!.x + within!.width).toBeLessThan(span!.x + span!.width);
    expect(span!.x + span!.width).toBeLessThan(after!.x);
  });

  test('says of every break how much it leaves out, however close they lie', () => {
    for (const name of names) {
      for (const view of windows) {
        for (const width of [560, 760, 1280]) {
          const prepared = prepare(dossiers[name], view);
          const breaks = prepared.data.time?.axis?.parts.filter(({ broken }) => broken) ?? [];
          const said = words(pageScene(prepared, width, lightTheme)).filter((text) =>
            /^… \d+ \w+$/.test(text),
          );
          expect(said).toHaveLength(breaks.length);
        }
      }
    }
  });

  test.each<[Partial<View>, string[]]>([
    [{ from: '2023', to: '2023' }, ['2023', 'January', 'December']],
    [{ from: '2023-05', to: '2023-06' }, ['May 2023', '1', 'June 2023', '11']],
    [{ from: '2023-05-09', to: '2023-05-12' }, ['May 2023', '9', '10', '11', '12']],
  ])('names years, months or days, whatever has room: %o', (view, labels) => {
    const from = withEvents({ date: '2023', precision: 'year' }, { date: '2024', precision: 'year' });
    expect(words(scene(from, view, 1000))).toEqual(expect.arrayContaining(labels));
  });
});

describe('the as-of date', () => {
  test('is a rule with its words where it lies within the window', () => {
    const view = { asOf: '2023-06-15' };
    expect(words(scene(dossiers.harbour, view))).toContain('up to 15 June 2023');
    expect(words(scene(dossiers.harbour, { ...view, to: '2023-05' }))).not.toContain('up to 15 June 2023');
    for (const width of widths) expect(sceneFaults(scene(dossiers.harbour, view, width))).toEqual([]);
  });
});

describe('dragging', () => {
  test('over the mark of an event leads to a window with that event', () => {
    for (const name of names) {
      for (const view of [{}, { from: '2023' }]) {
        const prepared = prepare(dossiers[name], view);
        const { targets, brush } = pageScene(prepared, 1280, lightTheme);
        for (const target of targets) {
          const { x, width } = markOf(target);
          const share = (at: number) => Math.max(0, Math.min(1, (at - brush!.x) / brush!.width));
          const limits = prepared.brushed?.(share(x), share(x + width));
          expect(prepare(dossiers[name], { ...view, ...limits }).evidence(target.key)).not.toBeNull();
        }
      }
    }
  });

  test('over the whole axis sets no limit', () => {
    expect(prepare(dossiers.shipped).brushed?.(0, 1)).toEqual({ from: '', to: '' });
  });
});
