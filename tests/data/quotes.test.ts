import { describe, expect, it } from 'vitest';
import { findQuote, paragraphsOf } from '#lib/data/quotes.ts';

/** Status and the passage that would be marked. */
function found(quote: string, paragraph: string): [string, string] {
  const { status, start, end } = findQuote(quote, paragraph);
  return [status, paragraph.slice(start, end)];
}

describe('paragraphsOf', () => {
  it('counts the lines that are not blank, whatever ends them', () => {
    expect(paragraphsOf('\uFEFFTitle\r\n\r\n  First. \n \t\n\u00a0\nSecond.\rThird.')).toEqual([
      'Title',
      '  First. ',
      'Second.',
      'Third.',
    ]);
  });

  it('finds none in an empty text', () => {
    expect(paragraphsOf('\n\n')).toEqual([]);
  });
});

describe('findQuote', () => {
  const paragraph =
    'Kelm’s mayor  said:\u00a0“We will not pay, not now and not later.” Norvik will not pay either.';

  it('finds the first place where the words stand letter by letter', () => {
    expect(findQuote('will not pay', paragraph)).toEqual({ status: 'exact', start: 24, end: 36 });
  });

  it.each([
    ["Kelm's mayor said:", 'Kelm’s mayor  said:'],
    ['said: "We will', 'said:\u00a0“We will'],
    [' mayor\tsaid ', 'mayor  said'],
  ])('levels quotation marks, apostrophes and white space in %j', (quote, passage) => {
    expect(found(quote, paragraph)).toEqual(['normalised', passage]);
  });

  it('does not level case, dashes or letters', () => {
    expect(findQuote('kelm’s mayor', paragraph).status).toBe('approximate');
    expect(findQuote('1950-1953', 'The war of 1950–1953.').status).toBe('approximate');
  });

  it('lets one word in four be replaced, added or left out', () => {
    expect(found('We would not pay', paragraph)).toEqual(['approximate', 'We will not pay']);
    expect(found('We will never pay, not now, not later', paragraph)).toEqual([
      'approximate',
      'We will not pay, not now and not later',
    ]);
    expect(found('we would never pay', paragraph)).toEqual(['absent', '']);
  });

  it('wants all words of a short quote', () => {
    expect(found('NOT PAY, NOT', paragraph)).toEqual(['approximate', 'not pay, not']);
    expect(found('did not pay', paragraph)).toEqual(['absent', '']);
  });

  it('finds words of any script', () => {
    expect(found('해성, город новый порт', 'Письмо: «해성 — город Новый Порт».')).toEqual([
      'approximate',
      '해성 — город Новый Порт',
    ]);
  });

  it.each([
    ['', 'some text'],
    [' ', 'some text'],
    ['…', 'some text'],
    ['words', ''],
  ])('does not find %j in %j', (quote, text) => {
    expect(findQuote(quote, text)).toEqual({ status: 'absent', start: 0, end: 0 });
  });
});
