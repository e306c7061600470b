import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, readCoding, withTables, type Coding } from '#lib/coding/Coding.ts';
import { freeKey, textAt, withCells, withDuplicate, withNewRow, withoutRow } from '#lib/coding/editRows.ts';
import { cellKey, problemsByCell, problemsOf } from '#lib/coding/problemsOf.ts';
import { noSteps, redo, taken, undo, type Step, type Steps } from '#lib/coding/steps.ts';
import { readDossier } from '#lib/data/readDossier.ts';

const files = new Map(
  readdirSync('static/data')
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => [name, readFileSync(`static/data/${name}`, 'utf8')]),
);
const shipped = readCoding(files);
const stances = shipped.tables.get('stances')!;
const step: Step = { kind: 'cell', table: 'stances', row: 0 };

function edited(coding: Coding, row: number, texts: Record<string, string>): Coding {
  return withTables(coding, [withCells(coding.tables.get('stances')!, row, texts)]);
}

test('a dossier that was only read is written back to the letter, and one cell changes one cell', () => {
  expect([...filesOf(shipped)]).toEqual([...files]);
  const after = filesOf(edited(shipped, 3, { rationale: 'said, "so"\nand more' }));
  expect([...after].filter(([name, text]) => text !== files.get(name)).map(([name]) => name)).toEqual([
    'stances.csv',
  ]);
  const reread = readCoding(after).tables.get('stances')!;
  expect(textAt(reread, 3, 'rationale')).toBe('said, "so"\nand more');
  expect(reread.rows.toSpliced(3, 1)).toEqual(stances.rows.toSpliced(3, 1));
});

test('all that was done is taken back in turn and done again, and something new ends what could be done again', () => {
  let steps: Steps = noSteps(shipped);
  for (const stance of ['0', '1', '2']) steps = taken(steps, step, edited(steps.now, 0, { stance }));
  const value = () => textAt(steps.now.tables.get('stances')!, 0, 'stance');
  const before = textAt(stances, 0, 'stance');
  const seen = [value()];
  for (let i = 0; i < 4; i++) {
    steps = undo(steps);
    seen.push(value());
  }
  expect(seen).toEqual(['2', '1', '0', before, before]);
  expect([...filesOf(steps.now)]).toEqual([...files]);
  steps = redo(redo(steps));
  expect(value()).toBe('1');
  steps = redo(taken(steps, step, edited(steps.now, 0, { stance: '-2' })));
  expect(value()).toBe('-2');
});

test('problems are those that the check of dossiers finds in the saved files, at their cells', () => {
  expect(problemsOf(shipped)).toEqual([]);
  const row = stances.rows.findIndex((_, i) => textAt(stances, i, 'status') === 'position');
  const wrong = edited(
    edited(shipped, row, { stance: '5', actor: 'nobody', quote: 'a '.repeat(13) }),
    row + 1,
    {
      paragraph: 'x',
      basis: '',
    },
  );
  const reading = readDossier(filesOf(wrong));
  expect(reading.ok ? [] : reading.problems).toEqual(problemsOf(wrong));
  const cells = problemsByCell(problemsOf(wrong), 'stances.csv');
  expect([...cells.keys()].sort()).toEqual(
    [
      cellKey(row, 'stance'),
      cellKey(row, 'actor'),
      cellKey(row, 'quote'),
      cellKey(row + 1, 'paragraph'),
      cellKey(row + 1, 'basis'),
    ].sort(),
  );
  expect(problemsOf(edited(wrong, row, { stance: '' })).some(({ column }) => column === 'stance')).toBe(true);
});

test('rows are added, duplicated and deleted, each new one under a key of its own', () => {
  const id = textAt(stances, 2, 'id');
  const copied = withDuplicate(withDuplicate(stances, 2), 2);
  expect([2, 3, 4].map((row) => textAt(copied, row, 'id'))).toEqual([id, `${id}-3`, `${id}-2`]);
  expect(copied.rows[3]?.slice(1)).toEqual(stances.rows[2]?.slice(1));
  const added = withNewRow(withNewRow(stances, 0, { source: 'doc000' }), 0);
  const keys = added.rows.map((_, row) => textAt(added, row, 'id'));
  expect(new Set(keys).size).toBe(stances.rows.length + 2);
  expect(textAt(added, 1, 'source')).toBe('doc000');
  expect(withoutRow(withoutRow(added, 0), 0).rows).toEqual(stances.rows);
  expect(freeKey(stances, 'brand-new')).toBe('brand-new');
});

test('a column that the file lacks is added when a cell of it is filled', () => {
  const narrow = readCoding(new Map([...files, ['theses.csv', 'id,thesis\nt1,One\nt2,Two\n']]));
  const theses = withCells(narrow.tables.get('theses')!, 1, { topic: 'trade' });
  expect(filesOf(withTables(narrow, [theses])).get('theses.csv')).toBe(
    'id,thesis,topic\nt1,One,\nt2,Two,trade\n',
  );
});

test('a table whose rows cannot be told apart stays as it is, and says what is wrong', () => {
  const text = 'id,thesis\nt1,One,too many\nt2,Two\n';
  const coding = readCoding(new Map([...files, ['theses.csv', text]]));
  expect(coding.tables.has('theses')).toBe(false);
  expect(coding.locked.has('theses')).toBe(true);
  expect(filesOf(edited(coding, 0, { rationale: 'x' })).get('theses.csv')).toBe(text);
  expect(problemsOf(coding).map(({ file, row }) => [file, row])).toContainEqual(['theses.csv', 2]);
});
