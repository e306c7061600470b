import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { steps, type Step } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import { cellNumbers } from '#lib/summary/cellNumbers.ts';
import { conflictingStances } from '#lib/summary/conflictingStances.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';

function observations(
  sources: string,
  actors: string,
  issues: string,
  rows: readonly SmallStance[],
): Dossier {
  const dossier = stanceDossier(sources, actors, issues, rows);
  return { ...dossier, info: { ...dossier.info, rows: 'observations' } };
}

/** The cell of one actor on one issue, of answers as `source: steps`. */
function cellOf(
  answers: Readonly<Record<string, readonly Step[]>>,
  dates: Readonly<Record<string, string>> = {},
) {
  const rows = Object.entries(answers).flatMap(([source, all]) =>
    all.map((step) => ({ actor: 'p', issue: 'x', source, step, date: dates[source] ?? '' })),
  );
  const dossier = observations('a b c<a', 'p', 'x', rows);
  return { dossier, cell: stanceCells(dossier, defaultView).at(0, 0) };
}

describe('where rows are observations, a cell', () => {
  test('is the share of its answers, and answers on both sides are no conflict', () => {
    const { cell, dossier } = cellOf({ a: [1, 1, 1, -1], b: [1, 0] });
    expect(cell.kind).toBe('position');
    expect(cell.shares).toMatchObject({ n: 6, for: 4, neutral: 1, against: 1, mean: 0.5 });
    expect([cell.lowest, cell.value, cell.highest]).toEqual([-1, 1, 1]);
    expect(conflictingStances(dossier, cell.rows)).toBeNull();
  });

  test('is a conflict where two sources have most answers on opposite sides', () => {
    const { cell, dossier } = cellOf({ a: [1, 1, 1, -1, 1], b: [-1, -1, -1] });
    expect([cell.kind, cell.value, cell.score]).toEqual(['split', null, null]);
    expect(cell.shares?.n).toBe(8);
    expect(conflictingStances(dossier, cell.rows)).toEqual({ passages: 8, sources: 2 });
  });

  test('is none where the times of the two lie apart: every answer counts', () => {
    const { cell } = cellOf({ a: [1, 1], b: [-1, -1, -1] }, { a: '1990', b: '2001' });
    expect([cell.kind, cell.shares?.n]).toEqual(['position', 5]);
  });

  test('stands on the side of more than half of its answers, and on none without such', () => {
    expect(cellOf({ a: [1, 1, 0, -1] }).cell.value).toBe(0);
    expect(cellOf({ a: [1, 1, 0] }).cell.value).toBe(1);
    expect(cellOf({ a: [-2, -2, -2, 2] }).cell.value).toBe(-1);
    expect(cellOf({ a: [2, 2, 2, 1] }).cell.value).toBe(2);
  });

  test('counts no answer twice that a copy of a source repeats', () => {
    expect(cellOf({ a: [1, 0], c: [1, 0] }).cell.shares).toMatchObject({ n: 2, for: 1 });
    expect(cellOf({ c: [1, 0] }).cell.shares?.n).toBe(2);
  });
});

test('every cell equals what its rows add up to, counted in another way', () => {
  const row = fc.record({
    actor: fc.constantFrom('p', 'q', 'r'),
    issue: fc.constantFrom('x', 'y'),
    source: fc.constantFrom('a', 'b'),
    step: fc.constantFrom(...steps),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const dossier = observations('a b', 'p q r', 'x y', rows);
      for (const cell of stanceCells(dossier, defaultView).cells) {
        const own = rows
          .filter(({ actor, issue }) => {
            return actor === dossier.actors[cell.actor]!.id && issue === dossier.issues[cell.issue]!.id;
          })
          .map(({ step }) => step)
          .sort((a, b) => a - b);
        if (own.length === 0) {
          expect([cell.kind, cell.shares]).toEqual(['none', null]);
          continue;
        }
        const mean = own.reduce((sum: number, step) => sum + step, 0) / own.length;
        const upper = own[own.length >> 1]!;
        const lower = own[(own.length - 1) >> 1]!;
        expect(cellNumbers(dossier, cell)).toMatchObject({ count: own.length, median: (lower + upper) / 2 });
        const { shares } = cell;
        expect(shares!.for + shares!.neutral + shares!.against).toBe(own.length);
        expect(shares!.for).toBe(own.filter((step) => step > 0).length);
        expect(shares!.mean).toBeCloseTo(mean, 12);
        const squared = own.map((step) => step * step).reduce((sum, each) => sum + each, 0) / own.length;
        expect(shares!.spread ** 2).toBeCloseTo(squared - mean * mean, 9);
        expect([cell.lowest, cell.highest]).toEqual([own[0], own.at(-1)]);
      }
    }),
    { numRuns: 300 },
  );
});
