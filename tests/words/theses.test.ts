import { expect, test } from 'vitest';
import { thesisFacts } from '#lib/evidence/thesisFacts.ts';
import { defaultView } from '#lib/model/view.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { english } from '../english.ts';
import { claimDossier } from '../smallDossier.ts';

const say = english.of('theses');

function summary(sources: string, claims: string): string {
  const grid = claimGrid(claimDossier(sources, 't', claims), defaultView);
  return say.summary(thesisFacts(grid, grid.rows[0]!));
}

test('a thesis is summed up by its sides, its predictions and its copies', () => {
  expect(summary('a b c', 'a t supports\nb t contradicts\nc t qualifies')).toBe(
    '1 source supports it, 1 contradicts it and 1 only qualifies it.',
  );
  expect(summary('a b', 'a t supports\nb t supports prediction\nb t contradicts prediction')).toBe(
    '1 source supports it. 2 predictions are not counted.',
  );
  expect(summary('a b<a', 'a t supports\nb t supports')).toBe(
    '1 source supports it. A paraphrase and its original count as one source.',
  );
  expect(summary('a b', 'a t supports\na t contradicts\nb t contradicts')).toBe(
    '1 source supports it and 2 contradict it; 1 of them says both.',
  );
  expect(summary('a', 'a t supports\na t contradicts')).toBe('1 source both supports and contradicts it.');
});

test('a thesis on which no source takes a side says so', () => {
  expect(summary('a', 'a t mentions')).toBe('No source takes a side.');
  expect(summary('a', 'a t supports prediction')).toBe(
    'No source takes a side. 1 prediction is not counted.',
  );
  expect(summary('a', 'a - x')).toBe('No claim bears on it.');
});
