import { describe, expect, test } from 'vitest';
import { importFile, type FileOptions } from '#lib/import/importFile.ts';
import { withField } from '#lib/ui/open/fieldChoice.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import description from '../../static/data/datapackage.json' with { type: 'json' };

const model: PackageDescription = description;

async function imported(csv: string, options: FileOptions = {}) {
  const made = await importFile(new TextEncoder().encode(csv), options);
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  const { kept, leftOut, mapping, problems } = made;
  const files = made.files({ name: 'x', title: 'X', file: 'x.csv', asOf: '2024-06-19' }, model);
  const [, ...issues] = String(files.get('issues.csv')).trimEnd().split('\n');
  return {
    made,
    kept,
    leftOut,
    columns: mapping.columns,
    problems: problems.map(({ row, flaw: { kind } }) => (row === null ? kind : `${kind} ${row}`)),
    issues: issues.map((line) => line.split(',').slice(1, 3).reverse().join(': ')),
  };
}

const keep = 'Die Ausnahmen im Kohlegesetz sollen wegfallen.';
const end = 'Das Tempolimit soll abgeschafft werden.';

const theses = (header: string, ...columns: ((thesis: 0 | 1, party: string) => string)[]) =>
  [
    header,
    ...['A', 'B'].flatMap((party) =>
      ([0, 1] as const).map((thesis) => columns.map((column) => column(thesis, party)).join(';')),
    ),
  ].join('\n') + '\n';

const party = (_: 0 | 1, name: string) => name;
const title = (thesis: 0 | 1) => ['Tempolimit', 'Kohle'][thesis]!;
const text = (thesis: 0 | 1) => [end, keep][thesis]!;
const answer = (thesis: 0 | 1, name: string) => ((name === 'A') === (thesis === 0) ? 'ja' : 'nein');
const reason = (thesis: 0 | 1, name: string) => `Wir sind ${name} und meinen es ernst mit ${title(thesis)}`;
const expected = [`Tempolimit: ${end}`, `Kohle: ${keep}`];

describe('what an issue says in full is kept beside its title', () => {
  test.each([
    ['Partei;These: Titel;These: These;Position;Begründung', [party, title, text, answer, reason]],
    ['Partei;These: These;These: Titel;Position;Begründung', [party, text, title, answer, reason]],
    ['party;issue;statement;answer;comment', [party, title, text, answer, reason]],
    ['party;topic;proposition;answer;comment', [party, title, text, answer, reason]],
    ['party;issue;wording;answer;comment', [party, title, text, answer, reason]],
    ['партия;тема;вопрос;ответ', [party, title, text, answer]],
    ['정당;주제;명제;응답', [party, title, text, answer]],
    ['party;title;question;answer', [party, title, text, answer]],
    ['party;issue;x1;answer;x2', [party, title, text, answer, reason]],
  ])('%s', async (header, columns) => {
    const { issues, kept } = await imported(theses(header, ...columns));
    expect([kept, issues]).toEqual([4, expected]);
  });

  test('of a large table that is read by columns too', async () => {
    const csv = theses('Partei;These: Titel;These: These;Position', party, title, text, answer);
    const { made, issues } = await imported(csv, { largeFrom: 0 });
    expect(made.grid.codes).toBeDefined();
    expect(issues).toEqual(expected);
  });
});

test.each([
  [
    'a category is shared by issues',
    'party;issue;area;answer',
    () => 'Transport and energy policy of the land',
  ],
  [
    'an address is no statement',
    'party;issue;more;answer',
    (at: 0 | 1) => `https://example.org/the/${title(at)}`,
  ],
  ['a reason is that of an actor', 'party;issue;more;answer', reason],
  ['a number names nothing', 'party;issue;statement no;answer', (at: 0 | 1) => `000000000000${at}`],
])('%s', async (_, header, column) => {
  const { columns, issues } = await imported(theses(header, party, title, column, answer));
  expect(columns.proposition).toBeUndefined();
  expect(issues).toEqual(['Tempolimit: Tempolimit', 'Kohle: Kohle']);
});

test('it can be chosen and taken back by hand', async () => {
  const csv = theses('party;issue;x1;answer', party, title, text, answer);
  const { made } = await imported(csv);
  const none = await imported(csv, { mapping: withField(made.mapping, 'proposition', '') });
  expect(none.issues).toEqual(['Tempolimit: Tempolimit', 'Kohle: Kohle']);
  const chosen = await imported(csv, { mapping: withField(none.made.mapping, 'proposition', ': x1') });
  expect(chosen.issues).toEqual(expected);
});

test.each([0, Infinity])(
  'an issue that is put in two ways is told, by row, and the first kept',
  async (from) => {
    const csv = `party;issue;statement;answer\nA;x;The ferry is free;yes\nB;x;;no\nC;x;The ferry is dear;no\n`;
    const { made } = await imported(csv, { largeFrom: from });
    const mapping = withField(made.mapping, 'proposition', ': statement');
    const { kept, problems, issues } = await imported(csv, { mapping, largeFrom: from });
    expect([kept, problems, issues]).toEqual([3, ['propositionDiffers 4'], ['x: The ferry is free']]);
  },
);

describe('a row of questions below the names of columns', () => {
  const answers = 'R1,5,1\nR2,3,2\nR3,4,1\nR4,2,2\n';
  const survey = `respondent,Q1,Q2\nWho answers,How free should the ferry be?,How dear is the bridge to you?\n${answers}`;
  const scale = (grid: { columns: readonly object[] }) => ({
    table: 'stances' as const,
    columns: { actor: 'respondent', issue: '*' },
    constants: {},
    values: {},
    scale: { from: 1, to: grid.columns.length + 2 },
  });

  test.each([0, Infinity])('is what the issues say, not a row of answers', async (largeFrom) => {
    const { kept, leftOut, problems, issues } = await imported(survey, { largeFrom, mapping: scale });
    expect([kept, leftOut, problems]).toEqual([4, 0, ['rowOfStatements 2', 'issueKindTaken']]);
    expect(issues).toEqual(['Q1: How free should the ferry be?', 'Q2: How dear is the bridge to you?']);
  });

  test('is a row like any other where the rows below hold texts as long', async () => {
    const { made } = await imported(
      'who,one,two\nA,the ferry is free today,the bridge is dear\nB,it is yes and no,it is a no\nC,yes,no\n',
      { mapping: null },
    );
    expect(made.grid.rows).toHaveLength(3);
  });
});
