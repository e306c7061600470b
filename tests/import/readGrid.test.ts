import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid } from '#lib/import/Grid.ts';
import { readGrid, type Asked } from '#lib/import/readGrid.ts';
import type { ImportFlawFacts } from '#lib/import/problem.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...codes: number[]) => Uint8Array.from(codes);
const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const codes = [...(mark ? [0xfeff] : []), ...Array.from(text, (sign) => sign.charCodeAt(0))];
  return Uint8Array.from(
    codes.flatMap((code) => (order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
};
/** A text of letters that one byte each stands for. */
const oneByte = (text: string, letters: Readonly<Record<string, number>>) =>
  Uint8Array.from(text, (sign) => letters[sign] ?? sign.charCodeAt(0));

function grid(bytes: Uint8Array, asked: Asked = {}): Grid {
  const reading = readGrid(bytes, asked);
  if (!reading.ok) throw new Error(reading.problem.flaw.kind);
  return reading.grid;
}

interface Expected {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly headerRow?: number;
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly leftOut?: readonly number[];
  /** `kind` or `kind row`. */
  readonly problems?: readonly string[];
}

const polish = { ą: 0xb9, ę: 0xea, ó: 0xf3, ł: 0xb3, Ł: 0xa3, ż: 0xbf, ś: 0x9c, ć: 0xe6, ń: 0xf1, ź: 0x9f };
const german = {
  ä: 0xe4,
  ö: 0xf6,
  ü: 0xfc,
  ß: 0xdf,
  Ö: 0xd6,
  Ü: 0xdc,
  '€': 0x80,
  '–': 0x96,
  '“': 0x93,
  '”': 0x94,
};

const cases: Readonly<Record<string, readonly [Uint8Array, Expected]>> = {
  // Names of rows
  'names of rows that nothing heads, as R writes them': [
    utf8('"country" "vote"\n"1" "France" "yes"\n"2" "Peru" "no"\n'.replaceAll(' ', '\t')),
    {
      delimiter: '\t',
      columns: ['', 'country', 'vote'],
      rows: [
        ['1', 'France', 'yes'],
        ['2', 'Peru', 'no'],
      ],
      leftOut: [],
      problems: ['columnUnnamed 1'],
    },
  ],
  'a comma within each last cell is no name of a row': [
    utf8('country,reason\nFrance,so, as ever\nPeru,no, never\n'),
    { leftOut: [2, 3] },
  ],
  // Encodings
  'UTF-8 without a mark': [utf8('a,b\nü,1\n'), { encoding: 'utf-8', rows: [['ü', '1']] }],
  'UTF-8 with a mark, which is no part of the first name': [
    utf8('\ufeffa,b\n1,2\n'),
    { columns: ['a', 'b'] },
  ],
  'UTF-16 with a mark': [
    utf16('a\tb\nü\t1\n', 'le', true),
    { encoding: 'utf-16le', delimiter: '\t', rows: [['ü', '1']] },
  ],
  'UTF-16 with a mark, the other way round': [
    utf16('a,b\nü,1\n', 'be', true),
    { encoding: 'utf-16be', rows: [['ü', '1']] },
  ],
  'UTF-16 without a mark': [utf16('a,b\nü,1\n', 'le', false), { encoding: 'utf-16le', rows: [['ü', '1']] }],
  'Korean in UTF-16 without a mark': [
    utf16('국가,입장\n북한,찬성\n', 'be', false),
    { encoding: 'utf-16be', columns: ['국가', '입장'] },
  ],
  'German of Windows': [
    oneByte('Land;Haltung\nÖsterreich;dafür\nDänemark;größer – „so“\n'.replaceAll('„', '“'), german),
    {
      encoding: 'windows-1252',
      rows: [
        ['Österreich', 'dafür'],
        ['Dänemark', 'größer – “so“'],
      ],
    },
  ],
  'Polish of Windows': [
    oneByte('kraj;stanowisko\nPolska;popiera żądania łącznie\nczęść państw;wstrzymuje się\n', polish),
    { encoding: 'windows-1250', columns: ['kraj', 'stanowisko'] },
  ],
  'Korean of Windows': [
    bytesOf(
      0xb1,
      0xb9,
      0xb0,
      0xa1,
      0x2c,
      0xc0,
      0xd4,
      0xc0,
      0xe5,
      0x0a,
      0xba,
      0xcf,
      0xc7,
      0xd1,
      0x2c,
      0xc2,
      0xf9,
      0xbc,
      0xba,
      0x0a,
    ),
    { encoding: 'cp949', columns: ['국가', '입장'], rows: [['북한', '찬성']] },
  ],
  'Japanese of Windows': [
    bytesOf(
      0x8d,
      0x91,
      0x2c,
      0x97,
      0xa7,
      0x8f,
      0xea,
      0x0a,
      0x93,
      0xfa,
      0x96,
      0x7b,
      0x2c,
      0x94,
      0xbd,
      0x91,
      0xce,
      0x0a,
    ),
    { encoding: 'shift_jis', columns: ['国', '立場'], rows: [['日本', '反対']] },
  ],
  'a first foreign letter after 60 kB': [
    new Uint8Array([...utf8(`a,b\n${'plain,1\n'.repeat(8000)}`), 0xfc, 0x2c, 0x32, 0x0a]),
    { encoding: 'windows-1252', problems: [] },
  ],
  'one line of another encoding in a text of UTF-8': [
    new Uint8Array([...utf8('a,b\nмир,1\nsüß,2\nпривет,3\nмосква,3\n'), 0xfc, 0x2c, 0x32, 0x0a]),
    { encoding: 'utf-8', leftOut: [6], problems: ['notDecoded 6'] },
  ],
  'names of columns in another encoding than the rows': [
    new Uint8Array([0x4c, 0xe4, 0x6e, 0x64, ...utf8(',b\nмир,1\nпривет,3\n')]),
    { encoding: 'utf-8', problems: ['nameNotDecoded 1'], leftOut: [] },
  ],
  'the sign by which DOS ends a text': [
    utf8('a,b\n1,2\n\x1a'),
    { rows: [['1', '2']], leftOut: [], problems: [] },
  ],
  'a block of such signs': [utf8(`a,b\n1,2${'\x1a'.repeat(90)}`), { rows: [['1', '2']], problems: [] }],
  'a line of UTF-8 among others': [
    new Uint8Array([...oneByte('a,b\nTürkei,1\nÖsterreich,2\nPeru,3\n', german), ...utf8('Ägypten,4\n')]),
    {
      encoding: 'windows-1252',
      rows: [
        ['Türkei', '1'],
        ['Österreich', '2'],
        ['Peru', '3'],
        ['Ägypten', '4'],
      ],
      problems: ['linesInUtf8'],
    },
  ],
  // Separators
  semicolons: [utf8('a;b\n1;2\n'), { delimiter: ';' }],
  tabs: [utf8('a\tb\n1\t2\n'), { delimiter: '\t' }],
  pipes: [utf8('a|b\n1|2\n'), { delimiter: '|' }],
  'semicolons beside decimal commas': [
    utf8('a;b;c\n1,5;2,25;x\n3,5;4,5;y\n'),
    { delimiter: ';', columns: ['a', 'b', 'c'] },
  ],
  'commas beside lists in cells': [
    utf8('id,tags\n1,a;b;c\n2,d;e;f\n3,g;h;i'),
    { delimiter: ',', columns: ['id', 'tags'] },
  ],
  'commas in quoted cells of semicolons': [utf8('a;b\n"x, y, z";1\n"p, q, r";2\n'), { delimiter: ';' }],
  'a line that names the separator': [
    utf8('sep=;\r\na;b\r\n1;2\r\n'),
    { delimiter: ';', headerRow: 2, columns: ['a', 'b'], rows: [['1', '2']] },
  ],
  'a single column': [utf8('name\nx\ny\n'), { columns: ['name'], rows: [['x'], ['y']] }],
  // Line ends and quotes
  'line ends of three kinds': [
    utf8('a,b\r\n1,2\r3,4\n5,6'),
    {
      rows: [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    },
  ],
  'a line break in a cell, which is one row': [
    utf8('a,b\n"x\ny",1\nz,2,3\n'),
    { rows: [['x\ny', '1']], leftOut: [3], problems: ['tooManyCells 3'] },
  ],
  'quotation marks in a cell': [utf8('a,b\n"he said ""no""",1\n'), { rows: [['he said "no"', '1']] }],
  'a quotation mark that is not closed': [
    utf8('a,b\n1,2\n"x,3\n4,5\n'),
    {
      rows: [
        ['1', '2'],
        ['4', '5'],
      ],
      leftOut: [3],
      problems: ['quoteOpen 3'],
    },
  ],
  'an inch within a cell': [utf8('a,b\n5" gun,1\n'), { rows: [['5" gun', '1']] }],
  // Headers
  'a title above': [
    utf8('Votes of 2024\n\ncountry,vote\nA,yes\nB,no\n'),
    { headerRow: 3, columns: ['country', 'vote'] },
  ],
  'a title with empty cells beside it': [
    utf8('Votes,,\n,,\ncountry,item,vote\nA,1,yes\nB,2,no\n'),
    { headerRow: 3, columns: ['country', 'item', 'vote'] },
  ],
  'comments above': [
    utf8('# made by hand, in 2024\n# see, there\na,b\n1,2\n3,4\n'),
    { headerRow: 3, columns: ['a', 'b'] },
  ],
  'a column called #': [utf8('#,name\n1,x\n'), { headerRow: 1, columns: ['#', 'name'] }],
  'a name that stands twice': [
    utf8('a,b,a\n1,2,3\n'),
    { columns: ['a', 'b', 'a'], rows: [['1', '2', '3']], problems: ['columnTwice 1'] },
  ],
  'a column without a name': [
    utf8('a,,c\n1,2,3\n'),
    { columns: ['a', '', 'c'], problems: ['columnUnnamed 1'] },
  ],
  'names that programs stumble over': [
    utf8('__proto__,toString,constructor\n1,2,3\n'),
    { columns: ['__proto__', 'toString', 'constructor'], rows: [['1', '2', '3']], problems: [] },
  ],
  'names with blanks around them': [utf8(' a ,b\n1,2\n'), { columns: [' a ', 'b'] }],
  'a last column that only rows have': [
    utf8('a,b,\n1,2,3\n4,5,6\n'),
    {
      columns: ['a', 'b', ''],
      rows: [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
    },
  ],
  'empty columns at the end': [
    utf8('a,b,,,\n1,2,,,\n'),
    { columns: ['a', 'b'], rows: [['1', '2']], problems: [] },
  ],
  'a line of text above the only row that looks like names': [
    utf8('junk\nmore,junk,here\n'),
    { headerRow: 1, columns: ['junk'], rows: [], leftOut: [2], problems: ['tooManyCells 2'] },
  ],
  // Rows
  'rows of commas': [
    utf8('a,b\n1,2\n,\n,\n'),
    { rows: [['1', '2']], leftOut: [3, 4], problems: ['rowEmpty 3', 'rowEmpty 4'] },
  ],
  'blank lines, which are no rows but count': [
    utf8('a,b\n1,2\n\n\n3,4,5\n'),
    { rows: [['1', '2']], leftOut: [5], problems: ['tooManyCells 5'] },
  ],
  'a row that lacks cells': [
    utf8('a,b,c\n1,2\n3,4,5\n'),
    {
      rows: [
        ['1', '2', ''],
        ['3', '4', '5'],
      ],
      problems: ['tooFewCells 2'],
    },
  ],
  'a row with empty cells too many': [
    utf8('a,b\n1,2,,\n3,4\n'),
    {
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
      problems: [],
    },
  ],
  'no line end after the last row': [utf8('a,b\n1,2'), { rows: [['1', '2']] }],
  'blanks in cells': [utf8('a,b\n 1 , 2\n'), { rows: [[' 1 ', ' 2']] }],
  'values that programs change': [
    utf8('a,b\n007,1E5\nNA,2024-06\n+1,1/2\n'),
    {
      rows: [
        ['007', '1E5'],
        ['NA', '2024-06'],
        ['+1', '1/2'],
      ],
    },
  ],
  'a formula, which is text': [utf8('a,b\n=cmd|x,@y\n'), { rows: [['=cmd|x', '@y']] }],
};

test.each(Object.entries(cases))('reads %s', (_, [bytes, expected]) => {
  const { encoding, delimiter, headerRow, columns, rows, leftOut, problems } = grid(bytes);
  const found: Required<Expected> = {
    encoding,
    delimiter,
    headerRow,
    columns: columns.map(({ name }) => name),
    rows: rows.map(({ cells }) => cells),
    leftOut: leftOut.map(({ row }) => row),
    problems: problems.map(({ row, flaw }) => (row === null ? flaw.kind : `${flaw.kind} ${row}`)),
  };
  expect(found).toMatchObject(expected);
});

const refused: Readonly<Record<string, readonly [Uint8Array, keyof ImportFlawFacts]>> = {
  'an empty file': [utf8(''), 'fileEmpty'],
  'a file of blanks': [utf8('  \n\n '), 'fileEmpty'],
  'a header without rows': [utf8('a,b\n'), 'noRows'],
  'a workbook': [bytesOf(0x50, 0x4b, 3, 4, ...utf8('xl/workbook.xml')), 'otherFile'],
  'a PDF': [utf8('%PDF-1.7\n1 0 obj\n'), 'otherFile'],
  'a picture': [bytesOf(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'otherFile'],
};

test.each(Object.entries(refused))('refuses %s and says what it is', (_, [bytes, kind]) => {
  const reading = readGrid(bytes);
  expect(reading.ok ? null : reading.problem.flaw.kind).toBe(kind);
});

describe('what a person says of a file counts', () => {
  test('its encoding', () => {
    const bytes = oneByte('a,b\nü,1\n', german);
    expect(grid(bytes, { encoding: 'windows-1251' }).rows[0]?.cells).toEqual(['ь', '1']);
  });
  test('its separator and the row of its header', () => {
    const { columns, rows } = grid(utf8('x;y\na,b;c,d\n1,2;3,4\n'), { delimiter: ',', headerRow: 2 });
    expect(columns.map(({ name }) => name)).toEqual(['a', 'b;c', 'd']);
    expect(rows.map(({ row }) => row)).toEqual([3]);
  });
  test('that no row holds names', () => {
    const { headerRow, columns, rows, problems } = grid(utf8('a,1\nb,2\n'), { headerRow: 0 });
    expect([headerRow, columns.map(({ address }) => address)]).toEqual([0, ['column 1', 'column 2']]);
    expect([rows.map(({ row, cells }) => [row, ...cells]), problems]).toEqual([
      [
        [1, 'a', '1'],
        [2, 'b', '2'],
      ],
      [],
    ]);
  });
  test('names that stand twice are told apart', () => {
    expect(grid(utf8('a,a,\n1,2,3\n')).columns.map(({ address }) => address)).toEqual([
      'a',
      'a [2]',
      'column 3',
    ]);
  });

  test.each([
    ['a,a,a,a [2]', ['a', 'a [3]', 'a [4]', 'a [2]']],
    ['a [2],a [2],a,a', ['a [2]', 'a [2] [2]', 'a', 'a [3]']],
    ['column 2,,b', ['column 2', 'column 2 [2]', 'b']],
    [',column 1,column 1', ['column 1 [2]', 'column 1', 'column 1 [3]']],
  ])('no column has the address of another: %s', (header, addresses) => {
    const { columns } = grid(utf8(`${header}\n${addresses.map((_, at) => at).join(',')}\n`));
    expect(columns.map(({ address }) => address)).toEqual(addresses);
  });

  test('a title keeps its commas', () => {
    const text = 'Votes, 10th term\nAs of May, 2024\n\nactor,issue,vote\nA,I,yes\nB,I,no\n';
    expect(grid(utf8(text)).title).toEqual(['Votes, 10th term', 'As of May, 2024']);
  });

  test.each([
    [99, 'a,b\n1,2\n\n', { kind: 'headerMissing', headerRow: 99, rows: 2 }],
    [2, 'a,b\n\n1,2\n', { kind: 'headerMissing', headerRow: 2, rows: 3 }],
  ])('a row %i that cannot name the columns', (headerRow, text, flaw) => {
    expect(readGrid(utf8(text), { headerRow })).toMatchObject({ ok: false, problem: { flaw } });
  });
});

/** More with FAST_CHECK_RUNS=10000. */
const runs = Number(process.env['FAST_CHECK_RUNS'] ?? 300);
const timeout = 10_000 + runs * 60;

test(
  'no text whatsoever throws or loses a row',
  () => {
    const sign = fc.constantFrom(
      'a',
      'b',
      '1',
      ',',
      ';',
      '\t',
      '|',
      '"',
      '\n',
      '\r',
      ' ',
      'ü',
      '#',
      '\u00a0',
      '=',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        const reading = readGrid(utf8(text), { delimiter: ',', headerRow: 1 });
        if (!reading.ok) return;
        const { rows, leftOut, problems } = reading.grid;
        const listed = new Set(problems.map(({ row }) => row));
        for (const { row } of leftOut) expect(listed).toContain(row);
        const numbers = [...rows, ...leftOut].map(({ row }) => row);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: runs },
    );
  },
  timeout,
);

test(
  'what is written as CSV is read as it was, whatever stands in the cells',
  () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 8 })
      .filter((text) => !text.includes('\0') && !/[\ud800-\udfff]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (records) => {
        const text = writeCsv(['x', 'y', 'z'], records);
        const { rows, leftOut } = grid(utf8(text), { encoding: 'utf-8', delimiter: ',', headerRow: 1 });
        const filled = records.filter((record) => record.some((each) => each !== ''));
        expect(rows.map(({ cells }) => cells)).toEqual(filled);
        expect(leftOut).toHaveLength(records.length - filled.length);
      }),
      { numRuns: runs },
    );
  },
  timeout,
);

test(
  'each line of text is in a row or in one that is listed, whatever quotation marks stand where',
  () => {
    const sign = fc.constantFrom('a', '1', ',', '"', ' ');
    const line = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => `${signs.join('')}.`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 12 }), (lines) => {
        const reading = readGrid(utf8(lines.join('\n')), { delimiter: ',', headerRow: 0 });
        if (!reading.ok) throw new Error(reading.problem.flaw.kind);
        const { rows, leftOut } = reading.grid;
        const seen = [...rows, ...leftOut].map(({ cells }) => cells.join(',')).join('\n');
        expect(seen.split('.').length).toBe(lines.join('').split('.').length);
      }),
      { numRuns: runs },
    );
  },
  timeout,
);
