import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { isCalendarDate } from '#lib/model/isCalendarDate.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { english } from '../../english.ts';

type DossierName = 'harbour' | 'shipped';
type Limits = Pick<View, 'from' | 'to'>;
const dossiers = {} as Record<DossierName, Dossier>;
beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
});

const everything: Limits = { from: '', to: '' };
const keys = ['+', '-', '[', ']', '0'] as const;
type Key = (typeof keys)[number];

const prepare = (dossier: Dossier, limits: Partial<View>): PreparedChart =>
  timeline.prepare(dossier, { ...defaultView, ...limits }, english);

function moveOf(dossier: Dossier, limits: Limits, key: Key, focused = ''): Limits | null {
  const move = prepare(dossier, limits)
    .moves?.(focused)
    .find((each) => each.key === key);
  return move?.view ? { ...limits, ...move.view } : null;
}

const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
/** Good for comparing; not every month has 31 days. */
const lastDay = (date: string) => date + '-12-31'.slice(date.length - 4);
const days = ({ from, to }: Limits) => ({
  from: from === '' ? '0000' : firstDay(from),
  to: to === '' ? '9999' : lastDay(to),
});
const contains = (outer: Limits, inner: Limits) => {
  const [a, b] = [days(outer), days(inner)];
  return a.from <= b.from && a.to >= b.to;
};
const keysWithin = (dossier: Dossier, limits: Limits) =>
  new Set(prepare(dossier, limits).table.rows.map((row) => row.key));

function eventsOfDocuments({ sources, events }: Dossier): Dossier['events'] {
  const documents = new Set(sources.filter(({ file }) => file !== '').map(({ id }) => id));
  return events.filter((row) => documents.has(row.source));
}

/** The first and the last day of the events of the documents. */
function extent(dossier: Dossier): { first: string; last: string } {
  const rows = eventsOfDocuments(dossier);
  return {
    first: rows.map((row) => firstDay(row.date)).toSorted()[0]!,
    last: rows
      .map((row) => lastDay(row.date_end || row.date))
      .toSorted()
      .at(-1)!,
  };
}

function checkLimits(dossier: Dossier, limits: Limits): void {
  const { first, last } = extent(dossier);
  for (const date of [limits.from, limits.to].filter(Boolean)) expect(isCalendarDate(date)).toBe(true);
  if (limits.from) expect(firstDay(limits.from) > first).toBe(true);
  if (limits.to) expect(lastDay(limits.to) < last).toBe(true);
  expect(days(limits).from <= days(limits).to).toBe(true);
}

const dossierName = fc.constantFrom<DossierName>('harbour', 'shipped');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const brush = fc.tuple(share, share);

/** A window that a reader can drag to, step by step. */
function dragged(dossier: Dossier, shares: readonly (readonly [number, number])[]): Limits {
  let limits = everything;
  for (const [from, to] of shares) limits = { ...limits, ...prepare(dossier, limits).brushed?.(from, to) };
  return limits;
}

