import { expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';

async function imported(csv: string) {
  const made = await importFile(new TextEncoder().encode(csv));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

const repeated = (amount: number, line: (at: number) => string) =>
  Array.from({ length: amount }, (_, at) => line(at)).join('\n');

/** Files in shapes that are published: the table, and how many of their rows are kept. */
const files: Readonly<Record<string, readonly [string, string, number]>> = {
  'roll calls, a row a vote': [
    'stances',
    `country,issue,rollcall,vote,date\n${repeated(30, (at) => `C${at % 5},Disarmament,R${at},${['yes', 'no', 'abstain'][at % 3]!},2001-02-03`)}`,
    30,
  ],
  'roll calls, a column each': [
    'stances',
    'country,R1,R2,R3\nA,yes,no,abstain\nB,no,no,yes\nC,yes,abstain,yes',
    3,
  ],
  'a voting-advice site in German': [
    'stances',
    `Partei: Nr.;Partei: Kurzbezeichnung;These: Nr.;These: These;Position: Position;Position: Begründung\n${repeated(20, (at) => `${at % 4};P${at % 4};${at};Es soll ${at}, und zwar bald;${['stimme zu', 'neutral', 'stimme nicht zu'][at % 3]!};"Wir wollen, dass"`)}`,
    20,
  ],
  'roll calls in letters of which some are not known': [
    'stances',
    `country,${repeated(6, (at) => `R${at}`).replaceAll('\n', ',')}\n${repeated(8, (row) => `C${row},${repeated(6, (at) => ['Y', 'N', 'A', 'X'][(at + row) % 4]!).replaceAll('\n', ',')}`)}`,
    8,
  ],
  'a survey of experts, a column a question': [
    'stances',
    `country,party,${repeated(20, (at) => `q${at}`).replaceAll('\n', ',')}\n${repeated(12, (row) => `X,P${row},${repeated(20, (at) => String((at * row) % 11)).replaceAll('\n', ',')}`)}`,
    // Nobody has said which end of the scale is for.
    0,
  ],
  'answers to statements that some agree with': [
    'stances',
    'statement,party,answer\nMore buses,A,agree\nMore buses,B,disagree\nMore trams,A,agree\nMore trams,B,neutral',
    4,
  ],
  'trade between two countries': [
    'figures',
    `reporter;partner;commodity;year;value;unit\n${repeated(12, (at) => `A;B;C${at};2020;${at}000,5;USD`)}`,
    12,
  ],
  'trade with the value named by its currency': [
    'figures',
    'Reporter,Partner,Commodity Code,Year,Trade Value (US$)\nA,B,1001,2020,1000\nB,A,1002,2020,2000',
    2,
  ],
  'measures of goods': ['figures', 'measure,commodity,value,unit,label\nexports,wheat,12,t,Wheat\nexports,rye,3,t,Rye', 2], // prettier-ignore
  'small whole numbers of an indicator': [
    'figures',
    'country,indicator,year,value\nA,doctors,2020,2\nB,doctors,2020,1\nC,doctors,2020,1',
    3,
  ],
  'figures in German': ['figures', 'Meldeland;Partnerland;Ware;Jahr;Wert;Einheit\nA;B;Weizen;2020;1,5;Mio. EUR\nA;C;Weizen;2020;2,5;Mio. EUR', 2], // prettier-ignore
  'figures in French': ['figures', 'Indicateur;Année;Valeur;Unité\nExportations;2020;1,5;EUR\nImportations;2020;2,5;EUR', 2], // prettier-ignore
  'figures in Russian': ['figures', 'Показатель;Год;Значение;Единица измерения\nЭкспорт;2020;1,5;т\nИмпорт;2020;2,5;т', 2], // prettier-ignore
  'figures in Korean': ['figures', '지표,연도,값,단위\n수출,2020,15,톤\n수입,2020,25,톤', 2],
  'claims of a site that checks facts': [
    'claims',
    'claim,claimant,date,rating,publisher,url\n"Taxes fell, he said",X,2020-01-02,Mostly false,Site,https://example.org/1\nJobs rose,Y,2020-01-03,True,Site,https://example.org/2',
    2,
  ],
  'statements with a ruling': [
    'claims',
    'statement,speaker,ruling\nTaxes fell by half.,X,false\nJobs rose twice.,Y,true\nThe sea rose.,Z,pants-fire',
    3,
  ],
  'claims in German': ['claims', 'Behauptung;Sprecher;Bewertung\nEs regnet;A;falsch\nEs schneit;B;wahr', 2],
  'theses with a rating and claims': ['claims', 'thesis,claim,rating\nIt leaks,A pipe broke,misleading\nIt leaks,No pipe broke,true', 2], // prettier-ignore
  'provisions with articles': ['provisions', 'treaty,article,text\nT1,1,Parties shall consult\nT1,2,Parties shall report', 2], // prettier-ignore
  'provisions in German': ['provisions', 'Abkommen;Artikel;Wortlaut\nA;1;Die Parteien beraten\nA;2;Die Parteien melden', 2], // prettier-ignore
  'provisions in Russian': ['provisions', 'Договор;Статья;Положение\nА;1;Стороны сообщают\nА;2;Стороны совещаются', 2], // prettier-ignore
  events: ['events', 'date,label\n2020-01-02,The bridge opened\n2020-02-03,The bridge closed', 2],
  'events in French': ['events', 'Date;Événement\n2020-01-02;Ouverture du pont\n2020-02-03;Fermeture', 2],
  'events in Korean': ['events', '날짜,사건\n2020-01-02,다리 개통\n2020-02-03,다리 폐쇄', 2],
};

test.each(Object.entries(files))('%s are told by their columns', async (_, [table, csv, amount]) => {
  const { mapping, kept, tableGuess } = await imported(`${csv}\n`);
  expect([mapping.table, kept]).toEqual([table, amount]);
  expect(tableGuess?.columns.length).toBeGreaterThan(0);
});

test('what somebody says the rows are is not guessed', async () => {
  const made = await importFile(new TextEncoder().encode('measure,value,unit\nx,12,t\n'), {
    mapping: { table: 'stances', columns: {}, constants: {}, values: {}, scale: null },
  });
  expect(made.ok && [made.mapping.table, made.tableGuess]).toEqual(['stances', null]);
});

test('a table of which nothing is plain is one of positions, for no reason', async () => {
  const { mapping, tableGuess } = await imported('x,y\na,b\nc,d\n');
  expect([mapping.table, tableGuess]).toEqual(['stances', { table: 'stances', columns: [] }]);
});

test('what was measured is called as the numbers are, where no column says it', async () => {
  const { mapping } = await imported('reporter,partner,tradevalue\nA,B,1000.5\nB,A,2000\n');
  expect([mapping.table, mapping.constants]).toEqual(['figures', { measure: 'Trade value' }]);
});

test('means of an expert survey are issues each, numbers that count rows are none', async () => {
  const rows = repeated(20, (at) => `Land ${at % 3},${at + 1},P${at},${at / 2.1},${at / 3.3},${at / 7}`);
  const { mapping, problems } = await imported(`country,party_id,party,q1,q2,q3\n${rows}\n`);
  expect(mapping.columns).toMatchObject({ actor: 'party', issue: '*' });
  const used = problems.filter(({ flaw }) => flaw.kind === 'columnUnused').map(({ column }) => column);
  expect(used).toEqual(['country', 'party_id']);
});
