import { expect, test } from 'vitest';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { overview, overviewCharts, overviewOf } from '#lib/charts/overview.ts';
import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import { TableFile } from '#lib/import/tableFile.ts';
import { pageOfTable } from '#lib/ui/open/pageOfTable.ts';
import { codedTable, codedTreaties } from '../codedTreaties.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('a dossier of claims that were rated begins with how they were rated, any other does not', async () => {
  const rated = await importedDossier('statement,speaker,rating\nIt leaks,Ana,False\n');
  expect(overviewOf(rated)[0]).toBe(factChecks);
  expect(overviewOf(await importedDossier('claim,speaker,thesis\nIt leaks,Ana,The dam is unsafe\n'))).toBe(
    overview,
  );
  // Its checks are in sentences.
  expect(overviewOf(await shippedDossier())).toBe(overview);
});

test('a dossier of many treaties has all of them in the place of one', async () => {
  const clauses = { One: 'ppaapp', Two: 'paaaap', Three: 'aappaa', Four: 'ppppaa', Five: 'aapppp' };
  const many = overviewOf(await codedTreaties(clauses));
  expect(many).toContain(treatyComparison);
  expect(many).not.toContain(provisionBreakdown);
  expect(many.every((chart) => overviewCharts.includes(chart))).toBe(true);
});

test('the page that opens once a table of many treaties is kept shows all of them', async () => {
  const pageOf = async (text: string) => {
    const read = await new TableFile(new TextEncoder().encode(text)).read({}, null);
    if (!read.ok) throw new Error(read.problem.flaw.kind);
    return pageOfTable(read.reading);
  };
  const coded = (treaties: number) => codedTable(treaties, 12).text;
  expect(await pageOf(coded(20))).toBe('/treaties');
  expect(await pageOf(coded(1))).toBe('/treaty');
  expect(await pageOf('statement,speaker,rating\nIt leaks,Ana,False\n')).toBe('/checks');
});
