import { expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';

/** Files as they are met, each with what is to be seen of it. */
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

interface Expected {
  readonly delimiter?: string;
  readonly headerRow?: number;
  readonly columns?: readonly string[];
  readonly cells?: readonly (readonly string[])[];
  /** Rows kept and left out under the guessed mapping. */
  readonly counts?: readonly [number, number];
  /** `kind`, `kind row` of all that is told beside columns of which nothing is made. */
  readonly problems?: readonly string[];
}

const long = 'x'.repeat(70_000);
const many = (amount: number, of: (at: number) => string) =>
  Array.from({ length: amount }, (_, at) => of(at));

const files: Readonly<Record<string, readonly [Uint8Array, Expected]>> = {
  'a cell of 70,000 letters': [
    utf8(`actor,issue,vote,comment\nA,x,yes,${long}\n`),
    { cells: [['A', 'x', 'yes', long]], counts: [1, 0], problems: [] },
  ],
  '9,000 columns': [
    utf8(`party,${many(9000, (at) => `Q${at}`).join(',')}\nA,${many(9000, () => 'yes').join(',')}\n`),
    { counts: [1, 0] },
  ],
  'a cell of nothing but quotation marks': [utf8('a,b\n"""""",1\n'), { cells: [['""', '1']], problems: [] }],
  'two stray quotation marks, which spoil their own rows alone': [
    utf8('a,b\n"x"y,1\n2,"3\n"p\nq",4\n5,6\n'),
    {
      cells: [
        ['p\nq', '4'],
        ['5', '6'],
      ],
      problems: ['quoteOpen 2', 'quoteOpen 3'],
    },
  ],
  'empty quoted cells': [utf8('a,b\n"",""\nx,""\n'), { cells: [['x', '']], problems: ['rowEmpty 2'] }],
  'blanks before a quotation mark, which is text then': [utf8('a,b\n "x",1\n'), { cells: [[' "x"', '1']] }],
  'text after a closing quotation mark': [
    utf8('a,b\n"x"y,1\nz,2\n'),
    { cells: [['z', '2']], problems: ['quoteOpen 2'] },
  ],
  'a separator named in quotation marks': [utf8('"sep=|"\na|b\n1|2\n'), { delimiter: '|', headerRow: 2 }],
  'line ends of an old Macintosh': [utf8('a;b\r1;2\r3;4\r'), { cells: [['1', '2'], ['3', '4']] }], // prettier-ignore
  'a line separator of Unicode, which ends no line': [
    utf8('a,b\nx\u2028y,1\n'),
    { cells: [['x\u2028y', '1']] },
  ],
  'a mark of order within the text': [utf8('a,b\n\ufeffx,1\n'), { cells: [['\ufeffx', '1']] }],
  'two marks of order at the beginning': [utf8('\ufeff\ufeffa,b\n1,2\n'), { columns: ['a', 'b'] }],
  'zero-width and right-to-left signs': [
    utf8('actor,issue,vote\nA\u200b,\u202ex,yes\nA,\u202ex,no\n'),
    { cells: [['A\u200b', '\u202ex', 'yes'], ['A', '\u202ex', 'no']], counts: [2, 0] }, // prettier-ignore
  ],
  'markup as names': [
    utf8('actor,issue,vote\n<img onerror=x>,"<b>",yes\n'),
    { cells: [['<img onerror=x>', '<b>', 'yes']], counts: [1, 0] },
  ],
  'actors called as objects are made of': [
    utf8('actor,issue,vote\n__proto__,constructor,yes\ntoString,__proto__,no\n'),
    { counts: [2, 0], problems: [] },
  ],
  'Namibia and a missing value that are written alike': [
    utf8('country,issue,vote\nNA,x,yes\nNA,y,NA\n'),
    { counts: [1, 1], problems: ['noPosition 3'] },
  ],
  'numbers that a mean would take for dates': [
    utf8('actor,issue,vote,date\nA,x,yes,1-2-3\nB,x,no,2024-06-19\nC,x,no,2024-06-20\n'),
    { counts: [2, 1], problems: ['notDate 2'] },
  ],
  'a day that the calendar does not have': [
    utf8('actor,issue,vote,date\nA,x,yes,2024-02-30\nB,x,no,2024-02-29\nC,x,no,2024-03-01\n'),
    { counts: [2, 1], problems: ['notDate 2'] },
  ],
  'dates that may be read in two ways': [
    utf8('actor,issue,vote,date\nA,x,yes,05/06/2024\nB,x,no,07/08/2024\n'),
    { counts: [0, 2], problems: ['dateUnclear 2', 'dateUnclear 3'] },
  ],
  'years with two digits': [
    utf8('actor,issue,vote,date\nA,x,yes,05.06.24\n'),
    { counts: [0, 1], problems: ['dateUnclear 2'] },
  ],
  'a minus of typography': [
    utf8('actor,issue,stance\nA,x,−2\nB,x,+1\n'),
    { cells: [['A', 'x', '−2'], ['B', 'x', '+1']], counts: [2, 0] }, // prettier-ignore
  ],
  'scores on a scale that nobody has named': [
    utf8('actor,issue,score\nA,x,7\nB,x,10\n'),
    { counts: [0, 2], problems: ['scaleUnknown 2', 'scaleUnknown 3'] },
  ],
  'answers in capitals and with blanks around them': [
    utf8('actor,issue,vote\nA,x, YES \nB,x,Nein\nC,x,ABSTAIN\n'),
    { counts: [3, 0], problems: [] },
  ],
  'a total below the rows': [
    utf8('actor,issue,vote\nA,x,yes\nB,x,no\n\nTotal,,2\n'),
    { counts: [2, 1], problems: ['valueMissing 5'] },
  ],
  'a note of one cell below the rows': [
    utf8('actor,issue,vote\nA,x,yes\nSource: the secretariat\n'),
    { counts: [1, 1], problems: ['tooFewCells 3', 'valueMissing 3'] },
  ],
  'a header that stands a second time': [
    utf8('actor,issue,vote\nA,x,yes\nactor,issue,vote\nB,x,no\n'),
    { counts: [2, 1], problems: ['positionUnknown 3'] },
  ],
  'two rows of names, of which the second says what is in the columns': [
    utf8('Who,,What\nactor,party,vote\nA,P,yes\nB,Q,no\n'),
    { headerRow: 1, columns: ['Who', '', 'What'], problems: ['columnUnnamed 1', 'fieldUnmapped'] },
  ],
  'a mark of nothing at the end, as old programs leave it': [
    latin('a,b\n1,2\n\x1a'),
    { cells: [['1', '2']], problems: [] },
  ],
  'control characters in a cell': [utf8('a,b\nx\x07y,1\n'), { cells: [['x\x07y', '1']] }],
  'letters beyond the first plane': [utf8('a,b\n𝒜🇰🇷,1\n'), { cells: [['𝒜🇰🇷', '1']] }],
  'a lone half of such a letter': [
    Uint8Array.of(...utf8('a,b\nx'), 0xed, 0xa0, 0x80, ...utf8(',1\nмир,2\nвойна,3\nмир,4\n')),
    { cells: [['мир', '2'], ['война', '3'], ['мир', '4']], problems: ['notDecoded 2'] }, // prettier-ignore
  ],
  'lists with commas beside semicolons that part': [
    utf8('actor;issue;vote;tags\nA;x;yes;a,b,c\nB;x;no;d,e\n'),
    { delimiter: ';', counts: [2, 0] },
  ],
  'one column that is a sentence with commas': [
    utf8('remark\n"yes, but"\n"no, never"\n'),
    { columns: ['remark'], cells: [['yes, but'], ['no, never']] },
  ],
  'names that differ in case alone': [
    utf8('Actor,actor,issue,vote\nA,a,x,yes\n'),
    { columns: ['Actor', 'actor', 'issue', 'vote'], counts: [1, 0] },
  ],
  'a name with a line break in it': [
    utf8('"actor\n(full name)",issue,vote\nA,x,yes\n'),
    { columns: ['actor\n(full name)', 'issue', 'vote'], headerRow: 1, counts: [1, 0] },
  ],
};

test.each(Object.entries(files))('%s', async (_, [bytes, expected]) => {
  const made = await importFile(bytes);
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  const { grid, kept, leftOut, losses, problems } = made;
  const found: Required<Expected> = {
    delimiter: grid.delimiter,
    headerRow: grid.headerRow,
    columns: grid.columns.map(({ name }) => name),
    cells: grid.rows.map(({ cells }) => cells),
    counts: [kept, leftOut],
    // Of the rows as such where nothing is said of what is made of them.
    problems: (expected.counts === undefined && expected.columns === undefined ? grid.problems : problems)
      .filter(({ flaw }) => flaw.kind !== 'columnUnused')
      .map(({ row, flaw }) => (row === null ? flaw.kind : `${flaw.kind} ${row}`)),
  };
  expect(found).toMatchObject(expected);
  expect(kept + leftOut).toBe(grid.rows.length + grid.leftOut.length);
  const lost = losses.reduce((sum, { of, count }) => sum + (of === 'rows' ? count : 0), 0);
  // Where a column is still to be chosen no row is to blame.
  if (kept > 0) expect(lost).toBe(leftOut);
});
