import { expect, test } from 'vitest';
import { isApart, latestPositions } from '#lib/summary/latestPositions.ts';
import { stanceColumns } from '#lib/summary/stanceColumns.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';

/** Which rows of one actor on one issue count now. */
function latestOf(...told: readonly Pick<SmallStance, 'step' | 'date'>[]) {
  const rows = told.map((row) => ({ actor: 'p', issue: 'x', source: 'a', ...row }));
  const dossier = stanceDossier('a', 'p', 'x', rows);
  return latestPositions(
    stanceColumns(dossier),
    rows.map((_, at) => at),
  );
}

test('what lies more than half a year apart is a change of mind, and not a day less', () => {
  expect(isApart({ from: 183, to: 183 }, { from: 0, to: 0 })).toBe(false);
  expect(isApart({ from: 0, to: 0 }, { from: 183, to: 183 })).toBe(false);
  expect(isApart({ from: 184, to: 184 }, { from: 0, to: 0 })).toBe(true);
  expect(isApart({ from: 0, to: 0 }, { from: 184, to: 184 })).toBe(true);
});

test('who has changed sides twice stands where the last change led', () => {
  expect(latestOf({ step: -1, date: '2018' }, { step: 2, date: '2020' }, { step: -2, date: '2022' })).toEqual(
    [2],
  );
  expect(latestOf({ step: 1, date: '2020' }, { step: -1, date: '2016' }, { step: -2, date: '2018' })).toEqual(
    [0],
  );
});
