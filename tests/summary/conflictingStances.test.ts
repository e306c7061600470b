import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { conflictingStances } from '#lib/summary/conflictingStances.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';

/** Of one actor on one issue; every row is of a source of its own, `c` a copy of `a`. */
function conflictOf(...told: readonly Pick<SmallStance, 'source' | 'step' | 'date'>[]) {
  const rows = told.map((row) => ({ actor: 'p', issue: 'x', ...row }));
  const dossier = stanceDossier('a b c<a', 'p', 'x', rows);
  const cell = stanceCells(dossier, defaultView).at(0, 0);
  const conflict = conflictingStances(dossier, cell.rows);
  // Whoever opens a cell reads of a conflict exactly where the cell shows one.
  expect(conflict !== null).toBe(cell.kind === 'split');
  return conflict;
}

test('positions on opposite sides conflict, copies counted with their originals', () => {
  expect(conflictOf({ source: 'a', step: 1 }, { source: 'b', step: -1 }, { source: 'c', step: 2 })).toEqual({
    passages: 3,
    sources: 2,
  });
  expect(conflictOf({ source: 'a', step: 1 }, { source: 'a', step: -1 })).toEqual({
    passages: 2,
    sources: 1,
  });
  expect(conflictOf({ source: 'a', step: 1 }, { source: 'b', step: 0 })).toBeNull();
});

test('who has changed sides is not told of in opposite ways', () => {
  const before = { source: 'a', step: -2, date: '2022' } as const;
  expect(conflictOf(before, { source: 'b', step: 1, date: '2024-06' })).toBeNull();
  expect(conflictOf(before, { source: 'b', step: 1, date: '2023-03' })).not.toBeNull();
  expect(conflictOf(before, { source: 'b', step: 1 })).not.toBeNull();
});
