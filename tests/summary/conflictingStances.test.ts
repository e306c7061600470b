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

/** Passages and sources of the conflict among rows of any actor and issue. */
function conflictAmong(rows: readonly Omit<SmallStance, 'source'>[], sources = 'a b c d e') {
  const named = sources.split(' ').map((source) => source.charAt(0));
  const dossier = stanceDossier(
    sources,
    'p q',
    'x y',
    rows.map((row, at) => ({ source: named[at]!, ...row })),
  );
  return conflictingStances(
    dossier,
    rows.map((_, at) => at),
  );
}

test('only what one actor says of one issue conflicts, however many rows are asked for', () => {
  const [up, down] = [{ step: 1 }, { step: -1 }] as const;
  expect(
    conflictAmong([
      { actor: 'p', issue: 'x', ...up },
      { actor: 'q', issue: 'x', ...down },
    ]),
  ).toBeNull();
  expect(
    conflictAmong([
      { actor: 'p', issue: 'x', ...up },
      { actor: 'p', issue: 'y', ...down },
    ]),
  ).toBeNull();
  expect(conflictAmong([])).toBeNull();
});

test('what does not conflict is not counted with what does, and several conflicts are counted together', () => {
  const rows = [
    { actor: 'p', issue: 'x', step: 1 },
    { actor: 'p', issue: 'x', step: -1 },
    { actor: 'q', issue: 'x', step: 2 },
    { actor: 'q', issue: 'y', step: 1 },
  ] as const;
  expect(conflictAmong(rows)).toEqual({ passages: 2, sources: 2 });
  expect(conflictAmong([...rows, { actor: 'q', issue: 'y', step: -2 }])).toEqual({ passages: 4, sources: 4 });
});

test('neutral passages are told of with the conflict, and make none with a side', () => {
  const told = (...steps: readonly (-2 | -1 | 0 | 1 | 2)[]) =>
    conflictAmong(steps.map((step) => ({ actor: 'p', issue: 'x', step })));
  expect(told(1, 0, -1)).toEqual({ passages: 3, sources: 3 });
  expect(told(0, -1)).toBeNull();
  expect(told(0, 0)).toBeNull();
  expect(told(1, 2)).toBeNull();
  expect(told(-1, -2)).toBeNull();
});

test('sources that are all copies of one original count as one', () => {
  const rows = [1, -1, 2].map((step) => ({ actor: 'p', issue: 'x', step: step as 1 | -1 | 2 }));
  expect(conflictAmong(rows, 'a b<a c<b')).toEqual({ passages: 3, sources: 1 });
});
