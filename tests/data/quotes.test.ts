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

  it.each([
    ['a soft hyphen', 'the ferry sails', 'So the fer\u00ADry sails on.', 'the fer\u00ADry sails'],
    ['a soft hyphen at the end of a line', 'the ferry', 'the fer\u00AD ry sails', 'the fer\u00AD ry'],
    ['a soft hyphen in the quote', 'the fer\u00ADry', 'So the ferry sails.', 'the ferry'],
    ['ligatures', 'five official offers', 'the ﬁve oﬃcial oﬀers stand', 'ﬁve oﬃcial oﬀers'],
    ['letters of Arabic as they are joined', 'سلام', 'قال \uFEB3\uFEFC\uFEE1 لهم', '\uFEB3\uFEFC\uFEE1'],
    [
      'accents of their own',
      'café in Łódź',
      'the cafe\u0301 in Ło\u0301dz\u0301 opens',
      'cafe\u0301 in Ło\u0301dz\u0301',
    ],
    ['accents of one piece', 'Zu\u0308rich agrees', 'And Zürich agrees.', 'Zürich agrees'],
    ['Hangul in its parts', '항구', '새 \u1112\u1161\u11BC\u1100\u116E로', '\u1112\u1161\u11BC\u1100\u116E'],
    ['thin and no-break blanks', '10 000 tonnes', 'of 10\u202F000\u2009tonnes', '10\u202F000\u2009tonnes'],
    ['marks of direction and joining', 'the port', '\u200Fthe\u200E p\u2060ort', 'the\u200E p\u2060ort'],
    ['hyphens that do not break', 'well-known port', 'a well\u2011known port', 'well\u2011known port'],
    [
      'a word parted at the end of a line',
      'the harbour fees',
      'that the har- bour fees rise',
      'the har- bour fees',
    ],
    ['a compound parted there', 'a well-known port', 'that a well- known port', 'a well- known port'],
    ['a quote with its line ends', 'har-\nbour fees', 'the harbour fees rise', 'harbour fees'],
    ['other apostrophes', "Kelm's об'єкт", 'in Kelm´s обʼєкт', 'Kelm´s обʼєкт'],
  ])('levels %s', (_, quote, text, passage) => {
    expect(found(quote, text)).toEqual(['normalised', passage]);
  });

  it('finds what stands with a hyphen and a blank as it is', () => {
    expect(found('pre- and post-war', 'of pre- and post-war ports')).toEqual(['exact', 'pre- and post-war']);
    expect(found('"pre- and', 'of “pre- and post-war” ports')).toEqual(['normalised', '“pre- and']);
  });

  it('does not take a letter for the same with an accent', () => {
    expect(findQuote('cafe', 'the cafe\u0301 opens').status).toBe('absent');
    expect(found('cafe', 'the cafe\u0301 and the cafe')).toEqual(['exact', 'cafe']);
    expect(findQuote('10 km2', 'an area of 10 km²').status).not.toBe('normalised');
  });

  it('marks whole words, with all that is not seen in them, where some words differ', () => {
    expect(found('the ferry never sails', 'So the fer\u00ADry al\u00ADways sails on.')).toEqual([
      'approximate',
      'the fer\u00ADry al\u00ADways sails',
    ]);
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
