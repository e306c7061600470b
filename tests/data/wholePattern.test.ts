import { describe, expect, it } from 'vitest';
import { wholePattern } from '#lib/data/wholePattern.ts';

describe('wholePattern', () => {
  it.each([
    ['[a-z][a-z0-9-]*', 'kelm-2', true],
    ['[a-z][a-z0-9-]*', 'Kelm', false],
    ['[a-z]', 'ab', false],
    ['(?:ab|cd)+', 'abcdab', true],
    ['(?:ab|cd)+', 'abc', false],
    ['\\d{4}(-\\d{2}){0,2}', '2024-06-19', true],
    ['[가-힣]+ [а-я]+', '해성 порт', true],
  ])('reads %j of %j as a whole', (pattern, value, expected) => {
    expect(wholePattern(pattern)(value)).toBe(expected);
  });

  it('answers at once where going back would take longer than anybody lives', () => {
    const value = `${'a'.repeat(60)}!`;
    for (const pattern of ['(a+)+', '(a|a)*', '(a*)*b', 'a*a*a*a*a*a*a*a*b']) {
      expect(wholePattern(pattern)(value)).toBe(false);
    }
  });

  it.each(['(', '[', '(a)+\\1', '(?=a)a'])('refuses %j', (pattern) => {
    expect(() => wholePattern(pattern)).toThrow();
  });
});
