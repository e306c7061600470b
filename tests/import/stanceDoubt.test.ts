import { expect, test } from 'vitest';
import { likelyScale } from '#lib/import/likelyScale.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { TableFile } from '#lib/import/tableFile.ts';

const lines = (amount: number, line: (at: number) => string) =>
  Array.from({ length: amount }, (_, at) => line(at)).join('\n');

async function doubtOf(csv: string, columns: Mapping['columns'] = {}) {
  const outcome = await new TableFile(new TextEncoder().encode(`${csv}\n`)).read(
    {},
    {
      ...noMapping,
      columns,
    },
  );
  if (!outcome.ok) throw new Error(outcome.problem.flaw.kind);
  return outcome.reading.doubt;
}

test('a column of 290 commodities is no position', async () => {
  const csv = `country,answer,result\n${lines(600, (at) => `A,Good ${at % 290},${at % 2 ? 'yes' : 'no'}`)}`;
  expect(await doubtOf(csv, { actor: 'country', issue: 'result', stance: 'answer' })).toMatchObject({
    texts: 290,
    numbers: null,
    field: null,
  });
});

test('the column that does hold positions is offered, and the other one as the issue', async () => {
  const csv = `country,answer,result\n${lines(600, (at) => `A,Good ${at % 290},${at % 2 ? 'yes' : 'no'}`)}`;
  const doubt = await doubtOf(csv, { actor: 'country', stance: 'answer' });
  expect(doubt).toMatchObject({ column: 'answer', field: 'issue', instead: 'result' });
});

test('sentences are a comment, large numbers the value of figures, years a date', async () => {
  const actors = { actor: 'who', issue: 'topic', stance: 'answer' };
  const of = (cell: (at: number) => string) =>
    doubtOf(`who,topic,answer\n${lines(60, (at) => `A,x,${cell(at)}`)}`, actors);
  expect((await of((at) => `We have said ${at} times that the ferry is to be free`))?.field).toBe(
    'rationale',
  );
  expect(await of((at) => `${at * 1000}`)).toMatchObject({
    field: 'value',
    numbers: { least: 0, most: 59_000 },
  });
  expect((await of((at) => `${1950 + at}`))?.field).toBe('date');
});

test('words that few cells have, and numbers on a scale, are no reason to doubt', async () => {
  const actors = { actor: 'who', issue: 'topic', stance: 'answer' };
  const of = (cell: (at: number) => string) =>
    doubtOf(`who,topic,answer\n${lines(60, (at) => `A,x,${cell(at)}`)}`, actors);
  expect(await of((at) => `perhaps ${at % 20}`)).toBeNull();
  expect(await of((at) => `${(at % 50) / 5}`)).toBeNull();
});

test('the likely scale is the narrowest usual one', () => {
  expect([likelyScale(0, 8.5), likelyScale(1, 4), likelyScale(-3, 4), likelyScale(0, 2000)]).toEqual([
    { from: 0, to: 10 },
    { from: 1, to: 5 },
    { from: -5, to: 5 },
    null,
  ]);
});
