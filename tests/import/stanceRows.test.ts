import { describe, expect, test } from 'vitest';
import { actorsToldApart } from '#lib/import/actorsToldApart.ts';
import { importFile } from '#lib/import/importFile.ts';
import { guessMapping } from '#lib/import/guessMapping.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { readColumns, readMapping, readValues } from '#lib/import/readMapping.ts';
import { stepOnScale } from '#lib/import/positionWords.ts';
import type { Grid } from '#lib/import/Grid.ts';
import { readGrid } from '#lib/import/readGrid.ts';
import { stanceRows } from '#lib/import/stanceRows.ts';

function grid(text: string): Grid {
  const reading = readGrid(new TextEncoder().encode(text));
  if (!reading.ok) throw new Error(reading.problem.flaw.kind);
  return reading.grid;
}

/** What is made of a table: `actor / issue: position`, and the problems as `kind row`. */
function made(text: string, map = '', values = '') {
  const table = grid(text);
  let mapping: Mapping = noMapping;
  const addresses = table.columns.map(({ address }) => address);
  for (const reading of [
    ...(map ? [readColumns(map, mapping, addresses)] : []),
    ...(values ? [readValues(values, mapping)] : []),
  ]) {
    if (!reading.ok) throw new Error(`${reading.fault.kind}: ${reading.fault.part}`);
    mapping = { ...reading.mapping, columns: { ...mapping.columns, ...reading.mapping.columns } };
  }
  const { rows, kept, leftOut, problems } = stanceRows(table, guessMapping(table, mapping));
  expect(kept + leftOut).toBe(table.rows.length);
  return {
    rows: rows.map(({ actor, issue, position }) => `${actor} / ${issue}: ${position}`),
    dates: rows.map(({ date }) => date),
    leftOut,
    problems: problems.map(({ row, flaw }) => (row === null ? flaw.kind : `${flaw.kind} ${row}`)),
  };
}

test('roll calls, one row a vote: columns are known by their names, votes by their words', () => {
  const { rows, problems } = made(
    'country,resolution,vote\nFrance,A/1,yes\nChina,A/1,No\n"Korea, Republic of",A/1,abstain\n',
  );
  expect(rows).toEqual(['France / A/1: 1', 'China / A/1: -1', 'Korea, Republic of / A/1: 0']);
  expect(problems).toEqual([]);
});

test('one column an issue, in German, with long comments that are no positions', () => {
  const { rows, problems } = made(
    'Partei;Tempolimit;Kernkraft;Programm\nGrüne;stimme zu;stimme nicht zu;Wir sind seit langem dafür\nFDP;stimme nicht zu;neutral;\n',
  );
  expect(rows).toEqual([
    'Grüne / Tempolimit: 1',
    'Grüne / Kernkraft: -1',
    'FDP / Tempolimit: -1',
    'FDP / Kernkraft: 0',
  ]);
  expect(problems).toEqual(['columnUnused']);
});

test('columns in French, Russian and Korean are known by their names', () => {
  expect(made('pays;sujet;position\nFrance;X;pour\n').rows).toEqual(['France / X: 1']);
  expect(made('страна;вопрос;голос\nРоссия;X;против\n').rows).toEqual(['Россия / X: -1']);
  expect(made('국가,안건,표결\n한국,X,기권\n').rows).toEqual(['한국 / X: 0']);
});

test('what a person says goes before what is guessed', () => {
  const text = 'a,b,c,d\nx,1,yes,p\ny,2,NA,q\n';
  const { rows, problems } = made(text, 'actor=a,issue=b,stance=c', 'yes=2,NA=unclear');
  expect(rows).toEqual(['x / 1: 2', 'y / 2: unclear']);
  expect(problems).toEqual(['columnUnused']);
});

test('what all rows have is said once', () => {
  const { rows } = made('country,vote\nA,yes\n', "issue='Resolution 1, as amended'");
  expect(rows).toEqual(['A / Resolution 1, as amended: 1']);
});

describe('a word or a number that is not known leaves its row out, with a problem', () => {
  test('a word', () => {
    const { rows, leftOut, problems } = made('actor,issue,vote\nA,x,yes\nB,x,maybe later\nC,x,\n');
    expect(rows).toEqual(['A / x: 1']);
    expect(leftOut).toBe(2);
    expect(problems).toEqual(['positionUnknown 3', 'valueMissing 4']);
  });
  test('numbers of a scale that nobody has said', () => {
    expect(made('actor,issue,score\nA,x,7\nB,x,3\n').problems).toEqual(['scaleUnknown 2', 'scaleUnknown 3']);
    // One for yes and two for no look like two kinds of support.
    expect(made('actor,issue,vote\nA,x,1\nB,x,2\n').rows).toEqual([]);
    expect(made('actor,issue,vote\nA,x,1\nB,x,−1\n').rows).toEqual(['A / x: 1', 'B / x: -1']);
  });
  test('a value outside a scale', () => {
    const { rows, problems } = made('actor,issue,score\nA,x,7\nB,x,11\n', '', 'scale:0..10');
    expect(rows).toEqual(['A / x: 1']);
    expect(problems).toEqual(['outOfScale 3']);
  });
  test('an actor without a name', () => {
    expect(made('actor,issue,vote\n,x,yes\n').problems).toEqual(['valueMissing 2']);
  });
});

