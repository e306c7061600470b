import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimTypes, credibilities } from '#lib/model/claim.ts';
import { reliabilities } from '#lib/model/source.ts';
import { bases, confidences } from '#lib/model/stance.ts';
import {
  clauseOrders,
  coverages,
  defaultView,
  longestNote,
  orders,
  pictureParts,
  thesisOrders,
  type View,
  sumsBy,
} from '#lib/model/view.ts';
import { readView, travelling, viewQuery } from '#lib/view/viewParams.ts';
import { noticeText } from '#lib/ui/shell/noticeText.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const dossier = harbourDossier();
const sourceIds = dossier.sources.map((source) => source.id);

/** A view that holds something odd, such as a span that ends before it begins, comes back as it is. */
function expectBack(view: View, mark: string): void {
  const { notices, ...read } = readView(viewQuery(view, undefined, mark), dossier);
  expect(read).toEqual({ view, mark });
  expect(notices.filter((notice) => !('odd' in notice))).toEqual([]);
}

/** Views as a link can hold them. */
const views: fc.Arbitrary<View> = fc.record({
  sourcesOff: fc.subarray(sourceIds),
  reference: fc.boolean(),
  bases: fc.subarray([...bases]),
  confidence: fc.constantFrom(...confidences),
  actorOrder: fc.constantFrom(...orders),
  issueOrder: fc.constantFrom(...orders),
  grouped: fc.boolean(),
  observers: fc.boolean(),
  allIssues: fc.boolean(),
  allActors: fc.boolean(),
  allTheses: fc.boolean(),
  turned: fc.boolean(),
  instrument: fc.constantFrom('', ...dossier.instruments.map((instrument) => instrument.id)),
  asOf: fc.constantFrom('', '2023', '2023-06', '2023-06-30'),
  instruments: fc.subarray(dossier.instruments.map(({ id }) => id)),
  clause: fc.constantFrom('', ...dossier.provisions.map(({ id }) => id)),
  figure: fc.constantFrom('', ...dossier.figures.map(({ id }) => id)),
  sumOf: fc.constantFrom('', ...dossier.figures.map(({ id }) => id)),
  issue: fc.constantFrom('', ...dossier.issues.map(({ id }) => id)),
  actor: fc.constantFrom('', ...dossier.actors.map(({ id }) => id)),
  actors: fc.shuffledSubarray(dossier.actors.map(({ id }) => id)),
  thesis: fc.constantFrom('', ...dossier.theses.map(({ id }) => id)),
  thesisOrder: fc.constantFrom(...thesisOrders),
  claimant: fc.constantFrom('', ...dossier.actors.map(({ id }) => id)),
  claimType: fc.constantFrom('', ...claimTypes),
  topic: fc.constantFrom('', 'traffic', 'work'),
  credibility: fc.constantFrom(null, ...credibilities),
  reliability: fc.constantFrom('', ...reliabilities),
  query: fc.string(),
  threads: fc.boolean(),
  from: fc.constantFrom('', '1998', '2023-02-28'),
  to: fc.constantFrom('', '2024-01', '2024'),
  scale: fc.constantFrom('linear', 'log'),
  measure: fc.constantFrom('', 'distance', 'same'),
  coverage: fc.constantFrom(...coverages),
  clauseOrder: fc.constantFrom(...clauseOrders),
  sumBy: fc.constantFrom(...sumsBy),
  page: fc.integer({ min: 1, max: 2000 }),
  highlight: fc.subarray(['kelm~terminal', 'kelm', 't-jobs~ledger']),
  only: fc.subarray(['terminal', 'kelm', 't-jobs']),
  notes: fc.subarray([
    { key: 'kelm~terminal', text: 'Agreed in May, at 5 % & more' },
    { key: 't-jobs~ledger', text: '해성시 first' },
  ]),
  hidden: fc.subarray([...pictureParts]),
  credit: fc.constantFrom('', 'Desk 4, for the briefing of 3 May'),
});
const marks = fc.constantFrom(
  '',
  'stance-matrix:kelm~terminal',
  'claims-by-source:t-jobs~ledger',
  'a:b c&d=é%+,',
);

