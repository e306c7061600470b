import { expect, test } from 'vitest';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import { controls } from '#lib/charts/kit/controls.ts';
import { defaultView } from '#lib/model/view.ts';
import { outcomeOf } from '#lib/summary/errorChecks.ts';
import { typesOfClaims } from '#lib/summary/typesOfClaims.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('types are offered where claims have some, and what has none is counted', async () => {
  const untyped = await importedDossier('claim,claimant\nIt leaks,Ana\nIt holds,Ben\n');
  expect(typesOfClaims(untyped)).toEqual([]);
  expect(controls.claimType.offered(untyped)).toBe(false);
  const some = await importedDossier(
    'claim,claimant,type\nIt leaks,Ana,figure\nIt holds,Ben,\nIt is old,Ben,Fact\nIt is new,Ana,\n',
  );
  expect(controls.claimType.values(some, english.compare)).toEqual(['', 'fact', 'figure']);
  const view = { ...defaultView, claimType: 'fact' as const };
  const { subtitle } = claimsBySource.prepare(some, view, english);
  expect(subtitle).toContain('only claims of the type “fact” · 2 claims without a type left out');
  const shipped = await shippedDossier();
  expect(controls.claimType.values(shipped, english.compare)).toHaveLength(6);
  expect(claimsBySource.prepare(shipped, view, english).subtitle).not.toContain('without a type');
});

test('a claim of no known type that is rated false is an error, an opinion is disputed', async () => {
  const csv = 'claim,claimant,type,rating\nIt leaks,Ana,,False\nIt should go,Ben,normative,False\n';
  const dossier = await importedDossier(csv);
  expect(dossier.claims.map((_, at) => outcomeOf(dossier, 'claims', at))).toEqual(['differs', 'disputed']);
});
