import { expect, test } from 'vitest';
import { importFile, importGrid } from '#lib/import/importFile.ts';
import { noMapping } from '#lib/import/mapping.ts';
import { importedDossier } from '../importedDossier.ts';

const bytes = new TextEncoder().encode(
  'country,resolution,vote,remark\nFrance,A/1,yes,x\nChina,A/1,perhaps,y\n,,,\n',
);

test('every row below the header is kept or left out, and each that is left out has a problem', async () => {
  const made = await importFile(bytes);
  expect(made.ok && [made.kept, made.leftOut, made.made, made.actors, made.issues]).toEqual([1, 2, 1, 1, 1]);
  expect(made.ok && made.problems.flatMap(({ row }) => row ?? [])).toEqual([4, 3]);
});

test('a table that was read once can be taken in another way', async () => {
  const made = await importFile(bytes, { mapping: () => noMapping });
  if (!made.ok) throw new Error('it can be read');
  const again = importGrid(made.grid, { ...made.mapping, values: { perhaps: 'unclear' } });
  expect([again.kept, again.leftOut]).toEqual([2, 1]);
  expect(again.mapping.columns).toEqual({
    actor: 'country',
    issue: 'resolution',
    stance: 'vote',
    rationale: 'remark',
  });
});

/** Votes of two countries on one issue in ten resolutions of one document. */
const votes = (documentOf: (at: number) => string) =>
  new TextEncoder().encode(
    [
      'country,issue,document,rcid,vote',
      ...Array.from({ length: 10 }, (_, at) => [
        `France,Arms,${documentOf(at)},${at},${at < 7 ? 'yes' : 'no'}`,
        `China,Arms,${documentOf(at)},${at},yes`,
      ]).flat(),
    ].join('\n'),
  );

test('many rows of one actor, issue and source are taken as answers, which is said and can be said otherwise', async () => {
  const made = await importFile(votes(() => '71'));
  if (!made.ok) throw new Error('it can be read');
  expect(made.rows).toBe('observations');
  expect(made.mapping.columns).toMatchObject({ item: 'rcid', source: 'document' });
  expect(made.problems.map(({ flaw }) => flaw)).toEqual([
    { kind: 'rowsTaken', rows: 'observations', perCell: 10 },
  ]);
  const otherwise = importGrid(made.grid, { ...noMapping, rows: 'readings' });
  expect([otherwise.rows, otherwise.problems]).toEqual(['readings', []]);
  const single = await importFile(votes((at) => String(at)));
  expect(single.ok && single.rows).toBe('readings');
});

test('a table that names no source is a source, and no document', async () => {
  const nounOf = async (csv: string) => (await importedDossier(csv)).info.sourceNoun;
  expect(await nounOf('country,issue,vote\nA,x,yes\nB,x,no\n')).toEqual({ one: 'source', many: 'sources' });
  expect(await nounOf('country,issue,vote,document\nA,x,yes,Note\nB,x,no,Letter\n')).not.toEqual({
    one: 'source',
    many: 'sources',
  });
});
