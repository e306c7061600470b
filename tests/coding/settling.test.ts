import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, readCoding, type Coding } from '#lib/coding/Coding.ts';
import { codedRows, readSecondCoding } from '#lib/coding/codings.ts';
import { sideBySide, type Difference } from '#lib/coding/differences.ts';
import { textAt } from '#lib/coding/editRows.ts';
import { laidCoding, laidFile, secondCodingFile, withSecondCoding } from '#lib/coding/secondCoding.ts';
import { settle } from '#lib/coding/settle.ts';
import { unsettled } from '#lib/coding/settlementLog.ts';
import { codedUnits, type CodedRow } from '#lib/summary/codedUnits.ts';
import { alphaDigits } from '#lib/summary/codingAgreement.ts';

const units = codedUnits.find(({ name }) => name === 'stances')!;

function secondFrom(text: string): readonly CodedRow[] {
  const found = readSecondCoding(text, 'second.csv', units);
  if (!found.ok) throw new Error(`no coding: ${found.missing.join()}`);
  return found.rows;
}

test('alpha beside the table is the one that the command line prints for the shipped codings', () => {
  const read = (coder: string, name: string) =>
    readFileSync(`static/data/coding/${coder}/${name}.csv`, 'utf8');
  const printed = execFileSync('npx', ['tsx', 'scripts/agreement.ts'], { encoding: 'utf8' });
  let compared = 0;
  for (const of of codedUnits) {
    const [first, second] = ['coder-a', 'coder-b'].map((coder) => {
      const found = readSecondCoding(read(coder, of.name), `${of.name}.csv`, of);
      return found.ok ? found.rows : [];
    });
    const { agreements, pairs, onlyFirst, onlySecond } = sideBySide(first!, second!, of);
    expect(printed).toContain(`${of.name} both found: Dice`);
    expect(printed).toContain(
      `(${pairs} of ${first!.length} and ${second!.length}), ${onlyFirst} only coder a, ${onlySecond} only coder b`,
    );
    for (const [i, { agreement }] of agreements.entries()) {
      const label = of.measures[i]!.label ?? `${of.name} ${of.measures[i]!.column}`;
      const alpha = agreement.alpha ?? NaN;
      expect(printed).toContain(
        `${label} (${agreement.difference}): alpha ${alpha.toFixed(alphaDigits(alpha))}, ${agreement.unitCount} pairs`,
      );
      compared++;
    }
  }
  expect(compared).toBe(13);
}, 60_000);

test('a second coding without the columns that rows are matched by names those columns', () => {
  expect(readSecondCoding('actor,issue\na,b\n', 'x.csv', units)).toEqual({
    ok: false,
    missing: ['source', 'stance', 'status', 'basis', 'confidence'],
  });
  expect(readSecondCoding('', 'x.csv', units)).toEqual({ ok: false, missing: [] });
});

const header = 'id,actor,issue,source,paragraph,quote,status,stance,basis,confidence,date,rationale';
const files = new Map([
  ...readdirSync('static/data')
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => [name, readFileSync(`static/data/${name}`, 'utf8')] as const),
  [
    'stances.csv',
    `${header}\none,prk,treaty,doc000,3,a b c,position,2,stated,high,,\ntwo,rus,treaty,doc000,3,d e f,position,1,stated,low,,\nthree,jpn,treaty,doc000,4,g h,unclear,,stated,low,,\n`,
  ],
]);
const dossier = readCoding(files);
// The ids of the second coding are its own, one of them that of another row of the first.
const second = secondFrom(
  `${header}\nx,prk,treaty,doc000,3,a b c,position,1,attributed,high,,\ny,rus,treaty,doc000,3,d e f,position,1,stated,low,,\nthree,kor,treaty,doc000,5,i j,position,-1,stated,low,,\n`,
);

function sidesOf(coding: Coding) {
  return sideBySide(codedRows(coding.tables.get('stances')!), second, units);
}

function left(coding: Coding): readonly Difference[] {
  return unsettled(coding, units, sidesOf(coding).differences);
}

test('two codings are laid side by side: what agrees, what differs by column, what only one has', () => {
  const sides = sidesOf(dossier);
  expect([sides.pairs, sides.agreed, sides.onlyFirst, sides.onlySecond]).toEqual([2, 1, 1, 1]);
  // The settlement of the shipped dossier is another one's and is not among these files.
  expect(left(dossier).map(({ key }) => key)).toEqual([
    'one stance',
    'one basis',
    'first three',
    'second three',
  ]);
});

