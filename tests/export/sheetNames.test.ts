import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from '#lib/export/xlsx/sheetNames.ts';

test('names of sheets are as Excel takes them', () => {
  expect(sheetNames(['Stance matrix', 'Stance matrix', 'STANCE MATRIX'])).toEqual([
    'Stance matrix',
    'Stance matrix (2)',
    'STANCE MATRIX (3)',
  ]);
  expect(sheetNames(["a/b: [c]? *d\\ 'e'", '', 'History', "''"])).toEqual([
    "a b c d 'e",
    '_',
    'History_',
    '_ (2)',
  ]);
  expect(sheetNames(['Provisions by strength of wording', 'Provisions by strength of wording'])).toEqual([
    'Provisions by strength of word…',
    'Provisions by strength of… (2)',
  ]);
  expect(sheetNames([`${'a'.repeat(29)}😀😀`])).toEqual([`${'a'.repeat(29)}…`]);
});

test('names of sheets are different, short and allowed, whatever they are made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 }), (names) => {
      const made = sheetNames(names);
      expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of made) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
      }
    }),
  );
});
