import { expect, test } from 'vitest';
import { guessMapping } from '#lib/import/guessMapping.ts';
import { noMapping } from '#lib/import/mapping.ts';
import { readGrid } from '#lib/import/readGrid.ts';
import { TableFile } from '#lib/import/tableFile.ts';
import { fieldChoice, unmappedFields, withField } from '#lib/ui/open/fieldChoice.ts';

const reading = readGrid(new TextEncoder().encode('country,=,issue,vote,note\nA,1,x,yes,n\n'));
if (!reading.ok) throw new Error('it can be read');
const { grid } = reading;
const guessed = guessMapping(grid);

test('a select shows what was guessed', () => {
  expect(fieldChoice(guessed, 'actor')).toBe(': country');
  expect(fieldChoice(guessed, 'rationale')).toBe(': note');
  expect(fieldChoice(guessed, 'quote')).toBe('');
});

test('a column that is called like a choice is a column all the same', () => {
  const mapping = withField(guessed, 'source', ': =');
  expect(mapping.columns.source).toBe('=');
  expect(fieldChoice(mapping, 'source')).toBe(': =');
});

test('a field that is to come from nowhere is not guessed again', () => {
  const mapping = guessMapping(grid, withField(guessed, 'rationale', ''));
  expect(fieldChoice(mapping, 'rationale')).toBe('');
});

test('one text for all rows, each column an issue, and back', () => {
  const same = withField(guessed, 'source', '=', 'Poll of June');
  expect([same.constants.source, fieldChoice(same, 'source')]).toEqual(['Poll of June', '=']);
  const wide = withField(noMapping, 'issue', '*');
  expect(fieldChoice(wide, 'issue')).toBe('*');
  expect(withField(wide, 'issue', ': issue').columns).toEqual({ issue: 'issue' });
});

test('a field that is needed and has no column is named until it has one', async () => {
  const file = new TableFile(new TextEncoder().encode('p,q\nx,fish\ny,coal\n'));
  const before = await file.read({}, null);
  expect(before.ok && unmappedFields(before.reading.problems)).toEqual(['actor', 'issue', 'stance']);
  const mapping = withField(withField(noMapping, 'actor', ': p'), 'issue', ': q');
  const after = await file.read({}, mapping);
  expect(after.ok && unmappedFields(after.reading.problems)).toEqual(['stance']);
});
