import { describe, expect, test } from 'vitest';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { TimelineEvent } from '#lib/model/event.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
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

  test('are told by the rules that chose them', async () => {
    expect(slideOf(await shippedDossier()).body(box).leftOut).toBe(
      '8 of 40 events: all 4 that several sources report, 1 more of the day of signing and 3 spread over the whole time',
    );
  });

  test('are counted where they are not all, and nothing is said where they are', () => {
    expect(slideOf(withEvents(...plain)).body(box).leftOut).toBe(
      '8 of 9 events: 8 spread over the whole time',
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
    expect(body.leftOut).toContain(`${body.targets.length} of 40 events`);
  });
});

describe('the crowded month of a slide', () => {
  const june = days('2023-06-01', '2023-06-08', '2023-06-19', '2023-06-28');
  const bandOf = (marks: readonly Mark[]) =>
    marks.find((mark) => mark.type === 'rect' && mark.fill === lightTheme.emptyFill);

  test.each([904, 390])('is a band of the one line that holds its events alone, %d wide', (width) => {
    const dossier = withEvents(...june, ...years(1999), { date: '2024-02', precision: 'month' });
    const { marks, targets } = slideOf(dossier).body({ ...box, width });
    expect(targets.map(({ key }) => key)).toEqual(['e-4', 'e-0', 'e-1', 'e-2', 'e-3', 'e-5']);
    const band = bandOf(marks);
    if (band?.type !== 'rect') throw new Error('no band');
    const inside = targets.filter(({ y, height }) => y >= band.y && y + height <= band.y + band.height);
    expect(inside.map(({ key }) => key)).toEqual(['e-0', 'e-1', 'e-2', 'e-3']);
  });

  test('counts what is known only to lie in it instead of drawing that', () => {
    const vague = Array.from({ length: 5 }, () => ({ date: '2023-06', precision: 'month' as const }));
    const slide = slideOf(withEvents(...june, ...vague, ...years(1999)));
    expect(texts(slide.body(box).marks)).toContain('5 more in June 2023, known only to the month');
    expect(slide.table.rows).toHaveLength(5);
  });

  test('is not told apart where few events or all of them lie in it', () => {
    const band = (dossier: Dossier) => bandOf(slideOf(dossier).body(box).marks);
    expect(band(withEvents(...june.slice(0, 3), ...years(1999)))).toBeUndefined();
    expect(band(withEvents(...june))).toBeUndefined();
  });
});

test('the line of a slide is of one kind, however long ago an event was', async () => {
  const lines = slideOf(await shippedDossier())
    .body(box)
    .marks.filter((mark) => mark.type === 'path' && mark.stroke === lightTheme.hatch);
  expect(lines).toHaveLength(7);
  expect(new Set(lines.map((line) => JSON.stringify({ ...line, d: '' })))).toHaveLength(1);
});

describe('a wrong date', () => {
  const model = { ...harbour.checks[0]!, table: 'events' as const, reference: harbour.references[0]!.id };
  const check = (subject: string, verdict: 'matches' | 'differs') => ({
    ...model,
    id: `k-${subject}`,
    subject,
    verdict,
  });
  const events = [
    { date: signedOn, precision: 'day', issue: 'terminal', label: 'The visit' },
    { date: '2023-07-19', precision: 'day', issue: 'terminal', source: 'union' },
    ...years(1999),
  ] as const;

  test('is no event of its own: it stands below the event that the same finding confirms', () => {
    const checks = [check('e-0', 'matches'), check('e-1', 'differs')];
    const slide = slideOf({ ...withEvents(...events), checks });
    const { marks } = slide.body(box);
    expect(slide.table.rows.map(({ key }) => key)).toEqual(['e-2', 'e-0']);
    const doubt = marks.find((mark) => mark.type === 'text' && mark.text.includes('dates it 19 July 2023'));
    expect(doubt).toMatchObject({ owner: 'e-0', fill: lightTheme.contested });
    expect(slide.publishers).toHaveLength(1);
    expect(slide.headline).not.toContain('July');
  });

  test('is said to be given beside the right one by a source that has both', () => {
    const checks = [check('e-0', 'matches'), check('e-1', 'differs')];
    const source = 'union';
    const both = withEvents({ ...events[0], source }, events[1], ...years(1999));
    const { marks } = slideOf({ ...both, checks }).body(box);
    const said = marks.flatMap((mark) => (mark.type === 'text' ? mark.text : [])).join(' ');
    expect(said).toContain('also gives 19 July 2023');
    expect(said).not.toContain('dates it');
  });

  test('is not presumed where the finding confirms no event, one of that date or one of another issue', () => {
    const keys = (dossier: Dossier, ...checks: readonly ReturnType<typeof check>[]) =>
      drawnIds({ ...dossier, checks: [...checks] });
    const dossier = withEvents(...events);
    const wrong = check('e-1', 'differs');
    const right = check('e-0', 'matches');
    const change = (change: Partial<TimelineEvent>) => withEvents(events[0], { ...events[1], ...change });
    expect(keys(dossier, wrong)).toContain('e-1');
    expect(keys(change({ issue: 'dredging' }), wrong, right)).toContain('e-1');
    expect(keys(change({ date: '2023-06', precision: 'month' }), wrong, right)).toContain('e-1');
  });
});