test('a table without a column for the actor says which is missing, and keeps nothing', () => {
  const { rows, leftOut, problems } = made('p,q\nx,yes\ny,no\n', "issue='x'");
  expect(rows).toEqual([]);
  expect(leftOut).toBe(2);
  expect(problems).toContain('fieldUnmapped');
});

test.each([
  [{ from: 0, to: 10 }, [-2, -2, -1, -1, 0, 0, 0, 1, 1, 2, 2]],
  [{ from: 1, to: 7 }, [null, -2, -1, -1, 0, 1, 1, 2, null, null, null]],
  [{ from: 5, to: 1 }, [null, 2, 1, 0, -1, -2, null, null, null, null, null]],
])('the steps of the scale %o', (scale, steps) => {
  expect(steps.map((_, value) => stepOnScale(value, scale))).toEqual(steps);
});

describe('dates', () => {
  const dated = (...days: string[]) =>
    made(`actor,issue,vote,date\n${days.map((day) => `A,x,yes,${day}\n`).join('')}`);
  test('are read in the one order that the whole column allows', () => {
    expect(dated('05/06/2024', '13/06/2024').dates).toEqual(['2024-06-05', '2024-06-13']);
    expect(dated('06/05/2024', '06/13/2024').dates).toEqual(['2024-06-05', '2024-06-13']);
    expect(dated('2024-06-05 00:00:00', '2024').dates).toEqual(['2024-06-05', '2024']);
  });
  test('that can be read in two orders are asked for', () => {
    expect(dated('05/06/2024', '06/07/2024').problems).toEqual(['dateUnclear 2', 'dateUnclear 3']);
    expect(dated('05/05/2024').dates).toEqual(['2024-05-05']);
  });
});

describe('a mapping', () => {
  const addresses = ['country', 'vote'];
  test('names the nearest fault', () => {
    expect(readColumns('actr=country', noMapping, addresses)).toMatchObject({
      fault: { kind: 'noSuchField', part: 'actr' },
    });
    expect(readColumns('actor=land', noMapping, addresses)).toMatchObject({
      fault: { kind: 'noSuchColumn', part: 'land' },
    });
    expect(readValues('yes=3', noMapping)).toMatchObject({ fault: { kind: 'noMeaning', part: '3' } });
    expect(readValues('scale:1', noMapping)).toMatchObject({ fault: { kind: 'noScale' } });
    expect(readMapping('[]', addresses)).toMatchObject({ fault: { kind: 'notJson' } });
  });
  test('that was kept is read again as it was', () => {
    const reading = readColumns("actor=country,stance=vote,issue='x'", noMapping, addresses);
    if (!reading.ok) throw new Error('no mapping');
    expect(readMapping(JSON.stringify(reading.mapping), addresses)).toEqual(reading);
  });
});

test.each([
  ['wide', 'country,party,Tax,Roads\nse,V,yes,no\nse,M,no,no\ndk,V,no,yes\ndk,S,yes,yes\nfi,K,yes,no\n'],
  [
    'long',
    'country,party,issue,stance\nse,V,Tax,yes\nse,M,Tax,no\ndk,V,Tax,no\ndk,S,Tax,yes\nse,V,Roads,no\nfi,K,Roads,no\n',
  ],
])('actors of one name in several countries are told apart in a %s table', async (_, csv) => {
  for (const largeFrom of [1_000_000, 1]) {
    const made = await importFile(new TextEncoder().encode(csv), { largeFrom });
    if (!made.ok) throw new Error(made.problem.flaw.kind);
    expect([made.mapping.columns.actor, made.leftOut, made.actors]).toEqual(['party', 0, 5]);
    expect(made.problems).toContainEqual({
      row: null,
      column: 'country',
      value: null,
      flaw: { kind: 'actorsToldApart', names: ['V'] },
    });
    const { rows } = stanceRows(actorsToldApart(made.grid, made.mapping), made.mapping);
    expect([...new Set(rows.map(({ actor }) => actor))].sort()).toEqual(['K', 'M', 'S', 'V (dk)', 'V (se)']);
  }
});
