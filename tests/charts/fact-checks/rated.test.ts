import { beforeAll, expect, test } from 'vitest';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { sourcesOnPage } from '#lib/charts/fact-checks/read.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { faultsBySource } from '#lib/summary/faultsBySource.ts';
import { english, type TestView } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';

/** What each verdict does to a claim, told apart from the code that reads them. */
const outcomes = {
  True: 'matches',
  'Half-True': 'partly',
  False: 'differs',
  'Pants on Fire': 'differs',
} as const;
const words = Object.keys(outcomes) as (keyof typeof outcomes)[];
const speakers = Array.from({ length: 90 }, (_, at) => `Speaker ${at}`);

/** So uneven that no two counts are the same by chance. */
const rows = Array.from({ length: 700 }, (_, at) => ({
  statement: `Statement ${at}`,
  speaker: speakers[Math.floor(90 * ((at * 0.618) % 1) ** 2)]!,
  date: `20${String(10 + (at % 12)).padStart(2, '0')}-0${1 + (at % 9)}-11`,
  rating: words[(at * 7 + Math.floor(at / 5)) % words.length]!,
  checker: ['PolitiFact', 'Snopes'][at % 2]!,
}));
const csv = ['statement,speaker,date,rating,checker', ...rows.map((row) => Object.values(row).join())].join(
  '\n',
);
const wrong = rows.filter(({ rating }) => outcomes[rating] === 'differs');

let dossier: Dossier;
beforeAll(async () => {
  dossier = await importedDossier(csv);
});

const prepare = (view: TestView = {}) =>
  factChecks.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);

test('the headline says how many statements are rated false, and by whom', () => {
  expect(prepare().headline).toBe(
    `${wrong.length} of 700 checked statements are rated “Pants on Fire” or “False” by PolitiFact and Snopes`,
  );
  expect(`${prepare().headline} ${prepare().subtitle}`).not.toMatch(/document/);
});

test('the words of those who check stand in the note with their amounts, and in the data', () => {
  const note = prepare().notes.join(' ');
  for (const word of words)
    expect(note).toContain(`“${word}” (${rows.filter(({ rating }) => rating === word).length})`);
  const found = prepare().dataTable.rows.map(({ cells }) => cells[5]?.text);
  expect(found).toHaveLength(700);
  for (const word of words)
    expect(found.filter((text) => text === `“${word}”`)).toHaveLength(
      rows.filter(({ rating }) => rating === word).length,
    );
});

test('that those who check choose what they check is said where several speakers stand side by side', async () => {
  const { chosenNote } = english.of('fact-checks');
  expect(prepare().notes).toContain(chosenNote);
  const ofOne = await importedDossier(
    'statement,speaker,rating,checker\nIt rains,Kim,False,PolitiFact\nIt pours,Kim,True,PolitiFact\n',
  );
  expect(factChecks.prepare(ofOne, defaultView, english).notes).not.toContain(chosenNote);
});

test('as of a date only statements made by then are counted', () => {
  const early = rows.filter(({ date }) => date <= '2014-06-30');
  const amount = early.filter(({ rating }) => outcomes[rating] === 'differs').length;
  expect(prepare({ asOf: '2014-06-30' }).headline).toContain(`${amount} of ${early.length} checked`);
});

test('a slide has the speakers in the order of the page, each with a statement', () => {
  const named = (presentation: 'slide' | 'full') => [
    ...new Set(
      prepare({ presentation }).table.rows.map(({ cells }) => cells[0]?.text.replace(/^\[\d+\] /, '')),
    ),
  ];
  const most = named('full').slice(0, 6);
  expect(named('slide')).toEqual(most);
  const errors = (speaker: string) => wrong.filter((row) => row.speaker === speaker).length;
  const [first = ''] = most;
  expect(errors(first)).toBe(Math.max(...speakers.map(errors)));
});

test('many speakers are leafed through, their columns headed by all statements, and none is lost', () => {
  const spoken = new Set(rows.map(({ speaker }) => speaker)).size;
  const pages = Math.ceil(spoken / sourcesOnPage({ statements: Array(700) }));
  expect(pages).toBeGreaterThan(1);
  const seen = Array.from({ length: pages }, (_, at) => prepare({ page: at + 1 }));
  const keys = seen.flatMap(({ table }) => table.rows.map(({ key }) => key));
  expect(new Set(keys).size).toBe(700);
  for (const prepared of seen) {
    const { marks } = pageScene(prepared, 1000, lightTheme, false);
    const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    expect(texts).toContain(String(wrong.length));
  }
});

