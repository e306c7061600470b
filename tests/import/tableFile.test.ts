import { expect, test } from 'vitest';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { readColumns, readMapping } from '#lib/import/readMapping.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import model from '#static/data/datapackage.json';
import { mostListed, TableFile, type TableReading } from '#lib/import/tableFile.ts';

const csv = 'party,thesis,answer,remark\nA,x,ja,1\nB,x,nein,2\nC,x,ja,3\nD,x,vielleicht,4\nE,x,,5\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function readingOf(file: TableFile, mapping: Mapping | null = null): Promise<TableReading> {
  const outcome = await file.read({}, mapping);
  if (!outcome.ok) throw new Error(outcome.problem.flaw.kind);
  return outcome.reading;
}

test('texts of positions are counted, the most frequent first, each with what it is taken for', async () => {
  const mapping = { actor: 'party', issue: 'thesis', stance: 'answer' };
  const reading = await readingOf(new TableFile(bytesOf(csv)), {
    table: 'stances',
    columns: mapping,
    constants: {},
    values: {},
    scale: null,
  });
  expect(reading.texts).toEqual([
    { text: 'ja', cells: 2, meaning: 1 },
    { text: 'nein', cells: 1, meaning: -1 },
    { text: 'vielleicht', cells: 1, meaning: null },
  ]);
  expect([reading.read, reading.kept, reading.leftOut]).toEqual([5, 3, 2]);
});

test('what a text is said to count as changes the rows that are kept', async () => {
  const file = new TableFile(bytesOf(csv));
  const { mapping } = await readingOf(file, {
    table: 'stances',
    columns: { actor: 'party', issue: 'thesis', stance: 'answer' },
    constants: {},
    values: {},
    scale: null,
  });
  const reading = await readingOf(file, { ...mapping, values: { vielleicht: '0' } });
  expect(reading.texts.find(({ text }) => text === 'vielleicht')?.meaning).toBe(0);
  expect([reading.read, reading.kept, reading.leftOut]).toEqual([5, 4, 1]);
});

test('numbers are shown with the step that the scale makes of them', async () => {
  const file = new TableFile(bytesOf('party,topic,score\nA,x,0\nB,x,10\nC,x,5\nD,x,11\n'));
  const before = await readingOf(file);
  expect(before.texts.map(({ meaning }) => meaning)).toEqual([null, null, null, null]);
  const after = await readingOf(file, { ...before.mapping, scale: { from: 0, to: 10 } });
  expect(Object.fromEntries(after.texts.map(({ text, meaning }) => [text, meaning]))).toEqual({
    '0': -2,
    '5': 0,
    '10': 2,
    '11': null,
  });
});

test('a number counts by the scale of its column, and where columns differ the list says so', async () => {
  const file = new TableFile(bytesOf('party,eu,taxes\nA,7,7\nB,1,10\nC,4,5\nD,,0\n'));
  const reading = await readingOf(file, {
    ...noMapping,
    columns: { actor: 'party', issue: '*' },
    scale: { from: 0, to: 10 },
    scales: { eu: { from: 1, to: 7 } },
  });
  expect(reading.wideColumns).toEqual(['eu', 'taxes']);
  // 7 is the end of one scale and a step before it on the other; 4 stands on the one of 1 to 7 alone.
  expect(Object.fromEntries(reading.texts.map(({ text, meaning }) => [text, meaning]))).toEqual({
    '7': 'byColumn',
    '1': -2,
    '10': 2,
    '4': 0,
    '5': 0,
    '0': -2,
  });
});

test('another separator gives other columns, and a file of nothing says so', async () => {
  const file = new TableFile(bytesOf('a;b\n1;2\n'));
  const outcome = await file.read({ delimiter: ',' }, null);
  expect(outcome.ok && outcome.reading.columns.map(({ name }) => name)).toEqual(['a;b']);
  expect(await new TableFile(bytesOf('  ')).read({}, null)).toMatchObject({
    ok: false,
    problem: { flaw: { kind: 'fileEmpty' } },
  });
});

