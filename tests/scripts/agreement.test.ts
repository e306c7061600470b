import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let workFolder = '';
let codingCount = 0;

beforeAll(() => {
  workFolder = mkdtempSync(join(tmpdir(), 'agreement-'));
});
afterAll(() => {
  rmSync(workFolder, { recursive: true });
});

const headers = {
  stances: 'actor,issue,source,quote,status,stance,basis,confidence',
  claims: 'source,paragraph,quote,type,thesis,bearing',
  figures: 'source,paragraph,quote,value,kind,measure',
  provisions: 'source,paragraph,quote,category,obligation,status',
  events: 'source,paragraph,quote,date,precision',
};
type TableName = keyof typeof headers;
const tableNames = Object.keys(headers) as TableName[];

/** Writes a coding that has these rows and no others; gives its folder. */
function writeCoding(rows: Partial<Record<TableName, readonly string[]>>): string {
  codingCount += 1;
  const folder = join(workFolder, `coding-${String(codingCount)}`);
  mkdirSync(folder);
  for (const name of tableNames) {
    writeFileSync(join(folder, `${name}.csv`), [headers[name], ...(rows[name] ?? []), ''].join('\n'));
  }
  return folder;
}

/** What the command prints, one line each, and how it ends. */
function compare(...args: string[]): { code: number | null; out: string[]; error: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/agreement.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout.trimEnd().split('\n'), error: run.stderr.trimEnd() };
}

/** The lines that begin with a word. */
function linesOn(word: string, folderA: string, folderB: string): string[] {
  const { code, out } = compare(folderA, folderB);
  expect(code).toBe(0);
  return out.filter((line) => line.startsWith(word));
}

