import { expect, test } from 'vitest';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';

const { supports, contradicts } = english.of('claims-by-source').kinds;
const labelsOf = (dossier: Dossier) =>
  claimsBySource
    .prepare(dossier, defaultView, english)
    .legend(lightTheme)
    .map(({ label }) => label);

test('the legend explains no contradiction where nobody contradicts a claim but those who check it', async () => {
  expect(labelsOf(await shippedDossier())).toEqual(expect.arrayContaining([supports, contradicts]));
  const rated = await importedDossier('statement,speaker,rating\nIt leaks,Ana,False\nIt holds,Bo,False\n');
  expect(labelsOf(rated)).toEqual([supports]);
});
