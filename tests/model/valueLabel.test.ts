import { expect, test } from 'vitest';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { harbourDossier } from '../data/harbourDossier.ts';

const { info } = harbourDossier();
const labelled = {
  info: { ...info, labels: { 'provisions.category': { 'science-technology': 'Science and technology' } } },
};

test.each([
  ['defence', 'Defence'],
  ['economic-cooperation', 'Economic cooperation'],
  ['global_issues', 'Global issues'],
  ['science-technology', 'Science and technology'],
  ['Trade in goods', 'Trade in goods'],
  ['оборона', 'Оборона'],
  ['constructor', 'Constructor'],
  ['', ''],
])('the category “%s” is read as “%s”', (category, label) => {
  expect(valueLabel(labelled, 'provisions.category', category)).toBe(label);
});

test('a label is that of its own column', () => {
  expect(valueLabel(labelled, 'figures.measure', 'science-technology')).toBe('Science technology');
});