test('a known name is found as a word of a longer one, in a column that does not only count', async () => {
  const text =
    'Partei: Nr.;Partei: Name;These: Nr.;These: Titel;Position: Position;Position: Begründung\n1;Grüne;1;Tempolimit;stimme zu;weil\n';
  const { mapping, kept } = await readingOf(new TableFile(bytesOf(text)));
  expect(mapping.columns).toEqual({
    actor: 'Partei: Name',
    issue: 'These: Titel',
    stance: 'Position: Position',
    rationale: 'Position: Begründung',
  });
  expect(kept).toBe(1);
});

test('of a wide table the columns that are issues can be chosen by hand, and a mapping keeps them', async () => {
  const questions = Array.from({ length: 84 }, (_, at) => `Q${at + 1}`);
  const text = `party,year,${questions.join(',')}\nA,2021,${questions.map(() => 'yes').join(',')}\nB,2022,${questions.map(() => 'no').join(',')}\n`;
  const file = new TableFile(bytesOf(text));
  const guessed = await readingOf(file);
  expect(guessed.wideColumns).toEqual(questions);
  const few = await readingOf(file, { ...guessed.mapping, issues: ['Q3', 'Q84'] });
  expect([few.wideColumns, few.issues, few.made, few.leftOut]).toEqual([['Q3', 'Q84'], 2, 4, 0]);
  expect(few.problems.filter(({ flaw }) => flaw.kind === 'columnUnused')).toHaveLength(82);
  const addresses = few.columns.map(({ address }) => address);
  expect(readMapping(JSON.stringify(few.mapping), addresses)).toEqual({ ok: true, mapping: few.mapping });
  expect(readColumns('actor=party,issue=[Q3|Q84]', noMapping, addresses)).toMatchObject({
    ok: true,
    mapping: { columns: { actor: 'party', issue: '*' }, issues: ['Q3', 'Q84'] },
  });
  expect(readColumns('issue=[Q3|Q99]', noMapping, addresses)).toMatchObject({
    fault: { kind: 'noSuchColumn', part: 'Q99' },
  });
  const none = await readingOf(file, { ...guessed.mapping, issues: [] });
  expect([none.made, none.leftOut]).toEqual([0, 2]);
});

test('what sources are called goes from the mapping into the dossier', async () => {
  const file = new TableFile(bytesOf(csv));
  const { mapping, columns } = await readingOf(file);
  const noun = { one: 'poll', many: 'polls' };
  await readingOf(file, { ...mapping, sourceNoun: noun });
  const info = { name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' };
  const read = readDossier(file.dossier(info, model));
  expect(read.ok && read.dossier.info.sourceNoun).toEqual(noun);
  const addresses = columns.map(({ address }) => address);
  const text = JSON.stringify({ sourceNoun: { one: 'poll' } });
  expect(readMapping(text, addresses)).toMatchObject({ fault: { kind: 'noSourceNoun' } });
  const described = JSON.parse(String(file.dossier(info, model).get('datapackage.json'))) as object;
  const faulty = new Map(file.dossier(info, model));
  faulty.set('datapackage.json', JSON.stringify({ ...described, sourceNoun: 'poll' }));
  const refused = readDossier(faulty);
  expect(!refused.ok && refused.problems.map(({ flaw }) => flaw.kind)).toEqual(['badSourceNoun']);
});

test('of very many problems the first of each kind are handed over, and all are counted', async () => {
  const rows = Array.from({ length: mostListed + 5 }, (_, at) => `A${at},x,perhaps`);
  const file = new TableFile(bytesOf(`actor,issue,vote\n${rows.join('\n')}\n,x,yes\nB,x,yes\n`));
  const { problems, problemAmounts, read, kept, leftOut } = await readingOf(file);
  expect(problems).toHaveLength(mostListed + 1);
  expect(problemAmounts).toEqual({ positionUnknown: mostListed + 5, valueMissing: 1 });
  expect([read, kept, leftOut]).toEqual([mostListed + 7, 1, mostListed + 6]);
});
