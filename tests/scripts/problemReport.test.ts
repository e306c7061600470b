import { expect, it } from 'vitest';
import type { Problem } from '#lib/model/problem.ts';
import { fullReport, problemReport } from '#scripts/problemReport.ts';

const command = fullReport('my dossier');

function problems(amount: number, column: string, flaw: Problem['flaw'] = { kind: 'notWhole' }): Problem[] {
  return Array.from({ length: amount }, (_, i) => ({
    file: 'claims.csv',
    row: i + 2,
    column,
    value: 'x',
    flaw,
  }));
}

it('names the first ten of a kind and counts the others', async () => {
  const report = await problemReport(
    [
      ...problems(100_000, 'paragraph'),
      ...problems(3, 'thesis'),
      ...problems(2, 'paragraph', { kind: 'notDate', form: 'day' }),
    ],
    command,
  );
  expect(report).toHaveLength(10 + 1 + 3 + 2 + 1);
  expect(report[0]).toBe('claims.csv: row 2, column "paragraph": "x" is not a whole number');
  expect(report[9]).toBe('claims.csv: row 11, column "paragraph": "x" is not a whole number');
  expect(report[10]).toBe('and 99,990 more of this kind');
  expect(report[11]).toBe('claims.csv: row 2, column "thesis": "x" is not a whole number');
  expect(report.at(-1)).toBe(
    "100,005 problems, 99,990 of them not listed; npm run data:check -- 'my dossier' --all lists all",
  );
});

it('leaves none out if all are asked for', async () => {
  const report = await problemReport(problems(100_000, 'paragraph'), command, true);
  expect(report).toHaveLength(100_001);
  expect(report.at(-2)).toBe('claims.csv: row 100001, column "paragraph": "x" is not a whole number');
  expect(report.at(-1)).toBe('100,000 problems');
});

it('adds nothing to a list that can be counted at a glance', async () => {
  expect(await problemReport(problems(2, 'thesis'), command)).toHaveLength(2);
});

it('counts columns that a file lacks as one kind', async () => {
  const missing = Array.from({ length: 40 }, (_, i): Problem => {
    const flaw = { kind: 'columnMissing', similar: null } as const;
    return { file: 'claims.csv', row: null, column: `c${i}`, value: null, flaw };
  });
  expect(await problemReport(missing, command)).toContain('and 30 more of this kind');
});
