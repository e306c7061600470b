import { expect, test } from 'vitest';
import { foundNames } from '#lib/ui/filters/foundNames.ts';

const names = ['Brazil – Chile Agreement 1', 'Chile – Perú Agreement 2', 'Peru – Brazil Agreement 12'];
const found = (wanted: string) => foundNames(names, (name) => name, wanted);

test('a name is found by all words that are typed, whatever their case, marks and order', () => {
  expect(found('peru')).toEqual(names.slice(1));
  expect(found('AGREEMENT chile')).toEqual(names.slice(0, 2));
  expect(found('12')).toEqual([names[2]]);
  expect(found('kenya')).toEqual([]);
  expect(found(' ')).toEqual(names);
});