test('each decision changes the table and is logged with both answers and its reason, and none is asked again', () => {
  const [stance, basis, onlyFirst, onlySecond] = left(dossier);
  const reason = 'Hedged, "if need be".';
  let now = settle(dossier, units, stance!, { settled: { value: '1' }, reason });
  expect(left(now).map(({ key }) => key)).toEqual(['one basis', 'first three', 'second three']);
  now = settle(now, units, basis!, { settled: { value: 'stated' }, reason: 'Rule 3.' });
  now = settle(now, units, onlySecond!, { settled: 'keep', reason: 'It is there.' });
  now = settle(now, units, onlyFirst!, { settled: 'drop', reason: 'It is not.' });
  expect(left(now)).toEqual([]);

  const table = now.tables.get('stances')!;
  const cells = (column: string) => table.rows.map((_, row) => textAt(table, row, column));
  expect(cells('id')).toEqual(['one', 'two', 'three-2']);
  expect(cells('stance')).toEqual(['1', '1', '-1']);
  expect(cells('basis')).toEqual(['stated', 'stated', 'stated']);
  expect(filesOf(now).get('coding/settlement.csv')).toBe(
    [
      'table,id,document,paragraph,coder_a,coder_b,settled,reason',
      'stances,one,doc000,3,stance: 2,stance: 1,stance: 1,"Hedged, ""if need be""."',
      'stances,one,doc000,3,basis: stated,basis: attributed,basis: stated,Rule 3.',
      'stances,three,doc000,5,no row,stance: -1,"kept, stance: -1",It is there.',
      'stances,three,doc000,4,status: unclear,no row,dropped,It is not.',
      '',
    ].join('\n'),
  );
});

test('a second coding stays with the dossier with both codings and their agreement as they were when it was laid', () => {
  // Written and read again, as by a browser that was closed before anything was settled.
  const laid = readCoding(filesOf(withSecondCoding(dossier, units, second)));
  const [stance, basis] = left(laid);
  expect(left(laid)).toHaveLength(4);
  expect(laidCoding(laid, units)).toEqual({
    file: secondCodingFile('stances'),
    second,
    before: sidesOf(dossier),
  });

  let now = settle(laid, units, stance!, { settled: { value: '0' }, reason: 'Both.' });
  now = settle(now, units, basis!, { settled: { value: 'attributed' }, reason: 'B.' });
  expect(laidCoding(now, units)?.before).toEqual(sidesOf(dossier));
  const kept = filesOf(now);
  expect(kept.get('coding/first/stances.csv')).toBe(files.get('stances.csv'));
  expect(secondFrom(kept.get(secondCodingFile('stances'))!)).toEqual(second);
  const alphas = kept.get('coding/agreement.csv')!.trimEnd().split('\n');
  expect(alphas).toHaveLength(1 + units.measures.length);
  expect(alphas[1]).toMatch(/^stances,stance,ordinal,-?[\d.]+,2,1,1,coding\/second\/stances\.csv$/);
  const { alpha } = sidesOf(dossier).agreements[0]!.agreement;
  expect(Number(alphas[1]!.split(',')[3])).toBeCloseTo(alpha!, 12);
});

test('one of which nothing was settled is replaced by the next, any other is kept beside it', () => {
  const laid = withSecondCoding(dossier, units, second);
  const replaced = withSecondCoding(laid, units, second.slice(0, 1));
  expect(laidCoding(replaced, units)).toMatchObject({ second: second.slice(0, 1) });
  expect(replaced.files.get('coding/agreement.csv')!.trimEnd().split('\n')).toHaveLength(
    1 + units.measures.length,
  );

  const settled = settle(laid, units, left(laid)[0]!, { settled: { value: '1' }, reason: 'Hedged.' });
  const third = withSecondCoding(settled, units, second.slice(1));
  expect(laidFile(third, units)).toBe('coding/second/stances-2.csv');
  expect(secondFrom(third.files.get(secondCodingFile('stances'))!)).toEqual(second);
  expect(laidCoding(third, units)).toMatchObject({ second: second.slice(1) });
  expect(third.files.get('coding/agreement.csv')!.trimEnd().split('\n')).toHaveLength(
    1 + 2 * units.measures.length,
  );
});
