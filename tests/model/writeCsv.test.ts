import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '#lib/data/readTable.ts';
import { writeCsv, writeCsvForSpreadsheets } from '#lib/model/writeCsv.ts';
import { harbourFiles } from '../data/harbourDossier.ts';

describe('writeCsv', () => {
  it('quotes a cell, in the header too, where it holds a quotation mark, a comma, CR or LF, and nowhere else', () => {
    expect(
      writeCsv(
        ['a,b', 'c'],
        [
          ['say "so"', ' x '],
          ['one\ntwo', '\r'],
          ['', '=1+1'],
        ],
      ),
    ).toBe('"a,b",c\n"say ""so""", x \n"one\ntwo","\r"\n,=1+1\n');
  });

  it('writes every table of a dossier back byte for byte', () => {
    for (const [name, text] of harbourFiles()) {
      if (!name.endsWith('.csv')) continue;
      const { header, rows } = readTable(text, name);
      expect(
        writeCsv(
          header,
          rows.map((row) => row.cells),
        ),
      ).toBe(text);
    }
  });

  it('is read back as it was, whatever the cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\r\n', ' ', "'", '=', '해', 'é'),
      maxLength: 8,
    });
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.record({
        header: fc.uniqueArray(
          cell.map((name) => `n${name}`),
          { minLength: width, maxLength: width },
        ),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ header, rows }) => {
        const text = writeCsv(header, rows);
        const read = readTable(text, 'any.csv');
        expect(read.problems).toEqual([]);
        expect(read.header).toEqual(header);
        expect(read.rows.map((row) => row.cells)).toEqual(rows);
        expect(
          writeCsv(
            read.header,
            read.rows.map((row) => row.cells),
          ),
        ).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('writeCsvForSpreadsheets', () => {
  it('begins with a byte order mark and ends records with CRLF', () => {
    expect(writeCsvForSpreadsheets(['id'], [['해성'], ['a,b']])).toBe('\uFEFFid\r\n해성\r\n"a,b"\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['＝1+1', "'＝1+1"],
    ['+49 30', "'+49 30"],
    ['-2+3', "'-2+3"],
    ['--', "'--"],
  ])('makes text of %j', (cell, written) => {
    expect(writeCsvForSpreadsheets(['a'], [[cell]])).toBe(`\uFEFFa\r\n${written}\r\n`);
  });

  it.each(['-', '=', '+', '@', '-2', '+1', '-18.5', '+.5', '-1e-7', '−', '−2', '0', "'quoted", 'a=b', ''])(
    'leaves %j as it is',
    (cell) => {
      expect(writeCsvForSpreadsheets(['a', 'b'], [[cell, 'x']])).toBe(`\uFEFFa,b\r\n${cell},x\r\n`);
    },
  );

  it('makes text of formulas in the header too', () => {
    expect(writeCsvForSpreadsheets(['=a'], [])).toBe("\uFEFF'=a\r\n");
  });
});
