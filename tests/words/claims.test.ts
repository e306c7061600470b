import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { thesisCamps } from '#lib/summary/thesisCamps.ts';
import { english } from '../english.ts';
import { claimDossier } from '../smallDossier.ts';

/** What is said of the thesis `t`. */
function summary(sources: string, claims: string): string {
  const grid = claimGrid(claimDossier(sources, 't', claims), defaultView);
  return english.of('claims').summary(thesisCamps(grid, grid.rows[0]!)).join(' ');
}

test('a thesis is summed up by its sides, its predictions and its copies', () => {
  expect(summary('a b c', 'a t supports\nb t contradicts\nc t qualifies')).toBe(
    'One source supports it, one contradicts it and one only qualifies it.',
  );
  expect(summary('a b', 'a t supports\nb t supports prediction\nb t contradicts prediction')).toBe(
    'One source supports it. There are also two predictions, not counted.',
  );
  expect(summary('a b<a', 'a t supports\nb t supports')).toBe(
    'One source supports it. A paraphrase and its original count as one source.',
  );
  expect(summary('a b', 'a t supports\na t contradicts\nb t contradicts')).toBe(
    'One source supports it and two contradict it; one of them does both.',
  );
});

test('a thesis on which no source takes a side says so', () => {
  expect(summary('a', 'a t mentions')).toBe('No source takes a side.');
  expect(summary('a', 'a t supports prediction')).toBe(
    'No source takes a side. There is also one prediction, not counted.',
  );
  expect(summary('a', 'a - x')).toBe('No source has a claim on it.');
});