describe('what a briefer points out', () => {
  test('is kept as far as the dossier knows it, and the rest is explained', () => {
    const { view, notices } = readView('?v=1&highlight=kelm~terminal,kelm~gone,kelm', dossier);
    expect(view.highlight).toEqual(['kelm~terminal', 'kelm']);
    expect(notices).toEqual([{ part: 'highlight=kelm~gone', key: 'highlight', amount: 1, followed: true }]);
    expect(noticeText(english, notices[0]!)).toContain(
      'highlights something that this dossier does not have',
    );
  });

  test('is at most three notes of a readable length', () => {
    const note = (text: string) => `kelm~terminal:${text}`;
    const query = (...texts: readonly string[]) =>
      `?v=1&notes=${encodeURIComponent(texts.map(note).join('|'))}`;
    const many = readView(query('a', 'b', 'c', 'd'), dossier);
    expect(many.view.notes.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(many.notices).toHaveLength(1);
    const long = readView(query('x'.repeat(longestNote + 1)), dossier);
    expect(long.view.notes).toEqual([]);
    expect(long.notices[0]).toMatchObject({ key: 'notes', followed: false });
    expect(readView('?v=1&notes=gone:text', dossier).notices).toHaveLength(1);
  });
});

describe('a link to a view', () => {
  test('brings back the view, whatever it is', () => {
    fc.assert(
      fc.property(views, marks, (view, mark) => {
        expectBack(view, mark);
      }),
    );
  });

  test('is empty for the view by default', () => {
    expect(viewQuery(defaultView)).toBe('');
    expect(readView('', dossier)).toEqual({ view: defaultView, mark: '', notices: [] });
  });

  test('says only what differs from the default', () => {
    fc.assert(
      fc.property(views, (view) => {
        const differing = (Object.keys(defaultView) as (keyof View)[]).filter(
          (key) => String(view[key]) !== String(defaultView[key]),
        );
        const query = new URLSearchParams(viewQuery(view));
        expect(query.size).toBe(differing.length === 0 ? 0 : differing.length + 1);
      }),
    );
  });

  test('can be read by people', () => {
    const view: View = {
      ...defaultView,
      sourcesOff: ['ledger', 'union'],
      actorOrder: 'name',
    };
    expect(viewQuery(view, undefined, 'stance-matrix:kelm~terminal')).toBe(
      '?v=1&without=ledger,union&rows=name&mark=stance-matrix:kelm~terminal',
    );
  });

  test('tells no kind of evidence from all kinds', () => {
    expect(viewQuery({ ...defaultView, bases: [] })).toBe('?v=1&basis=none');
    expect(readView('?v=1&basis=none', dossier).view.bases).toEqual([]);
  });

  test('to another page takes along which rows count and nothing else', () => {
    const view: View = { ...defaultView, sourcesOff: ['union'], actorOrder: 'name' };
    expect(viewQuery(view, travelling)).toBe('?v=1&without=union');
  });
});

describe('a link that is out of date', () => {
  test('is explained, and what is still known of it is shown', () => {
    const { view, notices } = readView(
      '?v=1&without=gone,union&rows=name&columns=colour&instrument=gone&actors=x,y&asof=soon&blocs=perhaps',
      dossier,
    );
    expect(view).toEqual({ ...defaultView, sourcesOff: ['union'], actorOrder: 'name' });
    // In the order of the parameters.
    expect(notices.map((notice) => [notice.part, noticeText(english, notice)])).toEqual([
      [
        'without=gone',
        'The link leaves out a source that this dossier does not have; its other sources are left out.',
      ],
      ['asof=soon', 'The link sets a date that is not in the calendar; all dates are included.'],
      [
        'columns=colour',
        'The link asks for an order of issues that is not known here; the default order is used.',
      ],
      ['blocs=perhaps', 'The link does not say clearly whether to group by bloc; blocs are kept together.'],
      [
        'instrument=gone',
        'The link asks for a treaty or document that this dossier does not have; all are shown.',
      ],
      [
        'actors=x,y',
        'The link compares actors that this dossier does not have; the pair furthest apart is shown.',
      ],
    ]);
  });

  test('is explained in sentences without the names and ids of its parts', () => {
    // Each parameter is in some of these links.
    const links = fc.sample(views, 200).map((view) => new URLSearchParams(viewQuery(view)));
    const names = new Set(links.flatMap((link) => [...link.keys()]));
    for (const name of ['v', 'q', 'mark', 'credit']) names.delete(name);
    expect(names.size).toBeGreaterThan(20);
    for (const name of names) {
      const { notices } = readView(`?${name}=no-such-id`, dossier);
      expect(notices.map(({ part }) => part)).toEqual([`${name}=no-such-id`]);
      const sentence = notices.map((notice) => noticeText(english, notice)).join();
      expect(sentence).toMatch(/^The link [a-z][a-z, ]+; [a-z][a-z ]+\.$/);
      expect(sentence).not.toContain('no-such-id');
    }
  });

  test('does not switch off a source because another one is gone', () => {
    expect(readView('?v=1&without=gone', dossier).view.sourcesOff).toEqual([]);
  });

  test('does not take an unknown kind of evidence for none at all', () => {
    const { view, notices } = readView('?v=1&basis=rumoured', dossier);
    expect(view.bases).toEqual(defaultView.bases);
    expect(notices).toHaveLength(1);
  });

  test('is said to be of another version where it is', () => {
    const { view, notices } = readView('?v=2&rows=name', dossier);
    expect(view.actorOrder).toBe('name');
    expect(notices).toEqual([{ part: 'v=2', key: 'otherVersion', amount: 1, followed: true }]);
    expect(noticeText(english, notices[0]!)).toContain('another version');
  });

  test.each(['grouped', 'constructor', '__proto__'])('may hold a parameter called %s', (name) => {
    const { notices, ...read } = readView(`?v=1&${name}=x`, dossier);
    expect(read).toEqual({ view: defaultView, mark: '' });
    expect(notices).toMatchObject([{ odd: 'unknown', name }]);
  });

  test('never throws, whatever it says', () => {
    const names = fc.constantFrom(
      'v',
      'without',
      'reference',
      'basis',
      'rows',
      'columns',
      'blocs',
      'scale',
      'mark',
    );
    const values = fc.constantFrom(
      '',
      ',',
      'on',
      'off',
      'none',
      '%',
      '%E0',
      '1',
      'ledger,,union',
      'toString',
      '🛳',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (parameters) => {
        const search = `?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}`;
        const { view, mark } = readView(search, dossier);
        for (const id of view.sourcesOff) expect(sourceIds).toContain(id);
        for (const basis of view.bases) expect(bases).toContain(basis);
        expect(orders).toContain(view.actorOrder);
        expect(typeof view.grouped).toBe('boolean');
        expectBack(view, mark);
      }),
    );
  });
});

