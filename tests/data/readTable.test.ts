import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '#lib/data/readTable.ts';
import { problemText } from './problemText.ts';

function lines(text: string): string[] {
  return readTable(text, 'actors.csv').problems.map(problemText);
}

function records(text: string): unknown[] {
  return readTable(text, 'actors.csv').rows.map(({ rowNumber, cells }) => [rowNumber, ...cells]);
}

describe('readTable', () => {
  it('gives the cells as they stand, with the row numbers of a spreadsheet', () => {
    const table = readTable('id,name\na, Kelm \nb,007\n', 'actors.csv');
    expect(table).toEqual({
      header: ['id', 'name'],
      rows: [
        { rowNumber: 2, cells: ['a', ' Kelm '] },
        { rowNumber: 3, cells: ['b', '007'] },
      ],
      raggedRows: [],
      complete: true,
      problems: [],
    });
  });

  it('counts a record with line breaks inside quotes as one row', () => {
    expect(records('id,name\na,"one\ntwo\r\nthree"\nb,next\n')).toEqual([
      [2, 'a', 'one\ntwo\r\nthree'],
      [3, 'b', 'next'],
    ]);
  });

  it('reads doubled quotation marks as one and keeps commas inside quotes', () => {
    expect(records('id,name\na,"the ""old"" quay, north"\n')).toEqual([[2, 'a', 'the "old" quay, north']]);
  });

  it('passes over empty lines but counts them', () => {
    expect(records('id,name\n\na,1\n\n\nb,2\n\n')).toEqual([
      [3, 'a', '1'],
      [6, 'b', '2'],
    ]);
  });

  it('drops a byte order mark', () => {
    expect(readTable('\uFEFFid,name\na,1\n', 'actors.csv').header).toEqual(['id', 'name']);
  });

  it('takes LF, CRLF and CR after a record, mixed as well, and no line end after the last', () => {
    const expected = [
      [2, 'a', '1'],
      [3, 'b', '"2"'],
      [4, 'c', '3'],
    ];
    expect(records('id,name\r\na,1\r\nb,"""2"""\r\nc,3\r\n')).toEqual(expected);
    expect(records('id,name\ra,1\rb,"""2"""\rc,3')).toEqual(expected);
    expect(records('id,name\na,1\r\nb,"""2"""\r\nc,3\n')).toEqual(expected);
  });

  it('treats __proto__ and toString as names like any other', () => {
    const table = readTable('__proto__,toString,constructor\na,b,c\n', 'actors.csv');
    expect(table.header).toEqual(['__proto__', 'toString', 'constructor']);
    expect(table.rows[0]?.cells).toEqual(['a', 'b', 'c']);
    expect(table.problems).toEqual([]);
  });

  it('accepts a header without rows', () => {
    expect(readTable('id,name\n', 'actors.csv')).toMatchObject({ rows: [], complete: true, problems: [] });
  });

  it('reports rows with too many or too few cells and keeps them apart', () => {
    const table = readTable('id,name\na\nb,2\nc,3,4\n', 'actors.csv');
    expect(table.rows.map((row) => row.rowNumber)).toEqual([3]);
    expect(table.raggedRows).toEqual([
      { rowNumber: 2, cells: ['a'] },
      { rowNumber: 4, cells: ['c', '3', '4'] },
    ]);
    expect(table.problems.map(problemText)).toEqual([
      'actors.csv: row 2: 1 cell where the header has 2',
      'actors.csv: row 4: 3 cells where the header has 2',
    ]);
  });

  it('reports names that stand twice in the header and cells without a name', () => {
    expect(lines('id,name,id,\n')).toEqual([
      'actors.csv: row 1, column "id": the name stands more than once in the header',
      'actors.csv: row 1: cell 4 is empty; every column needs a name',
    ]);
  });

  it('reports an unclosed quote once, at the row where it starts', () => {
    const text = 'id,name\na,1\n\nb,"open\nc,3\nd,4\n';
    expect(lines(text)).toEqual([
      'actors.csv: row 4: a cell opens with a quotation mark that is not closed, or text follows the closing one',
    ]);
    expect(records(text)).toEqual([[2, 'a', '1']]);
    expect(readTable(text, 'actors.csv').complete).toBe(false);
  });

  it('reports an unclosed quote once where a later quote seems to close it', () => {
    expect(lines('id,name\na,"open\nb,"two",\nc,3\n')).toEqual([
      'actors.csv: row 2: a cell opens with a quotation mark that is not closed, or text follows the closing one',
    ]);
  });

  it.each([
    ['', 'the file is empty; it needs a first row with the names of its columns'],
    ['\uFEFF \r\n\n', 'the file is empty; it needs a first row with the names of its columns'],
    ['PK\u0003\u0004\u0000', 'this is a ZIP archive, not CSV; unpack it first'],
    ['%PDF-1.7\n', 'this is a PDF file, not CSV text'],
    ['<!DOCTYPE html><p>404</p>', 'this is a web page or XML file, not CSV text'],
    ['{"id": "a,b"}', 'this is a JSON file, not CSV text'],
    ['i\u0000d\u0000,\u0000', 'this is not a text file, or not one in UTF-8'],
  ])('says what %j is instead of a table', (text, expected) => {
    expect(lines(text)).toEqual([`actors.csv: ${expected}`]);
  });

  it.each([
    ['\nid,name\n', 'the first row is empty; it needs the names of the columns'],
    ['id;name\na;1\n', 'the cells are separated by semicolons; a dossier needs commas'],
    ['id\tname\na\t1\n', 'the cells are separated by tabs; a dossier needs commas'],
  ])('says why %j has no header', (text, expected) => {
    expect(lines(text)).toEqual([`actors.csv: row 1: ${expected}`]);
  });

  it('lists every row of any text whatsoever, as a record or as a problem', () => {
    const characters = fc.constantFrom(
      'a',
      ',',
      '"',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\uFEFF',
      '\u0000',
      'é',
      '해',
      ';',
    );
    const text = fc.oneof(fc.string({ unit: characters, maxLength: 60 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (content) => {
        const table = readTable(content, 'actors.csv');
        for (const row of table.rows) expect(row.cells).toHaveLength(table.header.length);
        const reported = new Set(table.problems.map(({ row }) => row));
        for (const row of table.raggedRows) expect(reported).toContain(row.rowNumber);
        if (table.header.length === 0 || !table.complete) expect(table.problems).not.toEqual([]);
        for (const problem of table.problems) expect(problemText(problem)).toMatch(/: \S/);
      }),
      { numRuns: 500 },
    );
  });
});
