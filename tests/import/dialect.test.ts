import { expect, test } from 'vitest';
import { readGrid } from '#lib/import/readGrid.ts';

const lines = (amount: number, line: (at: number) => string) =>
  Array.from({ length: amount }, (_, at) => line(at)).join('\n');

const german = 'Partei;These;Antwort;Kommentar';

/** Texts as they are met: delimiter, row of the names, columns, rows that are left out. */
const texts: Readonly<Record<string, readonly [string, readonly [string, number, number, number]]>> = {
  'a comma in the last, quoted cell of every row': [
    `${german}\n${lines(40, (at) => `P${at};T;ja;"Wir wollen, dass"`)}`,
    [';', 1, 4, 0],
  ],
  'the same with one row': [`${german}\nA;B;C;"x, y"`, [';', 1, 4, 0]],
  'the same with a comma in a name too': [
    `Partei;These;Antwort;"Kommentar, lang"\n${lines(40, (at) => `P${at};T;ja;"Wir wollen, dass"`)}`,
    [';', 1, 4, 0],
  ],
  'the same without quotation marks': [
    `Partei;These;Antwort;Begründung, wörtlich\n${lines(40, (at) => `P${at};T;ja;Wir wollen, dass`)}`,
    [';', 1, 4, 0],
  ],
  'the same with lines and quotation marks within': [
    `${german}\n${lines(40, (at) => `P${at};T;ja;"Wir, dass\nneu, ja ""x, y"""`)}`,
    [';', 1, 4, 0],
  ],
  'a last cell that some rows lack': [
    `${german}\n${lines(1000, (at) => `P${at};T;ja${at % 20 ? ';Wir wollen, dass' : ''}`)}`,
    [';', 1, 4, 0],
  ],
  'decimal commas': [`land;wert\n${lines(50, (at) => `A${at};${at},5`)}`, [';', 1, 2, 0]],
  'two decimal commas a row': [`land;a;b\n${lines(50, (at) => `A${at};${at},5;1,2`)}`, [';', 1, 3, 0]],
  'decimal commas below a title with a comma': [
    `Stimmen, 2024\n\nland;wert\n${lines(1000, (at) => `A${at};${at},5`)}`,
    [';', 3, 2, 0],
  ],
  'commas beside tabs': [`who\twhat\n${lines(10, (at) => `A${at}\tx, y`)}`, ['\t', 1, 2, 0]],
  'commas and semicolons beside bars': [
    `who|what|n\n${lines(10, (at) => `A${at}|x, y; z|3,4`)}`,
    ['|', 1, 3, 0],
  ],
  'lists of two in the last cell of every row': [
    `a,b,c\n${lines(10, (at) => `${at},2,3;4`)}`,
    [',', 1, 3, 0],
  ],
  'commas with a blank': [`a, b, c\n${lines(10, (at) => `${at}, x, y`)}`, [',', 1, 3, 0]],
  'one column of names with a comma': [`name\n${lines(10, (at) => `Smith, J${at}`)}`, [';', 1, 1, 0]],
  'one column of sentences, half of which have a comma': [
    `statement\n${lines(10, (at) => `We want this${at % 2 ? ', and that' : ''}`)}`,
    [';', 1, 1, 0],
  ],
  'a title with a cell less than the names': [
    `Exports, imports, by country\nreporter,partner,value,unit\n${lines(10, (at) => `A${at},B,${at}.5,USD`)}`,
    [',', 2, 4, 0],
  ],
  'titles with a comma, and a blank line above the names': [
    'Votes, 10th term\nAs of May, 2024\n\nactor,issue,vote\nA,I,yes\nB,I,no\n',
    [',', 4, 3, 0],
  ],
  'a title with as many commas as the names': [
    'Votes, 10th term, May\n\nactor,issue,vote\nA,I,yes\nB,I,no\n',
    [',', 3, 3, 0],
  ],
  'a title with more commas than the names, and blank lines': [
    'Votes, 10th term, May, 2024\n\n\nactor,2019,2020\nA,yes,no\nB,no,no\n',
    [',', 4, 3, 0],
  ],
  'a title in a sheet whose blank lines have separators': [
    'Votes of Bern; 2024;\n;;\nactor;issue;vote\nA;I;yes\nB;I;no\n',
    [';', 3, 3, 0],
  ],
  'a blank line below the names': ['actor,issue,vote\n\nA,I,yes\nB,J,no\n', [',', 1, 3, 0]],
  'a blank line between rows': ['party,country,leader\nA,DE,Ann\n\nB,FR,Bob\nC,IT,Cid\n', [',', 1, 3, 0]],
  'a blank line below names of which one is missing': [
    `party,vote\n\n${lines(10, (at) => `A${at},yes,so`)}`,
    [',', 1, 3, 0],
  ],
  'a flaw far below the first lines': [
    `a;b\n${lines(600, (at) => `${at};x`)}\n${lines(3000, (at) => `${at};"x, y"`)}`,
    [';', 1, 2, 0],
  ],
};

test.each(Object.entries(texts))('%s', (_, [text, expected]) => {
  const reading = readGrid(new TextEncoder().encode(`${text}\n`));
  if (!reading.ok) throw new Error(reading.problem.flaw.kind);
  const { delimiter, headerRow, columns, leftOut } = reading.grid;
  expect([delimiter, headerRow, columns.length, leftOut.length]).toEqual(expected);
});
