import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDossier } from '#lib/data/readDossier.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { importFile, type TableImport } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import type { ImportTable } from '#lib/import/tableFields.ts';
import type { Dossier } from '#lib/model/dossier.ts';

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

async function made(table: ImportTable, csv: string, mapping: Partial<Mapping> = {}): Promise<TableImport> {
  const imported = await importFile(new TextEncoder().encode(csv), {
    mapping: { ...noMapping, table, ...mapping },
  });
  if (!imported.ok) throw new Error(imported.problem.flaw.kind);
  expect(imported.kept + imported.leftOut).toBe(imported.grid.rows.length + imported.grid.leftOut.length);
  return imported;
}

/** The dossier that a table makes, which has to pass every check. */
async function dossierOf(table: ImportTable, csv: string): Promise<Dossier> {
  const info = { name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' };
  const reading = readDossier((await made(table, csv)).files(info, model));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.dossier;
}

const flaws = ({ problems }: TableImport) =>
  problems.map(({ row, flaw }) => (row === null ? flaw.kind : `${flaw.kind} ${row}`));

test('claims need nothing but a claim; nobody says it where nobody is named, and no file is an actor', async () => {
  const bare = await dossierOf('claims', 'Statement\nThe port is full\n');
  expect(bare.claims).toMatchObject([
    {
      claim: 'The port is full',
      thesis: 'the-port-is-full',
      bearing: 'mentions',
      claimant: '',
      source: 'own-csv',
    },
  ]);
  expect(bare.claims).toMatchObject([
    // Nobody has judged it, nor said of what type it is.
    { credibility: null, type: '' },
  ]);
  expect(bare.actors).toEqual([]);
  const printed = await dossierOf('claims', 'Statement,Source\nThe port is full,Daily\nIt is not,\n');
  expect(printed.claims.map(({ claimant, source }) => [claimant, source])).toEqual([
    ['daily', 'daily'],
    ['', 'own-csv'],
  ]);
  expect(printed.actors.map(({ name }) => name)).toEqual(['Daily']);
  const full = await dossierOf(
    'claims',
    'claim,thesis,speaker,outlet,bearing\nIt leaks,The dam is unsafe,Ana,Daily,Supports\nIt holds,The dam is unsafe,Bo,Daily,\n',
  );
  expect(full.claims.map(({ bearing, claimant }) => [bearing, claimant])).toEqual([
    ['supports', 'ana'],
    ['mentions', 'bo'],
  ]);
  expect([full.theses.length, full.sources.map(({ title }) => title)]).toEqual([1, ['Daily']]);
});

test('figures of trade are read in the way that their column is written in', async () => {
  const { figures, actors } = await dossierOf(
    'figures',
    'Exporter;Importer;Year;Product;Measure;Value;Unit\nA;B;2021;Fish;Exports;1.234,5;USD\nB;A;2022;Oil;Exports;23.824;USD\n',
  );
  expect(figures).toMatchObject([
    { value: 1234.5, unit: 'USD', flow_from: 'a', flow_to: 'b', period_start: '2021', commodity: 'Fish' },
    { value: 23_824 },
  ]);
  expect(actors.map(({ name }) => name)).toEqual(['A', 'B']);
});

test('a number that may be two is asked for, and taken as was said', async () => {
  const csv = 'measure,value\nExports,23.824\nImports,x\n';
  const asked = await made('figures', csv);
  expect(flaws(asked)).toEqual(['numberUnclear 2', 'notNumber 3']);
  expect((await made('figures', csv, { decimal: ',' })).made).toBe(1);
});

test('provisions and events need two columns each', async () => {
  const { provisions, instruments } = await dossierOf('provisions', 'Treaty,Clause\nPact,Ships may pass\n');
  expect(provisions).toMatchObject([{ provision: 'Ships may pass', status: 'reported', instrument: 'pact' }]);
  expect(instruments).toMatchObject([{ name: 'Pact' }]);
  const { events } = await dossierOf('events', 'Date,Event\n19.06.2024,Signed\n20.06.2024,Left\n');
  expect(events).toMatchObject([
    { date: '2024-06-19', precision: 'day', label: 'Signed' },
    { date: '2024-06-20' },
  ]);
});

test('a word that is not known leaves its row in and is listed, a missing value leaves it out', async () => {
  const imported = await made('claims', 'claim,type\nIt leaks,rumour\n,fact\n');
  expect([imported.made, imported.leftOut, flaws(imported)]).toEqual([
    1,
    1,
    ['wordUnknown 2', 'valueMissing 3'],
  ]);
});

test('what type a claim is of is known where a row says it, and of no other', async () => {
  const { claims } = await dossierOf('claims', 'claim,type\nIt leaks,Fact\nIt will leak,\nIt might,rumour\n');
  expect(claims.map(({ type }) => type)).toEqual(['fact', '', '']);
});

test('a quote that is too long for one stands in the note', async () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  const { claims } = await dossierOf('claims', `claim,quote,note\nx,${long},see below\ny,short,\n`);
  expect(claims.map(({ quote, note }) => [quote, note])).toEqual([
    ['', `see below – ${long}`],
    ['short', ''],
  ]);
});

