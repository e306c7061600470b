import { expect, test } from 'vitest';
import { aboutThesis } from '#lib/summary/aboutThesis.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('a rated claim is told by who says it and what those who check call it', async () => {
  const dossier = await importedDossier('statement,speaker,rating,checker\nIt leaks,Ana,Mostly false,Desk\n');
  const about = aboutThesis(dossier, defaultView, english.compare)!;
  expect(about.ratings.map(({ rating }) => rating)).toEqual(['Mostly false']);
  expect(
    english
      .of('claims')
      .rated({ saidBy: ['Ana [1]'], ratings: [{ rating: 'Mostly false', by: 'Desk [2]' }] }),
  ).toBe('Claimed by Ana [1]; rated “Mostly false” by Desk [2].');
  expect(aboutThesis(await shippedDossier(), defaultView, english.compare)!.ratings).toEqual([]);
});
