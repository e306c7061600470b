import { expect, test } from 'vitest';
import { shortEnough } from '#lib/words/shortEnough.ts';

test('a headline is the fullest form that is short enough, else the barest', () => {
  const [long, short] = ['x'.repeat(111), 'x'.repeat(110)];
  expect(shortEnough(long, short, 'bare')).toBe(short);
  expect(shortEnough('full', short)).toBe('full');
  expect(shortEnough(`${long}x`, long)).toBe(long);
});
