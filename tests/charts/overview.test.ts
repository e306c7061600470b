import { expect, test } from 'vitest';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { overview, overviewOf } from '#lib/charts/overview.ts';
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
