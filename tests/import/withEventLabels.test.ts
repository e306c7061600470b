import { expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { tableRows } from '#lib/import/tableRows.ts';

/** Events in the shapes in which GDELT publishes them, with values of our own. */

const names = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...[1, 2].flatMap((of) =>
    [
      ...['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code'],
      ...['Type1Code', 'Type2Code', 'Type3Code'],
    ].map((part) => `Actor${of}${part}`),
  ),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((place) =>
    ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID'].map(
      (part) => `${place}_${part}`,
    ),
  ),
  ...['DATEADDED', 'SOURCEURL'],
];
const events = [
  {
    day: '20240619',
    one: 'RUSSIA',
    other: 'NORTH KOREA',
    code: '057',
    said: 'RUSSIA → NORTH KOREA: cooperates diplomatically',
  },
  { day: '20240620', one: 'SEOUL', other: '', code: '111', said: 'SEOUL: disapproves' },
  { day: '20240621', one: '', other: 'JAPAN', code: '138', said: '→ JAPAN: threatens' },
  { day: '20240622', one: '', other: '', code: '190', said: 'fights' },
];
const cellsOf = ({ day, one, other, code }: (typeof events)[number], at: number) =>
  names.map((name) => {
    const known: Readonly<Record<string, string>> = {
      ...{ GLOBALEVENTID: String(1_180_000_000 + at), SQLDATE: day, Actor1Name: one, Actor2Name: other },
      ...{ EventCode: code, EventBaseCode: code, EventRootCode: code.slice(0, 2), QuadClass: '1' },
      ...{
        ActionGeo_FullName: 'Pyongyang',
        ActionGeo_Lat: '39.03',
        ActionGeo_Long: '125.75',
        DATEADDED: day,
      },
      ...{ SOURCEURL: `https://news.example/${at}`, Year: day.slice(0, 4), MonthYear: day.slice(0, 6) },
    };
    return known[name] ?? '';
  });
const rows = Array.from({ length: 24 }, (_, at) => cellsOf(events[at % events.length]!, at).join('\t'));

test.each([
  ['with names, row by row', [names.join('\t'), ...rows], Infinity],
  ['with names, by columns', [names.join('\t'), ...rows], 0],
  ['without names', rows, Infinity],
])('events of GDELT are put into words: %s', async (_, lines, largeFrom) => {
  const made = await importFile(new TextEncoder().encode(`${lines.join('\n')}\n`), { largeFrom });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  expect([made.mapping.table, made.made, made.leftOut]).toEqual(['events', 24, 0]);
  const { records } = tableRows(made.grid, made.mapping, 'events');
  expect(records.slice(0, 4).map(({ values }) => [values.date, values.label])).toEqual(
    events.map(({ day, said }) => [`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, said]),
  );
  expect(records[0]!.values.actors).toBe('RUSSIA');
  expect(made.problems.map(({ flaw }) => flaw.kind)).toContain('labelsMade');
});

test('what names its events, or has no such codes, stays as it is', async () => {
  for (const head of ['SQLDATE,Event,Actor1Name,Actor2Name,EventRootCode', 'SQLDATE,Actor1Name,Actor2Name']) {
    const cells = head
      .split(',')
      .map((name) => (name === 'SQLDATE' ? '20240619' : name === 'EventRootCode' ? '04' : name));
    const made = await importFile(new TextEncoder().encode(`${head}\n${cells.join()}\n`));
    if (!made.ok) throw new Error(made.problem.flaw.kind);
    expect(made.grid.columns).toHaveLength(cells.length);
  }
});
