import { beforeAll, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { figureEntry, figuresInForce, figureTexts, matchingFigures } from '#lib/ui/figures/figureEntries.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';

let dossier: Dossier;
beforeAll(async () => {
  dossier = await importedDossier(
    [
      'reporterDesc,partnerDesc,primaryValue,cmdDesc,refYear',
      'Germany,France,49916404473.05,Iron and steel,2021',
      'France,Germany,1234567,Cereals,2022',
      'Japan,France,1500,Fish,2022',
    ].join('\n'),
  );
});

test.each([
  ['', ['row-2', 'row-3', 'row-4']],
  ['2022', ['row-3', 'row-4']],
  ['STEEL', ['row-2']],
  ['france germany', ['row-2', 'row-3']],
  ['france 2022 fish', ['row-4']],
  // A number in full, with and without separators, and as the picture has it.
  ['1234567', ['row-3']],
  ['1,234,567', ['row-3']],
  ['49.9 billion', ['row-2']],
  ['trade value', ['row-2', 'row-3', 'row-4']],
  ['constructor', []],
])('by “%s” are found %j', (wanted, ids) => {
  const figures = figuresInForce(dossier, defaultView);
  expect(
    matchingFigures(figures, figureTexts(english, dossier, figures), wanted).map(({ id }) => id),
  ).toEqual(ids);
});

test('a figure is listed with both ends, its time and its value in full', () => {
  const { figure: _, ...entry } = figureEntry(english, dossier, dossier.figures[0]!);
  expect(entry).toEqual({
    flow: 'Germany → France',
    period: '2021',
    value: '49,916,404,473.05 US dollars',
  });
});

test('as of a date later ones are not listed', () => {
  expect(figuresInForce(dossier, { ...defaultView, asOf: '2021' }).map(({ id }) => id)).toEqual(['row-2']);
});
