import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const report = readFileSync('static/data/README.md', 'utf8');
const printed = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/agreement.ts'], {
  encoding: 'utf8',
});

/** Cells of the lines of a Markdown table that start with the given word. */
function tableRows(start: string): string[][] {
  return report
    .split('\n')
    .filter((line) => line.startsWith(`| ${start}`))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test('the report of the coding gives every alpha as the raw codings give it', () => {
  const alphas = [...printed.matchAll(/^(.+?) \((nominal|ordinal)[^)]*\): alpha ([\d.]+), (\d+) pairs$/gm)];
  expect(alphas.length).toBeGreaterThan(10);
  for (const [, what = '', level = '', alpha = '', pairs = ''] of alphas) {
    expect(tableRows(what), what).toContainEqual([what, level, alpha, pairs]);
  }
});

test('the report of the coding gives the rows that each coder had alone', () => {
  const shares = [
    ...printed.matchAll(
      /^(\w+) both found: .*\((\d+) of (\d+) and (\d+)\), (\d+) only coder a, (\d+) only coder b$/gm,
    ),
  ];
  expect(shares).toHaveLength(5);
  for (const [, table = '', ...numbers] of shares) {
    expect(tableRows(table), table).toContainEqual([table, ...numbers]);
  }
});

test('the agreement on stances is at least 0.80', () => {
  expect(Number(/^stance \(ordinal\): alpha ([\d.]+)/m.exec(printed)?.[1])).toBeGreaterThanOrEqual(0.8);
});
