import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceOfText, withText } from '#lib/coding/addText.ts';
import { isDoubtful, lookUpCodedQuotes } from '#lib/coding/codedQuotes.ts';
import { filesOf, readCoding } from '#lib/coding/Coding.ts';
import { textAt } from '#lib/coding/editRows.ts';
import { inOnePiece, passageAt, startOf } from '#lib/coding/passageAt.ts';
import { problemsOf } from '#lib/coding/problemsOf.ts';
import { lookUpQuote } from '#lib/data/checkQuotes.ts';
import { paragraphsOf } from '#lib/data/quotes.ts';
import { sourceTexts, withoutSourceTexts } from '#lib/own/sourceTexts.ts';

const paragraphs = paragraphsOf(
  '\uFEFFFirst line of all.\n\n  \r\nThe “second” one has more words.\nThird.\n',
);

test('a quote is looked up in its paragraph, else it is told where it stands', () => {
  expect(lookUpQuote('first line', paragraphs, 1).status).toBe('approximate');
  expect(lookUpQuote('The "second" one', paragraphs, 2)).toMatchObject({ status: 'normalised', start: 0 });
  expect(lookUpQuote('Third', paragraphs, 1)).toMatchObject({ status: 'absent', standsInstead: 3 });
  expect(lookUpQuote('Third', paragraphs, null)).toMatchObject({ status: 'absent', standsInstead: 3 });
  expect(lookUpQuote('nowhere at all', paragraphs, 2)).toMatchObject({
    status: 'absent',
    standsInstead: null,
  });
});

test('what is selected of a document is a quote of the paragraph it stands in', () => {
  const whole = inOnePiece(paragraphs);
  const select = (words: string) => {
    const start = whole.indexOf(words);
    return passageAt(paragraphs, start, start + words.length);
  };
  expect(select(' one has ')).toEqual({ paragraph: 2, quote: 'one has' });
  expect(select('all.\n\nThe “sec')).toEqual({ paragraph: 1, quote: 'all.' });
  expect(select('\n\nThird.')).toEqual({ paragraph: 3, quote: 'Third.' });
  expect(select('\n\n')).toBeNull();
  expect(passageAt(paragraphs, 5, 5)).toBeNull();
  for (const i of [1, 2, 3])
    expect(whole.slice(startOf(paragraphs, i)).startsWith(paragraphs[i - 1]!)).toBe(true);
});

const files = new Map(
  readdirSync('static/data')
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => [name, readFileSync(`static/data/${name}`, 'utf8')]),
);
const shipped = readCoding(files);
const sources = shipped.tables.get('sources')!;
const row = sources.rows.findIndex((_, i) => textAt(sources, i, 'text_sha256') !== '');

test('a text file is known by its fingerprint under any name, or by its name', () => {
  const id = textAt(sources, row, 'id');
  const fingerprint = textAt(sources, row, 'text_sha256').toUpperCase();
  expect(sourceOfText(shipped, { name: 'any.txt', text: '', fingerprint })).toBe(id);
  expect(sourceOfText(shipped, { name: textAt(sources, row, 'file'), text: '', fingerprint: '' })).toBe(id);
  expect(sourceOfText(shipped, { name: 'any.txt', text: '', fingerprint: '' })).toBe('');
});

test('a text is kept with the dossier, is no part of what is passed on, and may make a source that passes the check', () => {
  const file = { name: 'My speech; final.txt', text: 'One.\nTwo.\n', fingerprint: 'a'.repeat(64) };
  const now = withText(shipped, file, '');
  expect(problemsOf(now)).toEqual([]);
  const table = now.tables.get('sources')!;
  const id = textAt(table, table.rows.length - 1, 'id');
  expect([id, textAt(table, table.rows.length - 1, 'file')]).toEqual(['My-speech-final', file.name]);
  const kept = filesOf(now);
  expect([...sourceTexts(kept)]).toEqual([[id, file.text]]);
  expect([...withoutSourceTexts(kept).keys()]).toEqual([...files.keys()]);
});

test('all quotes are looked up in the texts at hand; what cannot be is told with its reason', () => {
  const header = 'id,actor,issue,source,paragraph,quote,status,stance,basis,confidence,date,rationale';
  const [first, second] = sources.rows.map((_, at) => textAt(sources, at, 'id'));
  const line = (id: string, source: string, paragraph: string, quote: string) =>
    `${id},prk,treaty,${source},${paragraph},${quote},position,2,stated,high,,`;
  const coding = readCoding(
    new Map([
      ...files,
      [
        'stances.csv',
        [
          header,
          line('a', first!, '1', 'First line of'),
          line('b', first!, '1', 'Third.'),
          line('c', first!, '', 'Third.'),
          line('d', first!, '2', 'nowhere at all'),
          line('e', '', '1', 'First'),
          line('f', second!, '1', 'First'),
          line('g', 'nobody', '1', 'First'),
          line('h', second!, '1', ''),
          '',
        ].join('\n'),
      ],
      [`texts/${first}.txt`, 'First line of all.\nSecond.\nThird.\n'],
      ['texts/empty.txt', ' \n'],
    ]),
  );
  const only = { ...coding, tables: new Map([...coding.tables].filter(([name]) => /stan|sour/.test(name))) };
  const looking = lookUpCodedQuotes(only);
  let steps = 0;
  let step = looking.next();
  for (; !step.done; step = looking.next()) expect(step.value).toBe(++steps);
  expect(steps).toBe(7);
  expect(step.value.checked.map(({ row, status, standsInstead }) => [row, status, standsInstead])).toEqual([
    [0, 'exact', null],
    [1, 'absent', 3],
    [2, 'absent', 3],
    [3, 'absent', null],
  ]);
  expect(step.value.checked.filter(isDoubtful)).toHaveLength(3);
  expect(step.value.unchecked).toEqual([
    { why: 'noSource', source: '', rows: 1 },
    { why: 'noText', source: second, rows: 1 },
    { why: 'unknownSource', source: 'nobody', rows: 1 },
  ]);
});
