import { expect, test } from 'vitest';
import { plainName } from '#lib/model/plainName.ts';

test('an identifier is read as words', () => {
  expect(plainName('refined-petroleum')).toBe('refined petroleum');
  expect(plainName('rules_of-origin', true)).toBe('Rules of origin');
  expect(plainName('MFN_clause')).toBe('MFN clause');
});

test('what is written in words stays as it is', () => {
  for (const words of [
    'Most-favoured nation (core)',
    'State-state dispute settlement',
    'Taxation carve-out',
    'Carve-out',
  ])
    expect(plainName(words, true)).toBe(words);
  expect(plainName('taxation carve-out', true)).toBe('Taxation carve-out');
});
