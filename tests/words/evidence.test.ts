import { expect, test } from 'vitest';
import { english } from '../english.ts';

const say = english.of('evidence');

test('an actor is told by its kind, its bloc and its country code', () => {
  expect(say.actor({ kind: 'state', bloc: 'Bay', iso3: 'LVA' })).toBe('State · Bay · country code LVA');
  expect(say.actor({ kind: 'author', bloc: '', iso3: '' })).toBe('Author of a source');
});

test('a conflict names who conflicts and how much is listed', () => {
  expect(say.conflict({ passages: 2, sources: 2 })).toBe('The sources conflict; both passages are listed.');
  expect(say.conflict({ passages: 3, sources: 2 })).toBe('The sources conflict; all passages are listed.');
  expect(say.conflict({ passages: 2, sources: 1 })).toBe('One source says both; both passages are listed.');
});

test('a verdict names the publisher that confirms or conflicts, and no other', () => {
  const verdict = (verdict: Parameters<typeof say.verdict>[0]['verdict'], publisher = 'Bay Wire') =>
    say.verdict({ verdict, publisher, by: [], times: null, rating: '' });
  expect(verdict('matches')).toBe('Confirmed: Bay Wire');
  expect(verdict('differs')).toBe('Conflicts with Bay Wire');
  expect(verdict('differs', '')).toBe('Conflicts with a published finding');
  expect(verdict('unverifiable')).toBe('Could not be verified');
});

test('a value that is off tenfold or more says by how much, as far as that is known', () => {
  const off = (times: number | null) => {
    const check = { verdict: 'magnitude_error', publisher: 'Bay Wire', published: '2024-06' } as const;
    const facts = { ...check, by: [], times, rating: '' };
    return [say.verdict(facts), english.of('common').checked(facts)];
  };
  expect(off(1000)).toEqual([
    'Off tenfold or more: 1,000 times the published figure',
    'off tenfold or more: 1,000 times the published figure, according to Bay Wire, June 2024',
  ]);
  expect(off(34e9 / 34.4e6)[0]).toBe('Off tenfold or more: about 1,000 times the published figure');
  expect(off(0.001)[0]).toBe('Off tenfold or more: 1,000 times less than the published figure');
  expect(off(null)).toEqual(['Off tenfold or more', 'off tenfold or more, according to Bay Wire, June 2024']);
});

test('a figure tells its time and what it recurs after', () => {
  expect(say.period({ start: '2023', end: '2023', per: 'month' })).toBe('2023, per month');
  expect(say.period({ start: '', end: '', per: 'year' })).toBe('per year');
  expect(say.period({ start: '2023', end: '2024', per: '' })).toBe('2023–2024');
  expect(say.period({ start: '', end: '', per: '' })).toBe('');
});

test('amounts agree with their nouns, and what is not there is not counted', () => {
  expect(
    say.amounts([
      { table: 'theses', amount: 1 },
      { table: 'claims', amount: 1200 },
      { table: 'events', amount: 0 },
    ]),
  ).toBe('1 argument and 1,200 claims');
  expect(say.basedOn(1)).toBe('Based on 1 passage.');
  expect(say.basedOn(2, 'row')).toBe('Based on 2 rows.');
});

test('a citation leaves out what is not known', () => {
  const source = { number: 2, name: 'Bay Ledger', paragraph: 9, published: '2024-06' };
  expect(say.citation(source)).toBe('[2] Bay Ledger, paragraph 9, June 2024');
  expect(say.citation({ ...source, paragraph: null, published: '' })).toBe('[2] Bay Ledger');
});

test('a verdict in the word of whoever checked stands beside what we make of it', () => {
  const check = { verdict: 'differs', publisher: 'PolitiFact', published: '', by: [], times: null } as const;
  const rated = { ...check, rating: 'Pants on Fire' };
  expect(say.verdict(rated)).toBe('PolitiFact: “Pants on Fire” (counted as false)');
  expect(say.verdict({ ...rated, publisher: '' })).toBe('Rated “Pants on Fire” (counted as false)');
  expect(english.of('common').checked(rated)).toBe('rated “Pants on Fire” by PolitiFact');
});

test.each(['"We agree."', '“We agree.”', '„Wir stimmen zu.“', '«D’accord.»', '「賛成だ。」'])(
  'a quote that is printed in quotation marks has no second pair: %s',
  (quote) => {
    expect(say.quote(quote)).toBe(quote);
  },
);

test.each(['We agree.', '"A" and "B"', 'the “plan”'])('any other has its own: %s', (quote) => {
  expect(say.quote(quote)).toBe(`“${quote}”`);
});