describe('a wide slide', () => {
  const slide = { ...box, height: 330 };
  const june = days('2023-06-15', signedOn, '2023-06-20', '2023-06-21', '2023-06-22');
  const columnsOf = (dossier: Dossier, within: typeof slide) => {
    const { targets, height } = slideOf(dossier).body(within);
    expect(height).toBeLessThanOrEqual(within.height);
    return [0, 1].map((at) => targets.filter(({ column }) => column === at));
  };
  const lowest = (column: readonly Area[]) => Math.max(...column.map(({ y, height }) => y + height));

  test.each([
    [
      'what came before the crowded month, then that month',
      withEvents(...years(1999, 2001, 2005), ...june),
      3,
    ],
    [
      'what came before the event of the headline, then that event',
      withEvents(
        ...years(1999, 2001, 2005, 2006),
        { date: signedOn, precision: 'day', happening: 'a' },
        { date: signedOn, precision: 'day', happening: 'a', source: 'union' },
        ...years(2030, 2040),
      ),
      4,
    ],
  ] as const)('has two columns that take its height and reach into both halves: %s', (_, dossier, before) => {
    const [left, right] = columnsOf(dossier, slide);
    const ids = [...left!, ...right!].map(({ key }) => key);
    expect(ids).toEqual(drawnIds(dossier));
    expect(left).toHaveLength(before);
    for (const { x, width } of left!) expect(x + width).toBeLessThanOrEqual(slide.width / 2);
    for (const { x, width } of right!) {
      expect(x).toBeGreaterThanOrEqual(slide.width / 2);
      expect(x + width).toBeLessThanOrEqual(slide.width);
    }
    for (const column of [left!, right!]) expect(lowest(column)).toBeGreaterThan(slide.height * 0.75);
  });

  test('has one where names are long, events few, or the slide narrow', () => {
    const many = withEvents(...years(1999, 2001, 2005), ...june);
    const long = {
      ...many,
      events: many.events.map((event) => ({ ...event, label: `${event.label} ${'or so '.repeat(18)}` })),
    };
    expect(columnsOf(long, slide)[1]).toEqual([]);
    expect(columnsOf(withEvents(...years(1999, 2001, 2005)), slide)[1]).toEqual([]);
    expect(columnsOf(many, { ...slide, width: 560, height: 900 })[1]).toEqual([]);
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
  const asOf = '2023-08-31';
  const slide = slideOf({ ...dossier, info: { ...dossier.info, asOf }, checks: [check] });
  const { marks } = slide.body(box);
  const shapes = (key: string) => marks.filter((mark) => mark.owner === key && mark.type !== 'text');

  test('is a full dot, hollow only after the date of the dossier', () => {
    expect(shapes('e-0')).toMatchObject([{ type: 'circle', fill: lightTheme.amount }]);
    expect(shapes('e-3')).toMatchObject([{ type: 'circle', fill: lightTheme.ground }]);
  });

  test('says in red where its date or account is disputed, and nowhere else, and the publisher is named', () => {
    const red = marks.filter((mark) => mark.fill === lightTheme.contested);
    expect(red.length).toBeGreaterThan(0);
    expect(red.every(({ owner }) => owner === 'e-3')).toBe(true);
    expect(texts(marks).join(' ')).toContain('≠ conflicts with');
    expect(slide.publishers.length).toBe(1);
  });

  test('is one event where several sources report it, with their number', () => {
    expect(texts(marks)).toContain('Event 1 · 2 sources');
    expect(texts(marks).join()).not.toContain('[1]');
  });

  test('is bold where the headline tells it, with the date of signing named once', () => {
    expect(slide.headline).toContain('19 June 2023: Event 1');
    const bold = marks.filter(
      (mark) => mark.type === 'text' && mark.weight === 600 && mark.fill === lightTheme.ink,
    );
    expect(texts(bold)).toEqual(['19 June 2023', 'signing', 'Event 1 · 2 sources']);
  });
});