test('claims that somebody has checked have a check, and nobody who checks is an actor; flows of a year are of all of it', async () => {
  const filesOf = async (csv: string) => {
    const made = await importFile(new TextEncoder().encode(csv));
    if (!made.ok) throw new Error(made.problem.flaw.kind);
    const read = readDossier(
      made.files({ name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' }, model),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
    return { ...made, ...read.dossier };
  };
  const checked = await filesOf(
    'claim,claimant,rating\nIt leaks,A,Pants on fire!\nIt holds,B,größtenteils richtig\nIt sinks,A,zonk\nIt floats,C,\n',
  );
  const { claims, theses, sources, checks, references } = checked;
  expect(
    claims.map(({ claim, claimant, source, bearing, note }) => [claim, claimant, source, bearing, note]),
  ).toEqual([
    ['It leaks', 'a', 'a', 'supports', ''],
    ['It holds', 'b', 'b', 'supports', ''],
    ['It sinks', 'a', 'a', 'supports', ''],
    ['It floats', 'c', 'c', 'supports', ''],
  ]);
  expect(theses.map(({ thesis }) => thesis)).toEqual(['It leaks', 'It holds', 'It sinks', 'It floats']);
  expect(checked.actors.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  expect(sources.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  expect(checks.map(({ subject, verdict, error }) => [subject, verdict, error])).toEqual([
    ['row-2', 'differs', 'it-leaks'],
    ['row-3', 'matches', 'it-holds'],
    ['row-4', 'unplaced', 'it-sinks'],
  ]);
  expect(references.map(({ publisher, title, finding }) => [publisher, title, finding])).toEqual([
    ['', 'own.csv', 'Pants on fire!'],
    ['', 'own.csv', 'größtenteils richtig'],
    ['', 'own.csv', 'zonk'],
  ]);
  // Rows of the file are counted, not what is made of them; what nobody knows is told once for all its cells.
  expect([checked.kept, checked.leftOut, checked.made, checked.verdicts]).toEqual([4, 0, 4, 3]);
  expect(checked.problems).toContainEqual({
    row: null,
    column: 'rating',
    value: 'zonk',
    flaw: { kind: 'verdictUnknown', cells: 1 },
  });
  const { figures } = await filesOf('reporter,partner,commodity,year,value,unit\nA,B,wheat,2020,7,USD\n');
  expect(figures).toMatchObject([
    { label: 'wheat', measure: 'Value', period_start: '2020', period_end: '2020' },
  ]);
});

const factChecks = [
  'statement,speaker,date,rating,checker,url',
  'Taxes fell,Ana,2021-03-04,False,Checker A,https://a.example/1',
  'Taxes fell,Bo,2022-05-06,Pants on Fire,Checker B,https://b.example/2',
  'Taxes rose,Ana,2020-01-02,True,Checker A,https://a.example/3',
  'Taxes stayed,Ana,soon,Half-True,Checker A,a.example',
].join('\n');

test('checked claims keep their dates, links and the word of the checker, and a claim that several make is one error', async () => {
  const imported = await made('claims', factChecks);
  expect([imported.latest, imported.leftOut, flaws(imported)]).toEqual([
    '2022-05-06',
    0,
    ['dateUnread 5', 'noAddress 5'],
  ]);
  expect(imported.mapping.columns.source).toBeUndefined();
  const { actors, claims, checks, references, info, sources } = await dossierOf('claims', factChecks);
  // The link of a checked row is that of the check.
  expect(claims.map(({ id, date, url }) => [id, date, url])).toEqual([
    ['row-2', '2021-03-04', ''],
    ['row-3', '2022-05-06', ''],
    ['row-4', '2020-01-02', ''],
    ['row-5', '', ''],
  ]);
  const found = (id: string) => references.find((each) => each.id === id)!;
  expect(checks.map(({ reference }) => [found(reference).publisher, found(reference).url])).toEqual([
    ['Checker A', 'https://a.example/1'],
    ['Checker B', 'https://b.example/2'],
    ['Checker A', 'https://a.example/3'],
    ['Checker A', ''],
  ]);
  expect(checks.map(({ subject, verdict, rating }) => [subject, verdict, rating])).toEqual([
    ['row-2', 'differs', 'False'],
    ['row-3', 'differs', 'Pants on Fire'],
    ['row-4', 'matches', 'True'],
    ['row-5', 'partly', 'Half-True'],
  ]);
  expect(new Set(checks.slice(0, 2).map(({ error }) => error)).size).toBe(1);
  // Who checks takes no side, and is no source of what others say.
  expect(actors.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
  expect(sources.map(({ title }) => title)).toEqual(['Ana', 'Bo']);
  expect(info.sourceNoun).toEqual({ one: 'speaker', many: 'speakers' });
});

test('how a statement was made is no source of it', async () => {
  const csv = 'statement,statement_originator,statement_source,verdict\nIt leaks,Ana,speech,false\n';
  const { sources } = await dossierOf('claims', csv);
  expect(sources.map(({ title, author }) => [title, author])).toEqual([['Ana', 'Ana']]);
  expect(flaws(await made('claims', csv))).toEqual(['columnUnused']);
});

test('the day of a check is not the day of the claim where both are known', async () => {
  const { claims, references } = await dossierOf(
    'claims',
    'statement,statement_date,verdict,factcheck_date\nIt leaks,3/28/2022,false,4/22/2022\n',
  );
  expect(claims.map(({ date }) => date)).toEqual(['2022-03-28']);
  expect(references.map(({ published }) => published)).toEqual(['2022-04-22']);
});

test.each([
  // A link of each row is no source, one of many rows is.
  ['own', (at: number) => `https://a.example/${at}`, { url: 'source' }, undefined],
  ['shared', (at: number) => `https://a.example/${at % 2}`, { source: 'source' }, 'https://a.example/0'],
])(
  'links in the column of sources are those of claims where each row has its %s',
  async (_, link, columns, first) => {
    const csv = [
      'claim,speaker,source',
      ...Array.from({ length: 20 }, (__, at) => `C${at},Ana,${link(at)}`),
    ].join('\n');
    const { mapping } = await made('claims', csv);
    expect(mapping.columns).toMatchObject(columns);
    expect(mapping.sourceNoun?.many).toBe(first === undefined ? 'speakers' : undefined);
    const { sources } = await dossierOf('claims', csv);
    expect([sources.length, sources[0]?.url]).toEqual(first === undefined ? [1, ''] : [2, first]);
  },
);

test('what a country imports comes from its partner, and is another measure than what the partner exports', async () => {
  const csv =
    'reporterDesc,partnerDesc,flowDesc,primaryValue,cmdDesc,refYear\nA,B,Export,10,Fish,2022\nB,A,Import,12,Fish,2022\n';
  const { figures } = await dossierOf('figures', csv);
  expect(figures.map(({ flow_from, flow_to, measure, unit }) => [flow_from, flow_to, measure, unit])).toEqual(
    [
      ['a', 'b', 'Trade value, Export', 'USD'],
      ['a', 'b', 'Trade value, Import', 'USD'],
    ],
  );
  const one = await dossierOf('figures', csv.split('\n').slice(0, 2).join('\n'));
  expect(one.figures[0]?.measure).toBe('Trade value');
});

test('trade by the letters of BACI is read as it is published', async () => {
  const { figures } = await dossierOf(
    'figures',
    't,i,j,k,v,q\n2022,4,251,010121,3.5,NA\n2022,251,4,010121,2,1\n',
  );
  expect(
    figures.map(({ flow_from, flow_to, commodity, value, unit, period_start }) => [
      flow_from,
      flow_to,
      commodity,
      value,
      unit,
      period_start,
    ]),
  ).toEqual([
    ['4', '251', '010121', 3.5, 'kUSD', '2022'],
    ['251', '4', '010121', 2, 'kUSD', '2022'],
  ]);
});

test('a column of short names beside the names of actors is theirs', async () => {
  const csv =
    'Partei: Nr.;Partei: Name;Partei: Kurzbezeichnung;These: Titel;Position: Position\n1;Christlich Demokratische Union;CDU;Tempolimit;stimmt zu\n2;Sozialdemokratische Partei;SPD;Tempolimit;neutral\n';
  const table = await made('stances', csv);
  expect(table.problems.map(({ column }) => column)).not.toContain('Partei: Kurzbezeichnung');
  const reading = readDossier(
    table.files({ name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' }, model),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  expect(reading.dossier.actors.map((actor) => [actor.name, actor.short_name])).toEqual([
    ['Christlich Demokratische Union', 'CDU'],
    ['Sozialdemokratische Partei', 'SPD'],
  ]);
});
