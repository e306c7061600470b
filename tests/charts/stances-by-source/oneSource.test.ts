import { expect, test } from 'vitest';
import { stancesBySource } from '#lib/charts/stances-by-source/stancesBySource.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';

const headlineOf = async (rows: readonly string[]) => {
  const dossier = await importedDossier(['party,issue,position', ...rows].join('\n'));
  return stancesBySource.prepare(dossier, { ...defaultView, actor: dossier.actors[0]!.id }, english).headline;
};

test.each([
  [
    ['AfD,A,agree', 'AfD,B,disagree', 'AfD,C,agree', 'AfD,D,neutral'],
    'Of 4 known positions of AfD, 2 are in favour, 1 against and 1 neutral',
  ],
  [['AfD,A,disagree', 'AfD,B,disagree'], 'Both known positions of AfD are against'],
  [['AfD,A,disagree'], 'The one known position of AfD is against'],
])('with one source the headline says on which sides an actor is: %j', async (rows, headline) => {
  expect(await headlineOf(rows)).toBe(headline);
});
