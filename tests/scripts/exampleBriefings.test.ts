import { expect, test } from 'vitest';
import { exampleBriefings } from '#scripts/exampleBriefings.ts';

test('a site offers the examples about its own dossier, and no others', () => {
  expect(exampleBriefings('static/data')).toEqual([
    { name: 'two-slides', slides: 2 },
    { name: 'five-slides', slides: 5 },
    { name: 'twelve-slides', slides: 12 },
  ]);
  expect(exampleBriefings('tests/fixtures/harbour-dossier')).toEqual([]);
  expect(exampleBriefings('no-such-folder')).toEqual([]);
});
