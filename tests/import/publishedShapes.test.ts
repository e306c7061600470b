import { describe, expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { stanceRows } from '#lib/import/stanceRows.ts';
import { tableRows } from '#lib/import/tableRows.ts';
import { wideFigures } from '#lib/import/wideFigures.ts';

/** Tables in shapes in which they are published, with values of our own. */

async function imported(csv: string) {
  const made = await importFile(new TextEncoder().encode(csv));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

const lines = (amount: number, line: (at: number) => string) =>
  Array.from({ length: amount }, (_, at) => `${line(at)}\n`).join('');

describe('roll calls', () => {
  test('where nothing but a number says what was voted on, that is the issue, and codes are words', async () => {
    const positions = ['FOR', 'AGAINST', 'ABSTENTION', 'DID_NOT_VOTE'];
    const { grid, mapping, kept, leftOut, issues } = await imported(
      `vote_id,member_id,country_code,group_code,position\n${lines(
        72,
        (at) =>
          `${160 + (at % 6)},${at},${at % 2 ? 'DEU' : 'FRA'},G${at % 3},${positions[(at * 5 + (at >> 3)) % 4]}`,
      )}`,
    );
    expect(mapping.columns).toEqual({ actor: 'country_code', issue: 'vote_id', stance: 'position' });
    const absent = grid.rows.filter(({ cells }) => cells[4] === 'DID_NOT_VOTE').length;
    expect([kept, leftOut, issues]).toEqual([72 - absent, absent, 6]);
    const inFavour = stanceRows(grid, mapping).rows.filter(({ position }) => position === 1).length;
    expect(inFavour).toBe(grid.rows.filter(({ cells }) => cells[4] === 'FOR').length);
  });

  test('a title of what was voted on is the issue in the place of its number, which tells the votes apart', async () => {
    const { mapping } = await imported(
      `rcid,country,vote,descr_title\n${lines(60, (at) => `${at % 6},C${(at >> 1) % 5},${at % 3 ? 'yes' : 'no'},Motion of kind ${'abcdef'[at % 6]} on peace`)}`,
    );
    expect(mapping.columns).toMatchObject({ issue: 'descr_title', item: 'rcid' });
  });

  test('a column that says the same in all rows is no issue, whatever it is called', async () => {
    const { mapping, issues } = await imported(
      `beteckning,votering_id,namn,parti,rost,votering\n${lines(
        48,
        (at) =>
          `AU${at % 4},F0-${at % 4},Namn ${at % 12},${['S', 'M'][at % 2]},${['Ja', 'Nej', 'Avstår'][at % 3]},huvud`,
      )}`,
    );
    expect([mapping.columns.issue, issues]).toEqual(['votering_id', 4]);
  });

  test('a list of votes with counts and flags holds nobody’s positions', async () => {
    const { made, mapping } = await imported(
      `id,display_title,is_main,count_for,count_against,count_abstention,result\n${lines(
        12,
        (at) => `${at},Report ${at} on the common fisheries,${at % 2 ? 'True' : 'False'},40,${at},20,ADOPTED`,
      )}`,
    );
    expect(made).toBe(0);
    expect(mapping.columns.actor).not.toBe('*');
  });

  test.each([
    ['Danish', 'For', 'Imod', 'Hverken for eller imod', 'Fravær'],
    ['Dutch', 'Eens', 'Oneens', 'Geen van beide', 'Geen mening'],
    ['Estonian', 'Poolt', 'Vastu', 'Erapooletu', 'Puudub'],
    ['Lithuanian', 'Už', 'Prieš', 'Susilaikė', 'Nedalyvavo'],
    ['Serbian', 'За', 'Против', 'Уздржан', 'отсъства'],
    ['Greek', 'Ναι', 'Όχι', 'Παρών', '-'],
    ['Hebrew', 'בעד', 'נגד', 'נמנע', '-'],
    ['Icelandic', 'Já', 'Nei', 'Greiðir ekki atkvæði', 'Fjarverandi'],
    [
      'English, policies',
      'Generally voted for',
      'Generally voted against',
      'Voted a mixture of for and against',
      'Has never voted on',
    ],
    ['English, divisions', 'Aye', 'No', 'neither', 'No Vote Recorded'],
  ] as const)('words of votes: %s', async (_, ...words) => {
    const { grid, mapping, kept } = await imported(
      `party;topic;how\n${lines(16, (at) => `${'ABCD'[at % 4]};T${at >> 2};${words[(at + (at >> 2)) % 4]}`)}`,
    );
    expect(kept).toBe(12);
    const { rows } = stanceRows(grid, mapping);
    const sides = rows.reduce((sum, { position }) => sum + Math.sign(Number(position)), 0);
    expect(sides).toBe(0);
    expect(rows.filter(({ position }) => position === 0)).toHaveLength(4);
  });
});

describe('a column for each year, as banks of statistics print tables', () => {
  const table = `"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-03-28",\n\nCountry Name,Country Code,Indicator Name,Indicator Code,2019,2020 [YR2020],2021,2022,\nNorway,NOR,Exports (current US$),X,1.5,2,..,4,\nChile,CHL,Exports (current US$),X,,5,6.25,7,\nNorway,NOR,"Population, total",P,8,9,10,n/a,\nChile,CHL,"Population, total",P,..,..,..,..,\n`;

  test('is a figure a cell, of that year, called as its row says', async () => {
    const { grid, mapping, tableGuess, kept, leftOut, problems } = await imported(table);
    expect(tableGuess?.table).toBe('figures');
    expect(mapping.columns).toEqual({ value: '*', measure: 'Indicator Name', label: 'Country Name' });
    const { records } = wideFigures(grid, mapping);
    expect(
      records.map(
        ({ values: { label, period_start: year, value, unit } }) => `${label} ${year}: ${value} ${unit}`,
      ),
    ).toEqual([
      'Exports (current US$), Norway 2019: 1.5 USD',
      'Exports (current US$), Norway 2020: 2 USD',
      'Exports (current US$), Norway 2022: 4 USD',
      'Exports (current US$), Chile 2020: 5 USD',
      'Exports (current US$), Chile 2021: 6.25 USD',
      'Exports (current US$), Chile 2022: 7 USD',
      'Population, total, Norway 2019: 8 ',
      'Population, total, Norway 2020: 9 ',
      'Population, total, Norway 2021: 10 ',
    ]);
    expect([kept, leftOut]).toEqual([3, 1]);
    expect(problems.filter(({ row }) => row !== null).map(({ row, flaw }) => [row, flaw.kind])).toEqual([
      [9, 'valueMissing'],
    ]);
  });

  test('with what is measured in the title, and countries under no heading', async () => {
    const csv = `"TIV of arms exports, 2010-2013"\n"Figures are expressed in millions."\n\n,2010,2011,2012,2013,2010-2013\nPoland,1,2,,4,7\nIndia,5,,6,,11\n`;
    const { grid, mapping } = await imported(csv);
    expect(mapping.constants).toEqual({ measure: 'TIV of arms exports, 2010-2013' });
    const { records } = wideFigures(grid, mapping);
    const told = records.map(({ values }) => `${values.label} ${values.period_start} ${values.value}`);
    expect(told).toEqual([
      ...['Poland 2010 1', 'Poland 2011 2', 'Poland 2013 4'],
      ...['India 2010 5', 'India 2012 6'],
    ]);
  });

  test('with no word of what is measured it is asked for; votes and two years are something else', async () => {
    const asked = await imported('country,2010,2011,2012\nA,1,2,3\nB,4,5,6\n');
    expect(asked.problems.map(({ flaw }) => ('field' in flaw ? flaw.field : ''))).toContain('measure');
    const votes = await imported('country,2010,2011,2012\nA,yes,no,yes\nB,no,no,yes\n');
    expect([votes.mapping.table, votes.made]).toEqual(['stances', 6]);
    const two = await imported('party,2019,2023\nA,-1,1\nB,1,0\n');
    expect([two.mapping.table, two.made]).toEqual(['stances', 4]);
  });
});

describe('lists of events', () => {
  const acled = `event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,country,latitude,longitude,source,notes,fatalities\n${lines(
    12,
    (at) =>
      `MLI${at},${1 + at} May 2025,2025,Riots,Mob violence,Rioters ${at % 3},,${at % 2 ? 'Mali' : 'Chad'},14.${at},-11.44,AFP,"On ${1 + at} May, ${at} gathered.",${at % 4}`,
  )}`;

  test.each([
    ['called so', acled, { date: 'event_date', label: 'notes', actors: 'actor1', source: 'source' }],
    [
      'with places',
      acled
        .replaceAll('event_', '')
        .replace('id_cnty,date', 'id,date_start')
        .replace('notes', 'source_headline'),
      { date: 'date_start', label: 'source_headline', actors: 'actor1', source: 'source' },
    ],
  ])('%s', async (_, csv, columns) => {
    const { tableGuess, mapping, made, latest } = await imported(csv);
    expect([tableGuess?.table, made, latest]).toEqual(['events', 12, '2025-05-12']);
    expect(mapping.columns).toEqual(columns);
  });

  test('a survey that names where it was made stays one of positions', async () => {
    const { tableGuess } = await imported(
      `party,latitude,longitude,date,Taxes,Roads\n${lines(6, (at) => `P${at},1.${at},2.${at},2024-06-0${1 + at},${at % 2 ? 'agree' : 'disagree'},agree`)}`,
    );
    expect(tableGuess?.table).toBe('stances');
  });
});

test('deliveries of arms go from their supplier to the recipient in the year of delivery', async () => {
  const { grid, mapping, tableGuess } = await imported(
    `Supplier,Recipient,Designation,Order date,Numbers delivered,Delivery year,TIV deal unit,TIV delivery values\n${lines(
      6,
      (at) => `Russia,India,F-${at},${2010 + at},${2 + at},${2012 + at},3.${at},${9 + at}`,
    )}`,
  );
  expect(tableGuess?.table).toBe('figures');
  const [first] = tableRows(grid, mapping, 'figures').records;
  expect(first?.values).toMatchObject({
    ...{ flow_from: 'Russia', flow_to: 'India', commodity: 'F-0', value: '9', period_start: '2012' },
    measure: 'TIV delivery values',
  });
});

describe('a column for each answer, with a 1 in one of them', () => {
  const head =
    'Sitzungnr;Fraktion/Gruppe;Name;Vorname;ja;nein;Enthaltung;ungültig;nichtabgegeben;Bezeichnung';
  const ticks = (of: number) => [0, 1, 2, 3, 4].map((each) => Number(each === of)).join(';');
  const answerOf = (at: number) => [0, 1, 2, 4, 0][(at * 3 + (at >> 2)) % 5]!;
  const csv = `${head}\n${lines(40, (at) => `${150 + (at % 4)};${(at >> 2) % 2 ? 'SPD' : 'FDP'};N${at >> 3};V${at >> 2};${ticks(answerOf(at))};V N${at >> 2}`)}`;

  test.each([
    ['row by row', Infinity],
    ['by columns', 0],
  ])('is one column of answers: %s', async (_, largeFrom) => {
    const made = await importFile(new TextEncoder().encode(csv), { largeFrom });
    if (!made.ok) throw new Error('not read');
    const { grid, mapping, kept, leftOut, problems } = made;
    expect(grid.codes !== undefined).toBe(largeFrom === 0);
    // A family name alone would make one of two members; with their first names each is one.
    expect(mapping.columns).toMatchObject({
      actor: 'Full name',
      stance: 'ja / nein / Enthaltung / ungültig / nichtabgegeben',
      issue: 'Sitzungnr',
    });
    const kinds = problems.map(({ flaw }) => flaw.kind);
    expect(kinds).toEqual(expect.arrayContaining(['columnsJoined', 'namesJoined', 'actorsTaken']));
    expect([made.actors, made.who?.others]).toEqual([10, [{ column: 'Fraktion/Gruppe', amount: 2 }]]);
    const answers = Array.from({ length: 40 }, (_each, at) => answerOf(at));
    expect([kept, leftOut]).toEqual([
      answers.filter((each) => each < 3).length,
      answers.filter((each) => each === 4).length,
    ]);
    const rows = stanceRows(grid, mapping).rows;
    expect(rows.map(({ position }) => position)).toEqual(
      answers.filter((each) => each < 3).map((each) => [1, -1, 0][each]),
    );
  });

  test('not where rows have several or none, or where columns are issues', async () => {
    const many = await imported(`party,yes,no\n${lines(12, (at) => `P${at},1,${at % 2}`)}`);
    expect(many.problems.map(({ flaw }) => flaw.kind)).not.toContain('columnsJoined');
    const issues = await imported(
      `party,Taxes,Roads\n${lines(12, (at) => `P${at},${at % 2},${(at + 1) % 2}`)}`,
    );
    expect(issues.problems.map(({ flaw }) => flaw.kind)).not.toContain('columnsJoined');
  });
});

test('crosses are taken for opposition, which is said, and “Present” abstains', async () => {
  const ticks = await imported('Organisation,Nuclear ban,Mine ban\nNorway,✓,✗\nChile,✗,✓\n');
  expect(ticks.problems).toContainEqual({
    row: null,
    column: null,
    value: '✗',
    flaw: { kind: 'crossTaken', cells: 2 },
  });
  const votes = await imported('Member,HR 1,HR 2\nAnn,Yea,Present\nBob,Nay,Mixed\n');
  expect(votes.mapping.columns).toEqual({ actor: 'Member', issue: '*' });
  expect(stanceRows(votes.grid, votes.mapping).rows.map(({ position }) => position)).toEqual([1, 0, -1, 0]);
});