describe('looking closer', () => {
  test('never leads to an empty or inverted window or beyond all events, whatever the steps', () => {
    const step = fc.oneof(fc.constantFrom(...keys), brush);
    fc.assert(
      fc.property(dossierName, fc.array(fc.tuple(step, fc.nat()), { maxLength: 12 }), (name, steps) => {
        const dossier = dossiers[name];
        let limits = everything;
        for (const [each, pick] of steps) {
          const focused = prepare(dossier, limits).table.rows;
          const focus = focused.length ? (focused[pick % focused.length]?.key ?? '') : '';
          limits =
            typeof each === 'string'
              ? (moveOf(dossier, limits, each, focus) ?? limits)
              : { ...limits, ...prepare(dossier, limits).brushed?.(...each) };
          checkLimits(dossier, limits);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('zooming in shows a part of the window, and the event in focus stays in it', () => {
    fc.assert(
      fc.property(dossierName, fc.array(brush, { maxLength: 2 }), fc.nat(), (name, shares, pick) => {
        const dossier = dossiers[name];
        const limits = dragged(dossier, shares);
        const rows = prepare(dossier, limits).table.rows;
        const focus = rows.length ? (rows[pick % rows.length]?.key ?? '') : '';
        const closer = moveOf(dossier, limits, '+', focus);
        if (!closer) return;
        expect(contains(limits, closer) && !contains(closer, limits)).toBe(true);
        if (focus) expect(keysWithin(dossier, closer)).toContain(focus);
      }),
      { numRuns: 60 },
    );
  });

  test('zooming out contains the window before, and ends with the whole time', () => {
    fc.assert(
      fc.property(dossierName, fc.array(brush, { minLength: 1, maxLength: 3 }), (name, shares) => {
        const dossier = dossiers[name];
        let limits = dragged(dossier, shares);
        for (let steps = 0; ; steps++) {
          expect(steps).toBeLessThan(40);
          const wider = moveOf(dossier, limits, '-');
          if (!wider) break;
          expect(contains(wider, limits)).toBe(true);
          expect(wider).not.toEqual(limits);
          limits = wider;
        }
        expect(limits).toEqual(everything);
      }),
      { numRuns: 40 },
    );
  });

  test('as many steps out as in lead back to a window with everything that was in the first', () => {
    fc.assert(
      fc.property(
        dossierName,
        fc.array(brush, { maxLength: 2 }),
        fc.integer({ min: 1, max: 8 }),
        (name, shares, most) => {
          const dossier = dossiers[name];
          const start = dragged(dossier, shares);
          let limits = start;
          let steps = 0;
          for (; steps < most; steps++) {
            const closer = moveOf(dossier, limits, '+');
            if (!closer) break;
            limits = closer;
          }
          for (; steps > 0; steps--) limits = moveOf(dossier, limits, '-') ?? limits;
          const after = keysWithin(dossier, limits);
          for (const key of keysWithin(dossier, start)) expect(after).toContain(key);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('earlier leads steadily to the beginning, later to the end', () => {
    fc.assert(
      fc.property(dossierName, fc.array(brush, { minLength: 1, maxLength: 3 }), (name, shares) => {
        const dossier = dossiers[name];
        const start = dragged(dossier, shares);
        for (const [key, end] of [
          ['[', 'from'],
          [']', 'to'],
        ] as const) {
          let limits = start;
          for (let steps = 0; steps <= 12; steps++) {
            const next = moveOf(dossier, limits, key);
            if (!next) break;
            const [before, after] = [days(limits), days(next)];
            if (end === 'from') expect(after.from < before.from).toBe(true);
            else expect(after.to > before.to).toBe(true);
            limits = next;
          }
          if (!moveOf(dossier, limits, key)) expect(limits[end]).toBe('');
        }
      }),
      { numRuns: 30 },
    );
  });
});

test.each(['harbour', 'shipped'] as const)(
  'from a window of one day of %s steps lead on, over gaps as well, until there is nothing beside it',
  (name) => {
    const dossier = dossiers[name];
    const { first, last } = extent(dossier);
    const told = eventsOfDocuments(dossier).flatMap(({ date, date_end }) => [date, date_end || date]);
    for (const day of new Set(told.map(firstDay))) {
      const window = { from: day, to: day };
      if (day > first) expect(moveOf(dossier, window, '['), `[ from ${day}`).not.toBeNull();
      if (day < last) expect(moveOf(dossier, window, ']'), `] from ${day}`).not.toBeNull();
    }
  },
);

describe('steps', () => {
  const labels = ['Zoom in', 'Zoom out', 'Earlier', 'Later', 'Reset'];
  const offered = (limits: Limits) =>
    prepare(dossiers.shipped, limits)
      .moves?.('')
      .filter((move) => move.view)
      .map((move) => move.label);

  test('are named, and offered only where they lead on', () => {
    expect(
      prepare(dossiers.shipped, everything)
        .moves?.('')
        .map((move) => move.label),
    ).toEqual(labels);
    expect(offered(everything)).toEqual(['Zoom in']);
    expect(offered({ from: '2019', to: '2023' })).toEqual(labels);
    expect(offered({ from: '', to: '2006' })).toEqual(['Zoom in', 'Zoom out', 'Later', 'Reset']);
  });

  test('lead out of a window in which there is no time of any event', () => {
    expect(offered({ from: '1900', to: '1910' })).toEqual(['Zoom out', 'Reset']);
    expect(moveOf(dossiers.shipped, { from: '1900', to: '1910' }, '-')).toEqual(everything);
  });

  test('are none where no event counts', () => {
    const { shipped } = dossiers;
    const off = { sourcesOff: shipped.sources.map(({ id }) => id) };
    expect(prepare(shipped, off).moves?.('')).toEqual([]);
  });

  test('keep links short: whole years over many years, whole months over many months', () => {
    const { shipped } = dossiers;
    let limits: Limits | null = moveOf(shipped, everything, '+');
    const seen: string[] = [];
    while (limits) {
      seen.push(`${limits.from}/${limits.to}`);
      const start = new Date(limits.from || '1961').valueOf();
      const end = new Date(limits.to || '2024-12-31').valueOf();
      const length = (end - start) / 86_400_000;
      const longest = Math.max(limits.from.length, limits.to.length);
      if (length > 260) expect(longest).toBeLessThanOrEqual(7);
      limits = moveOf(shipped, limits, '+');
    }
    expect(seen.length).toBeGreaterThan(3);
  });
});