test.each([
  [
    ['Mostly false', 'False', 'False', 'True'],
    '3 of 4 checked statements are rated false or mostly false by Desk',
  ],
  [['Mostly-False', 'True', 'True'], '1 of 3 checked statements is rated mostly false by Desk'],
  [['FALSE', 'False', 'True'], '2 of 3 checked statements are rated false by Desk'],
  [['Fake', 'True', 'True'], '1 of 3 checked statements is rated “Fake” by Desk'],
  // Too many words to name, none of which stops short of false.
  [['Fake', 'Hoax', 'Scam'], 'All 3 checked statements are rated false by Desk'],
  [['eher falsch', 'falsch', 'erfunden'], 'All 3 checked statements are rated false or mostly false by Desk'],
  [['True', 'Mostly true'], 'All 2 checked statements are rated true or mostly true by Desk'],
  [['True', 'True', 'Unproven'], '2 of 3 checked statements are rated true by Desk, none is rated false'],
  [['Unproven'], 'The one checked statement is rated “Unproven” by Desk'],
])('what is counted is named by the words of those who check: %j', async (ratings, headline) => {
  const prepared = await ratedBy(ratings);
  expect(prepared.headline).toBe(headline);
  const { description, table, notes } = prepared;
  const said = JSON.stringify([prepared.subtitle, description.long, table, notes]);
  expect(said).not.toMatch(/published|confirmed|other publications|document/);
});

test('speakers, columns and legend say “rated false or mostly false” where the headline does', async () => {
  const prepared = await ratedBy(['Mostly false', 'False', 'True', 'Half true']);
  const { marks } = pageScene(prepared, 1000, lightTheme);
  const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
  expect(texts).toContain('2 of 4 rated false or mostly false');
  expect(texts).toContain('rated false or mostly false');
  expect(texts).toContain('rated “Half true”');
  expect(texts.join(' ')).not.toMatch(/conflict|confirmed/);
  expect(prepared.legend(lightTheme).map(({ label }) => label)).toEqual([
    ...['rated true', 'rated false or mostly false', 'rated “Half true”'],
  ]);
});

async function ratedBy(ratings: readonly string[]) {
  const lines = ratings.map((rating, at) => `Statement ${at},Ana,${rating},Desk`);
  const made = await importedDossier(['statement,speaker,rating,checker', ...lines].join('\n'));
  return factChecks.prepare(made, defaultView, english);
}

test('of many errors the worst of each speaker are named, then the newest, then in the order of rows', async () => {
  const checked = Array.from({ length: 124 }, (_, at) => {
    const rating = at < 30 ? 'Mostly false' : 'False';
    const date = at < 30 ? '2025-12-01' : at === 70 ? '2025-06-01' : '2025-03-01';
    return `Statement ${at},Ana,${date},${rating},Desk`;
  });
  const made = await importedDossier(['statement,speaker,date,rating,checker', ...checked].join('\n'));
  const named = factChecks
    .prepare(made, defaultView, english)
    .data.errors.map(({ statement: { at } }) => made.claims[at]!.claim.replace('Statement ', ''));
  expect(named).toEqual(['70', '30', '31', '32', '33', '34', '35', '36']);
  const [list] = faultsBySource(made, defaultView).errors.sources;
  const listed = list!.faults.map(({ statements: [first] }) => made.claims[first!.at]!.claim);
  expect(listed.slice(0, 3)).toEqual(['Statement 70', 'Statement 30', 'Statement 31']);
  expect(listed.slice(-2)).toEqual(['Statement 28', 'Statement 29']);
  expect(listed.indexOf('Statement 100')).toBe(listed.indexOf('Statement 99') + 1);
});

test('of very many errors a few are named, each beside its source, and all have their mark', () => {
  const prepared = prepare({ page: 1 });
  const { marks, targets } = pageScene(prepared, 390, lightTheme, false);
  const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
  const named = texts.filter((text) => /^Statement \d+$/.test(text));
  expect(named).toHaveLength(8);
  expect(new Set(targets.map(({ key }) => key)).size).toBe(prepared.table.rows.length);
  expect(prepared.notes.join(' ')).toContain('8 of');
});