test('the default view is not changed by reading links', () => {
  const before = structuredClone(defaultView);
  readView('?v=1&without=union&basis=none', dossier);
  expect(defaultView).toEqual(before);
});

describe('what a link would pass over in silence', () => {
  const said = (search: string) => {
    const { view, notices } = readView(search, harbourDossier());
    return { view, said: notices.map((notice) => noticeText(english, notice)) };
  };

  test.each([
    ['withot=union', 'Is “without” meant?'],
    ['confidense=high', 'Is “confidence” meant?'],
    ['colour=red', '“colour”, that is not known here'],
    ['confidence=high&confidence=low', 'sets “confidence” twice'],
    ['without=,', 'leaves out a source that this dossier does not have'],
    ['actors=kelm', 'names one actor to compare'],
    ['from=2023-05&to=2022', 'ends before it begins'],
  ])('is told: %s', (search, part) => {
    expect(said(search).said.join(' ')).toContain(part);
  });

  test('is not what is meant: lists named twice add up, and what mail programs add is no setting', () => {
    const { view, said: nothing } = said('without=ledger&without=union&utm_source=letter&fbclid=x');
    expect(view.sourcesOff).toEqual(['ledger', 'union']);
    expect(nothing).toEqual([]);
    expect(said('from=2023&to=2023-05').said).toEqual([]);
  });
});
