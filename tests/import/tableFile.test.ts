import { expect, test } from 'vitest';
import type { Mapping } from '#lib/import/mapping.ts';
import { TableFile, type TableReading } from '#lib/import/tableFile.ts';

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
  expect(reading.positions).toEqual([
    { text: 'ja', cells: 2, position: 1 },
    { text: 'nein', cells: 1, position: -1 },
    { text: 'vielleicht', cells: 1, position: null },
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
  expect(reading.positions.find(({ text }) => text === 'vielleicht')?.position).toBe(0);
  expect([reading.read, reading.kept, reading.leftOut]).toEqual([5, 4, 1]);
});

test('numbers are shown with the step that the scale makes of them', async () => {
  const file = new TableFile(bytesOf('party,topic,score\nA,x,0\nB,x,10\nC,x,5\nD,x,11\n'));
  const before = await readingOf(file);
  expect(before.positions.map(({ position }) => position)).toEqual([null, null, null, null]);
  const after = await readingOf(file, { ...before.mapping, scale: { from: 0, to: 10 } });
  expect(Object.fromEntries(after.positions.map(({ text, position }) => [text, position]))).toEqual({
    '0': -2,
    '5': 0,
    '10': 2,
    '11': null,
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
