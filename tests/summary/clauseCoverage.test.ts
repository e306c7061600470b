import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { allAmountsBySource } from '#lib/summary/amountsBySource.ts';
import { categoriesInOrder } from '#lib/summary/categoriesInOrder.ts';
import { clauseAmounts, clauseInEach } from '#lib/summary/clauseCoverage.ts';
import { codedAmounts } from '#lib/summary/codedAmounts.ts';
import { holdsCodes, isCoded } from '#lib/summary/isCoded.ts';
import { aboutClause } from '#lib/summary/aboutClause.ts';
import { clauses } from '#lib/summary/clauses.ts';
import { uncodedClauses } from '#lib/summary/uncodedClauses.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { codedTable, codedTreaties, importedTreaties } from '../codedTreaties.ts';
import { english } from '../english.ts';
import { provisionDossier } from '../smallDossier.ts';

const all = { sourcesOff: [], asOf: '', reference: false } as const;
const ofRows = (rows: readonly string[]) => provisionDossier('a', 'x:1990 y:1991', rows.join('\n'));

test('categories go as the columns of the table, also where the first treaty has no code for one', () => {
  const rows = ['x one may agreed a', 'x three may agreed a', 'y one may agreed a', 'y two may agreed a'];
  expect(categoriesInOrder(ofRows([...rows, 'y three may agreed a']))).toEqual(['one', 'two', 'three']);
  // Where treaties go in different orders, none of them is the order of the table.
  const crossed = ['x one may agreed a', 'x two may agreed a', 'y two may agreed a', 'y one may agreed a'];
  expect(categoriesInOrder(ofRows(crossed))).toEqual(['one', 'two']);
});

test('a table of codes is told by its treaties, clauses and codes, and what is absent is no clause of it', async () => {
  const { text, codes } = codedTable(30, 12);
  const coded = codedAmounts(await importedTreaties(text), all);
  const amount = (...of: string[]) => codes.flat().filter((code) => of.includes(code)).length;
  expect(coded).toMatchObject({ treaties: 30, clauses: 12, present: amount('1', '2'), absent: amount('0') });
  expect(english.of('clauses').find.start(coded!.present, coded)).toBe(
    `12 clauses in 30 treaties: ${amount('1', '2')} coded as present, ${amount('0')} coded as absent and ${amount('NA')} not coded; type a part of the name of a clause or of a treaty.`,
  );
  expect(codedAmounts(harbourDossier(), all)).toBeNull();
  const [{ amounts } = { amounts: [] }] = allAmountsBySource(await importedTreaties(text));
  expect(english.of('sources').contributes(amounts)).toMatch(/^Contributes \d+ codes of clauses\.$/);
});

test('a clause is told of every treaty, in the numbers of the file', async () => {
  const { text, clauses, codes } = codedTable(30, 12);
  const dossier = await importedTreaties(text);
  clauses.forEach((category, at) => {
    const told = clauseInEach(dossier, all, category);
    expect(told).toHaveLength(30);
    const own = codes.map((row) => row[at]!);
    expect(clauseAmounts(told.map(({ clause }) => clause))).toEqual({
      present: own.filter((code) => code === '1' || code === '2').length,
      absent: own.filter((code) => code === '0').length,
      reading: 0,
      none: own.filter((code) => code === 'NA').length,
    });
  });
  expect(clauseInEach(dossier, all, 'no such clause').every(({ clause }) => clause.kind === 'none')).toBe(
    true,
  );
});

test('what has words of a text, a place in it or a strength is no code', async () => {
  expect(holdsCodes(await importedTreaties(codedTable(10, 8).text))).toBe(true);
  expect(holdsCodes(harbourDossier())).toBe(false);
  const bare = { quote: '', paragraph: null, article: '', obligation: '' } as const;
  expect(isCoded(bare)).toBe(true);
  expect(isCoded({ ...bare, quote: 'as printed' })).toBe(false);
  expect(isCoded({ ...bare, paragraph: 3 })).toBe(false);
  expect(isCoded({ ...bare, article: '4' })).toBe(false);
  expect(isCoded({ ...bare, obligation: 'shall' })).toBe(false);
});

test('of a table of codes the clauses are known that are not coded for a treaty, of no other dossier', async () => {
  const uncoded = (dossier: Parameters<typeof clauses>[0], id: string) =>
    uncodedClauses(dossier, all, id, clauses(dossier, all, new Set([id])));
  const coded = await codedTreaties({ One: 'p.', Two: '.a', Three: 'pa', Four: '.p', Five: 'ap' });
  expect(uncoded(coded, 'agreement-1').map(({ category, kind }) => [category, kind])).toEqual([
    ['Two', 'none'],
    ['Four', 'none'],
  ]);
  expect(uncoded(coded, 'agreement-2').map(({ category }) => category)).toEqual(['One']);
  const worded = ofRows(['x one may agreed a', 'y two may agreed a']);
  expect(uncoded(worded, 'x')).toEqual([]);
});

test('the clause that is opened first is one that its treaty has, where nobody comments on any', async () => {
  const coded = await codedTreaties({ One: 'aa', Two: 'ap', Three: 'aa', Four: 'aa', Five: 'aa' });
  const { clause } = aboutClause(coded, defaultView, '', english.compare);
  expect([clause?.kind, clause?.category]).toEqual(['present', 'Two']);
});
