import { expect, test } from 'vitest';
import { toldOfSources } from '#lib/summary/toldOfSources.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('of speakers and checkers in a table nothing is said that nobody has said', async () => {
  const rated = await importedDossier('statement,speaker,rating,checker\nIt leaks,Ana,False,Desk\n');
  expect(toldOfSources(rated)).toEqual({ dates: false, reliability: false, origin: false, kinds: false });
  const [source] = rated.sources;
  const line = english.of('sources').about({ ...source!, kind: '', publisher: 'Desk', published: '2024' });
  expect(line).toMatch(/^Ana/);
  expect(toldOfSources(await shippedDossier())).toMatchObject({ origin: true, kinds: true });
});
