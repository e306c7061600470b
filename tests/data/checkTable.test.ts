import { describe, expect, it } from 'vitest';
import { checkTable, knownKeys } from '#lib/data/checkTable.ts';
import { readTable } from '#lib/data/readTable.ts';
import { readSchema } from '#lib/data/schema.ts';
import { problemText } from './problemText.ts';

const description = {
  name: 'towns',
  resources: [
    {
      name: 'towns',
      path: 'towns.csv',
      schema: {
        primaryKey: 'id',
        fields: [
          { name: 'id', constraints: { required: true } },
          { name: 'people', type: 'integer' },
          { name: 'code', constraints: { unique: true } },
        ],
      },
    },
  ],
};
const schema = readSchema(JSON.stringify(description)).tables[0]!;

function check(text: string) {
  return checkTable(readTable(text, 'towns.csv'), schema);
}

function lines(text: string): string[] {
  return check(text).problems.map(problemText);
}

describe('checkTable', () => {
  it('finds columns by name and keeps the ones the schema does not know as text', () => {
    const table = check('people,__proto__,id,code\n12,007,kelm,\n,x,norvik,N\n');
    expect(table.problems).toEqual([]);
    expect(table.columns).toEqual(['id', 'people', 'code', '__proto__']);
    expect(table.rows).toEqual([
      { rowNumber: 2, values: ['kelm', 12, '', '007'] },
      { rowNumber: 3, values: ['norvik', null, 'N', 'x'] },
    ]);
  });

  it('reports each faulty cell of a row', () => {
    expect(lines('id,people,code\n,many,\nkelm,1.5,\n')).toEqual([
      'towns.csv: row 2, column "id": a value is missing',
      'towns.csv: row 2, column "people": "many" is not a whole number',
      'towns.csv: row 3, column "people": "1.5" is not a whole number',
    ]);
  });

  it('reports a missing column once, however many rows there are, and what may be meant by it', () => {
    expect(lines('id,People \na,1\nb,2\n')).toEqual([
      'towns.csv: column "people": the column is missing; the file has "People "',
      'towns.csv: column "code": the column is missing',
    ]);
  });

  it('reports a key or unique value at each later row that uses it', () => {
    expect(lines('id,people,code\na,1,X\nb,1,\na,2,\nc,3,X\na,4,\n')).toEqual([
      'towns.csv: row 4, column "id": "a" is used already in row 2',
      'towns.csv: row 6, column "id": "a" is used already in row 2',
      'towns.csv: row 5, column "code": "X" is used already in row 2',
    ]);
  });

  it('says nothing of columns where there is no table', () => {
    expect(lines('')).toHaveLength(1);
  });
});

describe('knownKeys', () => {
  it('holds the keys of faulty and ragged rows too', () => {
    const table = check('id,people,code\na,many,\nb,2\nc,3,C\n');
    expect(knownKeys(table, 'id')).toEqual(new Set(['a', 'b', 'c']));
  });

  it.each([
    ['a key is missing', 'id,people,code\n,1,\n'],
    ['a ragged row has no key', 'people,code,id\n1,2\n'],
    ['the column of keys is missing', 'people,code\n1,2\n'],
    ['a quote is not closed', 'id,people,code\na,1,"\nb,2,\n'],
  ])('is unknown where %s', (_, text) => {
    expect(knownKeys(check(text), 'id')).toBeNull();
  });
});
