import { expect, test } from 'vitest';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { withoutEmptyColumns } from '#lib/charts/withoutEmptyColumns.ts';
import { defaultView } from '#lib/model/view.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';

const idsOf = ({ columns }: ReturnType<typeof withoutEmptyColumns>) => columns.map(({ id }) => id);

test('a table is shown without columns in which nothing stands, and each cell stays under its head', async () => {
  const dossier = await importedDossier('party,issue,position\nA,x,agree\nB,x,disagree\n');
  const { table } = stanceMatrix.prepare(dossier, { ...defaultView, allIssues: true }, english);
  const shown = withoutEmptyColumns(table);
  expect(idsOf(table)).toEqual(expect.arrayContaining(['bloc', 'confidence']));
  expect(idsOf(shown)).toEqual(['actor', 'issue', 'stance', 'value', 'lowest', 'highest']);
  for (const row of shown.rows) {
    const whole = table.rows.find(({ key }) => key === row.key)!;
    const cellOf = (id: string) => whole.cells[idsOf(table).indexOf(id)];
    expect(row.cells).toEqual(idsOf(shown).map(cellOf));
  }
});

test('a table whose columns all say something, or that has no rows, stays as it is', () => {
  const { table } = stanceMatrix.prepare(harbourDossier(), defaultView, english);
  const full = withoutEmptyColumns(table);
  expect(withoutEmptyColumns(full)).toBe(full);
  expect(withoutEmptyColumns({ ...table, rows: [] }).columns).toBe(table.columns);
});
