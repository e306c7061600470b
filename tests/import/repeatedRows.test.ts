import { describe, expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';

async function notes(text: string, largeFrom: number, mapping: Partial<Mapping> = {}) {
  const made = await importFile(new TextEncoder().encode(text), {
    largeFrom,
    mapping: { ...noMapping, ...mapping },
  });
  if (!made.ok) throw new Error('it can be read');
  const { problems, kept, leftOut } = made;
  const repeated = problems.filter(({ flaw }) => ['rowTwice', 'rowsContradict'].includes(flaw.kind));
  return { kept, leftOut, repeated };
}

describe.each([Infinity, 0])('of a file', (largeFrom) => {
  test('both rows are named that contradict each other or say the same, and all are kept', async () => {
    const text = [
      'country,issue,vote,source,date',
      'A,x,yes,S,2024',
      'B,x,yes,S,2024',
      'A,x,no,S,2024',
      'B,x,yes,S,2024',
      // Another source, another day, another issue.
      'A,x,no,T,2024',
      'A,x,no,S,2025',
      'A,y,no,S,2024',
      '',
    ].join('\n');
    const { kept, leftOut, repeated } = await notes(text, largeFrom);
    expect([kept, leftOut]).toEqual([7, 0]);
    expect(repeated).toEqual([
      {
        row: 4,
        column: 'vote',
        value: '-1',
        flaw: { kind: 'rowsContradict', other: 2, otherPosition: '1', told: 'position' },
      },
      { row: 5, column: 'vote', value: '1', flaw: { kind: 'rowTwice', other: 3, told: 'position' } },
    ]);
  });

  test('many answers are no contradiction, two answers to one question are', async () => {
    const answers = 'country,issue,vote,rcid\nA,x,yes,1\nA,x,no,2\nA,x,yes,1\nA,x,no,1\n';
    const { repeated } = await notes(answers, largeFrom, { rows: 'observations' });
    expect(repeated.map(({ row, flaw }) => [row, flaw.kind])).toEqual([
      [4, 'rowTwice'],
      [5, 'rowsContradict'],
    ]);
    const withoutItem = 'country,issue,vote\nA,x,yes\nA,x,no\nA,x,yes\n';
    expect((await notes(withoutItem, largeFrom, { rows: 'observations' })).repeated).toEqual([]);
  });
});
