import { expect, test } from 'vitest';
import { foldText } from '#lib/search/foldText.ts';
import { hasWords } from '#lib/search/hasWords.ts';

const finds = (typed: string, text: string) => hasWords(typed)!(foldText(text).text);

test('a hyphen is a space, in what is typed and in what is found', () => {
  expect(finds('carve out', 'Taxation carve-out')).toBe(true);
  expect(finds('carve-out', 'Taxation carve out')).toBe(true);
  expect(finds('most–favoured', 'Most-favoured nation')).toBe(true);
  expect(finds('nation fav', 'Most-favoured nation')).toBe(true);
  expect(finds('most loved', 'Most-favoured nation')).toBe(false);
});

test('of no word nothing is looked for', () => {
  expect(hasWords('')).toBeNull();
  expect(hasWords(' - ')).toBeNull();
});
