import { expect, test } from 'vitest';
import { categoryLabel } from '#lib/model/categoryLabel.ts';

test.each([
  ['defence', 'Defence'],
  ['economic-cooperation', 'Economic cooperation'],
  ['non-aggression', 'Non-aggression'],
  ['global_issues', 'Global issues'],
  ['science-technology', 'Science and technology'],
  ['Trade in goods', 'Trade in goods'],
  ['оборона', 'Оборона'],
  ['constructor', 'Constructor'],
  ['', 'No category'],
])('the category “%s” is read as “%s”', (category, label) => {
  expect(categoryLabel(category)).toBe(label);
});