describe('npm run data:agreement', () => {
  it('pairs stances by actor, issue and document and measures steps among positions alone', () => {
    const folderA = writeCoding({
      stances: [
        'kelm,dredging,ledger,a b c,position,2,stated,high',
        'kelm,terminal,ledger,a b c,position,-2,stated,moderate',
        'norvik,terminal,ledger,a b c,position,1,inferred,low',
        'norvik,terminal,union,a b c,position,1,stated,high',
        'port,terminal,union,a b c,position,0,stated,high',
      ],
    });
    const folderB = writeCoding({
      stances: [
        'norvik,terminal,ledger,x y z,position,1,attributed,low',
        'kelm,terminal,ledger,x y z,position,-2,stated,moderate',
        'kelm,dredging,ledger,x y z,position,2,stated,high',
        'norvik,terminal,union,x y z,unclear,,stated,high',
      ],
    });
    expect(linesOn('stance', folderA, folderB)).toEqual([
      'stance (ordinal): alpha 1.00, 3 pairs',
      'stance status (nominal): alpha 0.00, 4 pairs',
      'stance basis (nominal): alpha 0.46, 4 pairs',
      'stance confidence (ordinal): alpha 1.00, 4 pairs',
      'stances both found: Dice 89 %, Jaccard 80 % (4 of 5 and 4), 1 only coder a, 0 only coder b',
      'stances both found in ledger: Dice 100 %, Jaccard 100 % (3 of 3 and 3), 0 only coder a, 0 only coder b',
      'stances both found in union: Dice 67 %, Jaccard 50 % (1 of 2 and 1), 1 only coder a, 0 only coder b',
    ]);
  });

  const claimsA = [
    'ledger,2,the long quay of Kelm,fact,t-quay,supports',
    'ledger,2,quay of Kelm is falling apart,interpretation,t-quay,contradicts',
    'ledger,2,nobody pays for it,normative,,',
    'ledger,3,the long quay of Kelm,fact,t-debt,mentions',
  ];
  const claimsB = [
    'ledger,2,“quay of Kelm is FALLING apart and”,interpretation,t-quay,supports',
    'ledger,2,the long quay,fact,t-quay,supports',
    'ledger,2,paid for it in the end of things,normative,,',
    'ledger,4,the long quay of Kelm,fact,t-debt,mentions',
  ];

  it('pairs claims of one paragraph by the words their quotes share, most alike first', () => {
    expect(linesOn('claims', writeCoding({ claims: claimsA }), writeCoding({ claims: claimsB }))).toEqual([
      'claims type (nominal): alpha 1.00, 3 pairs',
      'claims thesis (nominal): alpha 1.00, 3 pairs',
      'claims bearing on the same thesis (nominal): alpha 0.00, 2 pairs',
      'claims both found: Dice 75 %, Jaccard 60 % (3 of 4 and 4), 1 only coder a, 1 only coder b',
      'claims both found in ledger: Dice 75 %, Jaccard 60 % (3 of 4 and 4), 1 only coder a, 1 only coder b',
    ]);
  });

  it('does not pair passages that share less than half of the shorter quote', () => {
    const folderA = writeCoding({
      claims: ['ledger,2,nobody pays for the quay,fact,,'],
      provisions: ['ledger,2,nobody pays for the quay,duty,shall,agreed'],
    });
    const folderB = writeCoding({
      claims: ['ledger,2,the quay is old and grey,fact,,'],
      provisions: ['ledger,2,the quay is old and grey,duty,shall,agreed'],
    });
    const { out } = compare(folderA, folderB);
    expect(out).toContain('claims type (nominal): alpha undefined (no pairs), 0 pairs');
    expect(out).toContain(
      'provisions both found: Dice 0 %, Jaccard 0 % (0 of 1 and 1), 1 only coder a, 1 only coder b',
    );
  });

  it('pairs rows with the same quote in the order of the files', () => {
    const rows = [
      'ledger,2,a toll and a tax,fact,t-toll,supports',
      'ledger,2,a toll and a tax,fact,t-tax,supports',
    ];
    const folderA = writeCoding({ claims: rows });
    const first = writeCoding({ claims: rows.slice(0, 1) });
    const sameOrder = writeCoding({ claims: rows });
    const otherOrder = writeCoding({ claims: rows.toReversed() });
    expect(linesOn('claims bearing', folderA, first)[0]).toContain('1 pair');
    expect(linesOn('claims thesis', folderA, sameOrder)).toEqual([
      'claims thesis (nominal): alpha 1.00, 2 pairs',
    ]);
    expect(linesOn('claims thesis', folderA, otherOrder)).toEqual([
      'claims thesis (nominal): alpha -0.50, 2 pairs',
    ]);
  });

  it('finds the same pairs if the codings change places', () => {
    const rows = [
      'ledger,2,a toll and a tax,fact,t-toll,supports',
      'ledger,2,a toll and a tax,normative,t-tax,supports',
    ];
    const folderA = writeCoding({ claims: [...claimsA, ...rows] });
    const folderB = writeCoding({ claims: [...claimsB, ...rows, ...rows] });
    const alphas = (lines: string[]): string[] => lines.filter((line) => line.includes('alpha'));
    const lines = alphas(linesOn('claims', folderA, folderB));
    expect(lines).toHaveLength(3);
    expect(alphas(linesOn('claims', folderB, folderA))).toEqual(lines);
  });

  it('pairs figures of the same value, however their quotes are cut', () => {
    const folderA = writeCoding({
      figures: ['ledger,2,forty ships a year,40,count,ships', 'ledger,2,forty ships a year,1,amount,years'],
    });
    const folderB = writeCoding({
      figures: ['ledger,2,some forty,40.0,count,vessels', 'ledger,2,forty ships a year,41,count,ships'],
    });
    expect(linesOn('figures', folderA, folderB).slice(0, 3)).toEqual([
      'figures kind (nominal): alpha undefined (no variation), 1 pair',
      'figures measure (nominal): alpha 0.00, 1 pair',
      'figures both found: Dice 50 %, Jaccard 33 % (1 of 2 and 2), 1 only coder a, 1 only coder b',
    ]);
  });

  it('pairs events by overlapping quotes before the same date', () => {
    const folderA = writeCoding({
      events: ['ledger,2,the quay burned down,2023-03,month', 'ledger,2,a vote was held,2023,year'],
    });
    const folderB = writeCoding({
      events: ['ledger,2,council men voted,2023,year', 'ledger,2,the quay burned,2023,year'],
    });
    expect(linesOn('events', folderA, folderB).slice(0, 2)).toEqual([
      'events precision (nominal): alpha 0.00, 2 pairs',
      'events both found: Dice 100 %, Jaccard 100 % (2 of 2 and 2), 0 only coder a, 0 only coder b',
    ]);
  });

  it('shows more digits where two would make a disagreement look perfect', () => {
    const rows = Array.from(
      { length: 400 },
      (_, i) => `a${String(i)},i,ledger,q,position,${i % 2 ? '-2' : '2'},stated,low`,
    );
    const others = [...rows.slice(1), rows[0]!.replace('position,2', 'position,1')];
    expect(linesOn('stance (', writeCoding({ stances: rows }), writeCoding({ stances: others }))).toEqual([
      'stance (ordinal): alpha 0.999, 400 pairs',
    ]);
  });

  it('reports what is wrong in either folder and measures nothing', () => {
    const folderA = writeCoding({ stances: ['kelm,terminal,ledger,a b c,position,3,stated,high'] });
    const folderB = writeCoding({});
    writeFileSync(join(folderB, 'events.csv'), 'source,paragraph,quote,precision\n');
    rmSync(join(folderB, 'claims.csv'));
    const { code, out } = compare(folderA, folderB);
    expect(code).toBe(1);
    expect(out).toEqual([
      `${join(folderA, 'stances.csv')}: row 2, column "stance": "3" is not one of -2, -1, 0, 1, 2`,
      `${join(folderB, 'claims.csv')}: the file is missing`,
      `${join(folderB, 'events.csv')}: column "date": the column is missing`,
    ]);
    expect(compare(folderA)).toMatchObject({ code: 1, error: `not two folders: "${folderA}"` });
  });

  it('compares the two codings of the shipped dossier if no folder is given', () => {
    const { code, out } = compare();
    expect(code).toBe(0);
    expect(out.filter((line) => line.includes('alpha'))).toHaveLength(13);
    expect(out.join('\n')).not.toContain('undefined');
  });
});
