import { describe, expect, test } from 'vitest';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { importFile } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { readMapping } from '#lib/import/readMapping.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';

async function imported(csv: string, said?: Partial<Mapping>, largeFrom = Infinity) {
  const mapping = said ? { ...noMapping, ...said } : null;
  const made = await importFile(new TextEncoder().encode(csv), { mapping, largeFrom });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

/** The nearest of five steps, halves towards neutral, without the code under test. */
function nearest(value: number, from: number, to: number): number {
  const place = ((value - from) / (to - from)) * 4 - 2;
  return Math.sign(place) * Math.floor(Math.abs(place) + 0.5 - 1e-9) + 0;
}

const rows = (header: string, lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;
const stated = 'Die Schuldenbremse soll beibehalten werden.';
const other = 'Der Verkauf von Cannabis soll verboten bleiben.';

/** Three parties on two titles, each with what it says in full. */
const onTitles = (column: string, [first, second]: readonly [string, string], answers: readonly string[]) =>
  rows(
    `party;title;text;${column}`,
    ['A', 'B', 'C'].flatMap((party, at) => [
      `${party};Debt;${first};${answers[at]}`,
      `${party};Cannabis;${second};${answers[(at + 1) % 3]}`,
    ]),
  );

describe('what positions say is told by what they are written in', () => {
  test.each<[string, string, string, Partial<Mapping>?]>([
    ['votes', 'position', rows('party,bill,vote', ['A,Budget,yes', 'B,Budget,no', 'A,Tax,no', 'B,Tax,yes'])],
    [
      'words of support',
      'position',
      rows('party,issue,stance', ['A,Tax,supports', 'B,Tax,opposes', 'A,Debt,opposes']),
    ],
    [
      'agreement with statements beside titles',
      'statement',
      onTitles('answer', [stated, other], ['stimme zu', 'stimme nicht zu', 'neutral']),
    ],
    [
      'yes and no to what is asked for',
      'statement',
      onTitles('answer', [stated, other], ['ja', 'nein', 'ja']),
    ],
    [
      'questions',
      'statement',
      onTitles('answer', ['Is the debt too high?', 'Is cannabis a danger to all?'], ['yes', 'no', 'no']),
    ],
    [
      'roll calls with titles and what they say in full',
      'position',
      onTitles(
        'vote',
        ['That the debt shall be capped by law', 'That cannabis shall be sold'],
        ['yes', 'no', 'yes'],
      ),
    ],
    [
      'statements on a scale of five',
      'statement',
      onTitles('answer', [stated, other], ['1', '5', '3']),
      { scale: { from: 1, to: 5 } },
    ],
    [
      'one column for each actor, in rows of the statements themselves',
      'statement',
      rows('statement;A;B', [`${stated};stimme zu;stimme nicht zu`, `${other};neutral;stimme zu`]),
    ],
    [
      'a column for each statement, answered by agreement',
      'statement',
      rows('party,Taxes should be lower,Trains must be free of charge', [
        'A,Strongly agree,Disagree',
        'B,Disagree,Agree',
      ]),
    ],
    [
      'a column for each statement, answered by yes and no',
      'position',
      rows('party,Taxes should be lower,Trains must be free of charge', ['A,yes,no', 'B,no,yes']),
    ],
    [
      'a column for each topic, answered by agreement',
      'position',
      rows('party,Taxes,Trains', ['A,Strongly agree,Disagree', 'B,Disagree,Agree']),
    ],
    [
      'a column for each statement',
      'position',
      rows('party,Taxes should be lower,Trains must be free of charge', ['A,0,10', 'B,7,3']),
      { scale: { from: 0, to: 10 } },
    ],
    [
      'numbers from 0 to 10',
      'scale',
      rows('party,left-right,trust', ['A,0,10', 'B,7,3']),
      { scale: { from: 0, to: 10 } },
    ],
    [
      'fractions from 1 to 7',
      'scale',
      rows('party,left-right,trust', ['A,1.5,7', 'B,6,3']),
      { scale: { from: 1, to: 7 } },
    ],
    [
      'whole numbers from 1 to 7',
      'position',
      rows('party,left-right,trust', ['A,1,7', 'B,6,3']),
      { scale: { from: 1, to: 7 } },
    ],
    [
      'whole numbers in the columns that are listed, fractions in another',
      'position',
      rows('party,left-right,trust,size', ['A,1,7,1.5', 'B,6,3,2.5']),
      { scale: { from: 1, to: 7 }, issues: ['left-right', 'trust'] },
    ],
    [
      'a scale that is turned round',
      'position',
      rows('party,left-right,trust', ['A,0,10', 'B,7,3']),
      { scale: { from: 10, to: 0 } },
    ],
    ['steps', 'position', rows('party,issue,stance', ['A,Tax,-2', 'B,Tax,2', 'A,Debt,0'])],
  ])('%s: %s', async (_, kind, csv, said) => {
    const { issueKind, made, problems } = await imported(csv, said);
    expect(made).toBeGreaterThan(0);
    expect(issueKind).toBe(kind);
    const taken = problems.flatMap(({ flaw }) => (flaw.kind === 'issueKindTaken' ? [flaw.as] : []));
    expect(taken).toEqual(kind === 'position' ? [] : [kind]);
  });

  test('of statements that are names headlines say with what somebody agrees', async () => {
    const dossier = await importedDossier(
      rows('party,Taxes should be lower,Trains must be free of charge', [
        'A,Strongly agree,Disagree',
        'B,Disagree,Agree',
      ]),
    );
    const { headline } = stanceSpectrum.prepare(
      dossier,
      { ...defaultView, issue: dossier.issues[0]!.id },
      english,
      'full',
    );
    expect(headline).toBe('A strongly agrees with “Taxes should be lower”; B disagrees');
  });

  test('it can be said, and then it is so and not told', async () => {
    const csv = rows('party,left-right,trust', ['A,0,10', 'B,7,3']);
    const scale = { from: 0, to: 10 };
    const { issueKind, problems } = await imported(csv, { scale, issueKind: 'position' });
    expect(issueKind).toBe('position');
    expect(problems.map(({ flaw }) => flaw.kind)).not.toContain('issueKindTaken');
    const dossier = await importedDossier(csv, { scale, issueKind: 'statement' });
    expect(dossier.issues.map(({ kind }) => kind)).toEqual(['statement', 'statement']);
  });

  test('a scale that is turned round has its low end at the lower number all the same', async () => {
    const csv = rows('party,left-right,trust', ['A,0,10', 'B,7.5,2.5']);
    const dossier = await importedDossier(csv, { scale: { from: 10, to: 0 }, issueKind: 'scale' });
    expect(dossier.stances.map(({ stance }) => stance)).toEqual([-2, 2, 1, -1]);
    expect(dossier.issues[0]).toMatchObject({ oppose_means: '0', support_means: '10' });
  });
});

describe('a number between two steps', () => {
  const numbers = ['6.15', '2.5', '9,9', '10', '0', '5', '4.99', '7', ''];
  const scale = { from: 0, to: 10 };
  const between = numbers.filter((text) => text !== '' && Number(text.replace(',', '.')) % 2.5 !== 0).length;
  const wide = rows('party;first;second', [
    ...numbers.map((text, at) => `P${at};${text};${numbers.at(-1 - at)}`),
  ]);
  const long = rows('party;topic;score;comment', [
    ...numbers.map((text, at) => `P${at};trust;${text};${at % 2 ? 'as printed' : ''}`),
  ]);

  test.each([
    ['of a column for each issue', wide, Infinity, 2 * between],
    ['of a row for each position', long, Infinity, between],
    ['of a large file', long, 0, between],
    ['of a large file with a column for each issue', wide, 0, 2 * between],
  ] as const)('%s is counted, and stands in its row', async (_, csv, largeFrom, expected) => {
    const { problems, grid } = await imported(csv, { scale }, largeFrom);
    const told = problems.flatMap(({ flaw }) => (flaw.kind === 'numbersBetween' ? [flaw.cells] : []));
    expect(told).toEqual([expected]);
    expect(grid.rows).toHaveLength(numbers.length);
  });

  test.each([Infinity, 0])(
    'the row has it as printed, before what somebody says of it',
    async (largeFrom) => {
      const made = await imported(long, { scale }, largeFrom);
      const files = made.files(
        { name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' },
        await model(),
      );
      const csv = files.get('stances.csv')!;
      const text = typeof csv === 'string' ? csv : new TextDecoder().decode(csv);
      expect(text).toContain('6.15 on a scale from 0 to 10');
      expect(text).toContain('"9,9 on a scale from 0 to 10"');
      expect(text).toContain('"2.5 on a scale from 0 to 10\nas printed"');
    },
  );

  test('nothing is told of whole numbers of a scale of five', async () => {
    const csv = rows('party;topic;score', ['A;trust;1', 'B;trust;5', 'C;trust;2']);
    const dossier = await importedDossier(csv, { scale: { from: 1, to: 5 } });
    expect(dossier.stances.map(({ rationale }) => rationale)).toEqual(['', '', '']);
  });
});

test('what tables say of their columns speaks of no support where positions are none', async () => {
  const texts = async (kind: Mapping['issueKind']) => {
    const made = await imported(rows('party,left-right', ['A,0', 'B,10']), {
      scale: { from: 0, to: 10 },
      issueKind: kind!,
    });
    const files = made.files(
      { name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' },
      await model(),
    );
    const { resources } = JSON.parse(files.get('datapackage.json') as string) as {
      resources: {
        name: string;
        description: string;
        schema: { fields: { title: string; description: string }[] };
      }[];
    };
    const own = resources.filter(({ name }) => ['issues', 'stances'].includes(name));
    const told = own.flatMap(({ description, schema: { fields } }) => [
      description,
      ...fields.flatMap((field) => [field.title, field.description]),
    ]);
    // How kinds differ is said of each kind.
    return told.filter((text) => /support|oppos/i.test(text) && !text.includes('(statement)'));
  };
  expect(await texts('scale')).toEqual([]);
  expect(await texts('statement')).toEqual([]);
  expect((await texts('position')).length).toBeGreaterThan(3);
});

async function model() {
  return (await import('#static/data/datapackage.json')).default;
}

describe('published surveys of parties', () => {
  const chapelHill = rows(
    'country,party_id,party,year,family,vote,expert,eu_position,eu_salience,eu_dissent,lrgen,galtan,immigrate_salience,environment',
    [
      '1,101,PS,2019,5,9.5,12,6.4,6,2.1,3.1,2.4,5,3.3',
      '1,102,VB,2019,1,12,12,1.9,6.2,1,9.3,9.6,9.8,8.1',
      '2,201,V,2019,4,23.4,11,5.7,4.4,2,7.2,5.9,6.6,6.6',
    ],
  );

  test('experts’ means: each column on its own scale, every cell as counted anew', async () => {
    const { mapping, problems, leftOut } = await imported(chapelHill);
    expect(leftOut).toBe(0);
    expect(mapping).toMatchObject({
      columns: { actor: 'party', issue: '*', date: 'year' },
      issues: ['eu_position', 'lrgen', 'galtan', 'environment'],
      scale: { from: 0, to: 10 },
      scales: { eu_position: { from: 1, to: 7 } },
    });
    const unused = problems.flatMap(({ flaw }) => (flaw.kind === 'measuresUnused' ? flaw.columns : []));
    expect(unused).toEqual(['eu_salience', 'eu_dissent', 'immigrate_salience']);
    const dossier = await importedDossier(chapelHill);
    const [header = [], ...lines] = chapelHill
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    for (const { actor, issue, stance } of dossier.stances) {
      const name = dossier.issues.find(({ id }) => id === issue)!.short_label;
      const party = dossier.actors.find(({ id }) => id === actor)!.name;
      const value = Number(lines.find((cells) => cells[2] === party)![header.indexOf(name)]);
      expect(stance, `${party} ${name}`).toBe(
        name === 'eu_position' ? nearest(value, 1, 7) : nearest(value, 0, 10),
      );
    }
    expect(dossier.stances).toHaveLength(12);
    expect(dossier.issues.find(({ id }) => id === 'environment')).toMatchObject({
      kind: 'scale',
      oppose_means: '0 (environment before growth)',
      support_means: '10 (growth before environment)',
    });
  });

  test('means of several years are readings, what single experts say is not', async () => {
    const years = chapelHill
      .trim()
      .split('\n')
      .flatMap((line, at) => (at === 0 ? [line] : [line, line.replace('2019', '2014')]));
    expect((await imported(`${years.join('\n')}\n`)).rows).toBe('readings');
    const experts = rows('id,gender,party_name,lrgen,galtan', [
      ...['1,f,PS,2,3', '2,m,PS,3,3', '3,f,PS,1,4', '1,f,VB,9,10', '2,m,VB,10,9', '3,f,VB,9,9'],
    ]);
    expect((await imported(experts)).rows).toBe('observations');
  });

  test('parties of one name are told apart by their countries, by name', async () => {
    const csv = `${chapelHill}16,1601,V,2019,2,8,10,2.1,5,1,1.2,3.3,4,2.4\n`;
    const dossier = await importedDossier(csv);
    expect(dossier.actors.map(({ name }) => name)).toEqual(['PS', 'VB', 'V (Denmark)', 'V (Sweden)']);
    const named = await importedDossier(
      rows('country,countryname,partyname,parfam,date,per101,rile', [
        '11,Sweden,Greens,10,201809,0.4,-18.5',
        '41,Germany,Greens,10,201709,0.2,-21.5',
        '41,Germany,CDU,60,201709,0.1,2.8',
        '11,Sweden,Moderates,60,201809,0.1,24.1',
        '11,Sweden,Centre,40,201809,0.1,10',
      ]),
    );
    expect(named.actors.map(({ name }) => name)).toContain('Greens (Germany)');
  });

  test('a column that is off its own scale is on that of the others, and nothing is said of its ends', async () => {
    const csv = chapelHill.replace('6.4,6,2.1', '9.4,6,2.1');
    const { mapping } = await imported(csv);
    expect([mapping.scale, mapping.scales]).toEqual([{ from: 0, to: 10 }, undefined]);
    const dossier = await importedDossier(csv);
    expect(dossier.issues[0]).toMatchObject({ oppose_means: '0', support_means: '10' });
  });

  test('what is left out can be chosen, and another scale be said', async () => {
    const { mapping } = await imported(chapelHill);
    const issues = [...mapping.issues!, 'eu_salience'];
    const more = await imported(chapelHill, { ...mapping, issues });
    expect([
      more.issues,
      more.problems.filter(({ flaw }) => flaw.kind === 'measuresUnused')[0]?.flaw,
    ]).toMatchObject([5, { columns: ['eu_dissent', 'immigrate_salience'] }]);
    const said = await imported(chapelHill, { scale: { from: 0, to: 100 } });
    expect([said.mapping.scales, said.issues]).toEqual([undefined, 4]);
    expect(said.problems.map(({ flaw }) => flaw.kind)).not.toContain('scalesTaken');
  });

  test('programmes: left and right alone is a position, shares of sentences are none', async () => {
    const csv = rows(
      'country,countryname,edate,date,party,partyname,partyabbrev,parfam,pervote,total,per101,per401,per504,planeco,rile',
      [
        '11,Sweden,2018-09-09,201809,11320,Social Democrats,SAP,30,28.3,500,0.4,1.1,12.2,2,-18.5',
        '11,Sweden,2018-09-09,201809,11620,Moderates,M,60,19.8,600,0.1,8.3,4.4,1,24.1',
      ],
    );
    const { mapping, issues, problems } = await imported(csv);
    expect(mapping.columns).toMatchObject({ actor: 'partyname', issue: '*' });
    expect([mapping.scale, issues]).toEqual([{ from: -100, to: 100 }, 1]);
    const unused = problems.flatMap(({ flaw }) => (flaw.kind === 'measuresUnused' ? flaw.columns : []));
    expect(unused).toEqual(['per101', 'per401', 'per504', 'planeco']);
    const dossier = await importedDossier(csv);
    expect(dossier.stances.map(({ stance, rationale }) => [stance, rationale])).toEqual([
      [nearest(-18.5, -100, 100), '-18.5 on a scale from -100 to 100'],
      [nearest(24.1, -100, 100), '24.1 on a scale from -100 to 100'],
    ]);
  });

  test('V-Party: answers on their own scale, no estimates without ends', async () => {
    const csv = rows(
      'v2paenname,v2paid,country_name,year,v2pariglef,v2pariglef_osp,v2pariglef_ord,v2paimmig,v2paimmig_sd,v2paimmig_osp,v2xpa_popul',
      ['Labour,1,UK,2019,-1.9,1.4,1,1.2,0.4,3.1,0.3', 'Conservatives,2,UK,2019,1.5,4.6,5,-1.1,0.3,1.2,0.4'],
    );
    const { mapping, problems } = await imported(csv);
    expect(mapping.issues).toEqual(['v2pariglef_osp', 'v2paimmig_osp', 'v2xpa_popul']);
    expect(mapping.scales).toEqual({ v2pariglef_osp: { from: 0, to: 6 }, v2xpa_popul: { from: 0, to: 1 } });
    const unused = problems.flatMap(({ flaw }) => (flaw.kind === 'measuresUnused' ? flaw.columns : []));
    expect(unused).toEqual(['v2pariglef', 'v2pariglef_ord', 'v2paimmig', 'v2paimmig_sd']);
    const dossier = await importedDossier(csv);
    expect(dossier.stances.map(({ stance }) => stance)).toEqual([
      ...[nearest(1.4, 0, 6), nearest(3.1, 0, 4), nearest(0.3, 0, 1)],
      ...[nearest(4.6, 0, 6), nearest(1.2, 0, 4), nearest(0.4, 0, 1)],
    ]);
  });
});

describe('a mapping', () => {
  test.each([
    [{ issueKind: 'scale', scales: { b: { from: 1, to: 7 } } }, null],
    [{ issueKind: 'opinion' }, 'noIssueKind'],
    [{ scales: { c: { from: 1, to: 7 } } }, 'noScale'],
    [{ scales: { b: { from: 1, to: 1 } } }, 'noScale'],
    [{ scales: [1, 7] }, 'noScale'],
  ])('%j is followed or refused with a reason', (said, fault) => {
    const reading = readMapping(JSON.stringify(said), ['a', 'b']);
    if (reading.ok) expect([reading.mapping, fault]).toMatchObject([said, null]);
    else expect(reading.fault.kind).toBe(fault);
  });
});
