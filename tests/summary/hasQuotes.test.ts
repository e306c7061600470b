import { expect, test } from 'vitest';
import { hasQuotes } from '#lib/summary/hasQuotes.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('quotes can be looked up where a row has one', async () => {
  expect(hasQuotes(await shippedDossier())).toBe(true);
  expect(hasQuotes(await importedDossier('country,issue,vote\nA,x,yes\nB,x,no\n'))).toBe(false);
  expect(hasQuotes(await importedDossier('country,issue,vote,quote\nA,x,yes,\nB,x,no,We refuse\n'))).toBe(
    true,
  );
});
