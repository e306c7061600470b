import { expect, test } from 'vitest';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';

const linesOf = (label: string, width: number) => wrapText(label, width, 12, 400).length;

test('labels that fit stand on one line, in no more room than the longest takes', () => {
  const width = labelWidth(['Port', 'Harbour fees'], 12, 400, 400);
  expect(width).toBeCloseTo(textWidth('Harbour fees', 12, 400), 1);
  expect(linesOf('Harbour fees', width)).toBe(1);
});

test('longer ones wrap once rather than twice', () => {
  const label = 'Ministry of harbours and inland waterways';
  expect(linesOf(label, labelWidth([label], 12, 400, 60))).toBe(2);
});

test('no word is broken', () => {
  const width = labelWidth(['Donaudampfschifffahrt', 'a b c'], 12, 400, 40);
  expect(wrapText('Donaudampfschifffahrt', width, 12, 400)).toEqual(['Donaudampfschifffahrt']);
});

test('without labels there is no column', () => {
  expect(labelWidth([], 12, 400, 100)).toBeLessThan(1);
});
