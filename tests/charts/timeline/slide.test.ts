import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { TimelineEvent } from '#lib/model/event.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';

const harbour = harbourDossier();
const signedOn = '2023-06-19';

/** The harbour with other events, all of one document, and every contract signed on one day. */
function withEvents(...changes: readonly Partial<TimelineEvent>[]): Dossier {
  const model = { ...harbour.events[0]!, date_end: '', thread: '', happening: '', source: 'ledger' };
  return {
    ...harbour,
    checks: [],
    instruments: harbour.instruments.map((instrument) => ({ ...instrument, signed: signedOn })),
    events: changes.map((change, i) => ({ ...model, id: `e-${i}`, label: `Event ${i}`, ...change })),
  };
}

const years = (...all: readonly number[]) =>
  all.map((year) => ({ date: String(year), precision: 'year' as const }));
const days = (...all: readonly string[]) => all.map((date) => ({ date, precision: 'day' as const }));

const slideOf = (dossier: Dossier) => timeline.prepare(dossier, defaultView, english, 'slide');
const drawnIds = (dossier: Dossier) => slideOf(dossier).table.rows.map(({ key }) => key);
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
const box = { x: 0, y: 0, width: 904, height: null, theme: lightTheme, textSize: 14, smallest: 14 };

describe('the events of a slide', () => {
  const plain = years(2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009);

  test('are those that several sources report, the day of signing and what is contested, whatever else there is', () => {
    const dossier = withEvents(
      ...plain,
      { date: '2004', precision: 'year', happening: 'a' },
      { date: '2004', precision: 'year', happening: 'a', source: 'union' },
      { date: signedOn, precision: 'day' },
      { date: '2005', precision: 'year' },
    );
    const check = {
      ...harbour.checks[0]!,
      table: 'events' as const,
      subject: 'e-12',
      verdict: 'differs' as const,
    };
    const ids = drawnIds({ ...dossier, checks: [check] });
    expect(ids).toHaveLength(8);
    expect(ids).toEqual(expect.arrayContaining(['e-10', 'e-11', 'e-12']));
  });

  test('are then those furthest from the others in time', () => {
    const ids = drawnIds(
      withEvents(
        ...days('2023-06-19', '2023-06-18', '2023-06-17'),
        ...years(1961, 2000),
        ...plain.slice(0, 6),
      ),
    );
    expect(ids.slice(0, 2)).toEqual(['e-3', 'e-4']);
    expect(ids).toContain('e-0');
    expect(ids).not.toContain('e-1');
  });

  test('are counted where they are not all, and nothing is said where they are', () => {
    expect(slideOf(withEvents(...plain)).body(box).leftOut).toBe(
      '8 of 9 events labelled, the most reported first',
    );
    expect(slideOf(withEvents(...plain.slice(0, 8))).body(box).leftOut).toBe('');
  });

  test('are fewer where the height is fixed, the most reported ones last to go', async () => {
    const slide = slideOf(await shippedDossier());
    const body = slide.body({ ...box, width: 484, height: 230 });
    expect(body.height).toBeLessThanOrEqual(230);
    expect(body.targets.length).toBeLessThan(8);
    const labels = body.targets.map(({ key }) => slide.evidence(key)?.title);
    expect(labels).toContain('Putin visits Pyongyang');
    expect(body.leftOut).toContain(`${body.targets.length} of 41 events`);
  });
});

describe('the crowded month of a slide', () => {
  const june = days('2023-06-01', '2023-06-08', '2023-06-19', '2023-06-28');

  test('has a line of its own beside that of the rest, and says how many events are in it', () => {
    const { marks, targets } = slideOf(withEvents(...june, ...years(1999))).body(box);
    expect(texts(marks)).toEqual(
      expect.arrayContaining(['4 of 5 events in June 2023', 'The other 1', 'Jun 2023']),
    );
    const byKey = new Map(targets.map((target) => [target.key, target]));
    expect(byKey.get('e-4')!.x).toBeLessThan(452);
    for (const key of ['e-0', 'e-1', 'e-2', 'e-3']) expect(byKey.get(key)!.x).toBeGreaterThan(452);
  });

  test('stands below the rest where it is narrow', () => {
    const { targets } = pageScene(slideOf(withEvents(...june, ...years(1999))), 390, lightTheme);
    const byKey = new Map(targets.map((target) => [target.key, target]));
    expect(byKey.get('e-0')!.y).toBeGreaterThan(byKey.get('e-4')!.y);
  });

  test('is not told apart where few events or all of them lie in it', () => {
    const heads = (dossier: Dossier) => texts(slideOf(dossier).body(box).marks).join();
    expect(heads(withEvents(...june.slice(0, 3), ...years(1999)))).not.toContain('events in June');
    expect(heads(withEvents(...june))).not.toContain('events in June');
  });
});

describe('a mark of a slide', () => {
  const dossier = withEvents(
    { date: '2023-03', precision: 'month' },
    { date: signedOn, precision: 'day', happening: 'a' },
    { date: signedOn, precision: 'day', happening: 'a', source: 'union' },
    { date: '2023-09-01', precision: 'day' },
  );
  const check = {
    ...harbour.checks[0]!,
    table: 'events' as const,
    subject: 'e-3',
    verdict: 'differs' as const,
  };
  const slide = slideOf({ ...dossier, checks: [check] });
  const { marks } = slide.body(box);
  const shapes = (key: string) => marks.filter((mark) => mark.owner === key && mark.type !== 'text');

  test('is a dot for a day and as long as it may be for a month', () => {
    expect(shapes('e-1').some(({ type }) => type === 'circle')).toBe(true);
    expect(shapes('e-0').some(({ type }) => type === 'circle')).toBe(false);
  });

  test('is red where its date or account is disputed, and nowhere else, and the publisher is named', () => {
    const isRed = (mark: Mark) =>
      mark.fill === lightTheme.contested || (mark.type !== 'text' && mark.stroke === lightTheme.contested);
    expect(shapes('e-3').some(isRed)).toBe(true);
    expect(marks.filter(isRed).every(({ owner }) => owner === 'e-3')).toBe(true);
    expect(texts(marks).join(' ')).toContain('≠ conflicts with');
    expect(slide.publishers.length).toBe(1);
  });

  test('is one event where several sources report it, with their number', () => {
    expect(texts(marks)).toContain('19 June 2023 · 2 sources');
    expect(texts(marks).join()).not.toContain('[1]');
  });

  test('stands on the line of the signing on its day', () => {
    expect(texts(marks)).toContain('signed');
    const rule = marks.find((mark) => mark.type === 'path' && mark.stroke === lightTheme.reference);
    const dot = shapes('e-1').find(({ type }) => type === 'circle');
    expect(rule?.type === 'path' && Number(rule.d.match(/ ([\d.]+)/)?.[1])).toBeCloseTo(
      dot?.type === 'circle' ? dot.y : NaN,
      1,
    );
  });
});
