import { expect, test } from 'vitest';
import { importFile, importGrid } from '#lib/import/importFile.ts';
import { noMapping } from '#lib/import/mapping.ts';
import { readColumns } from '#lib/import/readMapping.ts';
import { swapped } from '#lib/import/swapped.ts';
import { english } from '../english.ts';

async function imported(csv: string) {
  const made = await importFile(new TextEncoder().encode(csv));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

const swapOf = ({ problems }: Pick<Awaited<ReturnType<typeof imported>>, 'problems'>) =>
  problems.flatMap(({ flaw }) => (flaw.kind === 'columnTaken' ? [flaw.swap] : []));

/** Names that say nothing, and texts of which all have numbers: nothing tells members from bills. */
const numbered = `a,b,c\n${['Bill 1', 'Bill 2', 'Bill 3']
  .flatMap((bill, i) =>
    [7, 8, 9, 10].map((member, k) => `${bill},Member ${member},${(i + k) % 2 ? 'yes' : 'no'}`),
  )
  .join('\n')}\n`;

test('what was told by contents alone is swapped, and what the note names for the command line does the same', async () => {
  const made = await imported(numbered);
  const [swap] = swapOf(made);
  const { actor, issue } = made.mapping.columns;
  expect(swap).toEqual({ actor: issue, issue: actor });
  const turned = importGrid(made.grid, swapped(made.mapping));
  expect(turned.mapping.columns).toEqual({ ...swap, stance: 'c' });
  expect([turned.actors, turned.issues, turned.kept]).toEqual([made.issues, made.actors, 12]);
  expect(swapOf(turned)).toEqual([]);

  const say = english.of('importing').flaws;
  const words = say.columnTaken({ field: 'actor', swap: swap ?? null });
  const map = /--map "(.*)"$/.exec(words)?.[1] ?? '';
  const addresses = made.grid.columns.map(({ address }) => address);
  const reading = readColumns(map, noMapping, addresses);
  if (!reading.ok) throw new Error(reading.fault.kind);
  expect(importGrid(made.grid, reading.mapping).mapping.columns).toEqual(turned.mapping.columns);
});

test('where each other column is an issue, swapped each is an actor, and the other way round', async () => {
  const made = await imported('x1,Taxes,Roads\nGreens,agree,disagree\nLiberals,disagree,agree\n');
  expect(made.mapping.columns).toEqual({ actor: 'x1', issue: '*' });
  expect(swapOf(made)).toEqual([{ actor: '*', issue: 'x1' }]);
  const turned = importGrid(made.grid, swapped(made.mapping));
  expect([turned.actors, turned.issues, turned.made]).toEqual([2, 2, 4]);
  expect(swapped(swapped(made.mapping))).toEqual(made.mapping);
  const bare = importGrid(made.grid, { ...noMapping, columns: { actor: '*' } });
  expect(bare.mapping.columns).toEqual({ actor: '*', issue: 'x1' });
  const named = swapped({ ...made.mapping, issues: ['Taxes'] });
  expect([named.actors, named.issues]).toEqual([['Taxes'], undefined]);
});

test('what issues say in full is found out again for those that the others become', async () => {
  const { mapping } = await imported(numbered);
  const said = { ...mapping, columns: { ...mapping.columns, proposition: 'c' } };
  expect(swapped(said).columns.proposition).toBeUndefined();
});

test('what names of columns tell is no guess, and names that no --map can hold are not offered there', async () => {
  const made = await imported('country,topic,vote\nA,x,yes\nB,x,no\nA,y,no\nB,y,yes\n');
  expect(swapOf(made)).toEqual([]);
  const say = english.of('importing').flaws;
  expect(say.columnTaken({ field: 'actor', swap: { actor: 'Name, first', issue: 'b' } })).toContain(
    '--map actor=column',
  );
});
