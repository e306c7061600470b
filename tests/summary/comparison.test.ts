import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Step } from '#lib/model/stance.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { compareActors, comparePairs } from '#lib/summary/comparison.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';
import { countedSteps } from './countedSteps.ts';

const dossiers = {} as Record<'harbour' | 'shipped', Dossier>;
beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
});

/** One line for each actor p, q, r, s: its steps on the issues v to z; `.` for nothing, `?`, `n` (not applicable), `/` (split). */
function matrix(table: string): Dossier {
  const rows = table.split('|').flatMap((line, at): SmallStance[] =>
    line
      .trim()
      .split(/\s+/)
      .flatMap((cell, i): SmallStance[] => {
        const about = { actor: 'pqrs'[at] ?? '', issue: 'vwxyz'[i] ?? '', source: 'a' };
        if (cell === '.') return [];
        if (cell === '?') return [{ ...about, status: 'unclear', step: null }];
        if (cell === 'n') return [{ ...about, status: 'not_applicable', step: null }];
        if (cell === '/')
          return [
            { ...about, step: 1 },
            { ...about, step: -1, source: 'b' },
          ];
        return [{ ...about, step: Number(cell) as Step }];
      }),
  );
  return stanceDossier('a b', 'p q r s', 'v:one w:one x:two y:two z:three', rows);
}

function compare(table: string, actors: readonly number[]) {
  const dossier = matrix(table);
  const comparison = compareActors(dossier, stanceCells(dossier, defaultView), actors, [0, 1, 2, 3, 4]);
  const labels = (rows: typeof comparison.counted) =>
    rows.map(({ issue, divergence }) => `${dossier.issues[issue]?.id}=${divergence}`).join(' ');
  return { ...comparison, counted: labels(comparison.counted), notCounted: labels(comparison.notCounted) };
}

describe('two actors', () => {
  const two = compare('2 1 0 ? / | -2 1 -1 1 1', [0, 1]);

  test('are ranked by their difference on each issue both have a position on', () => {
    expect(two.counted).toBe('v=4 x=1 w=0');
  });

  test('are not compared where one has no position, be it unknown, unclear or told both ways', () => {
    expect(two.notCounted).toBe('y=null z=null');
  });

  test('stand as far apart as the mean of those differences', () => {
    expect(two.divergence).toBeCloseTo(5 / 3, 12);
    expect(two.pairs).toEqual([{ actors: [0, 1], issues: [0, 1, 2], distance: 5 / 3 }]);
  });

  test('have a mean for each category with the number of issues that count', () => {
    expect(two.categories).toEqual([
      { category: 'one', divergence: 2, issues: 2 },
      { category: 'two', divergence: 1, issues: 1 },
      { category: 'three', divergence: null, issues: 0 },
    ]);
  });
});

describe('three and four actors', () => {
  test('diverge by the mean difference of every two who have a position', () => {
    expect(compare('2 0 1 . . | -2 0 . . . | 2 1 . . .', [0, 1, 2]).counted).toBe(`v=${8 / 3} w=${2 / 3}`);
  });

  test('are ranked by how many are known where they diverge alike, then in the order given', () => {
    expect(compare('2 2 2 . . | 1 1 1 . . | . 1 1 . . | . 2 2 . .', [0, 1]).counted).toBe('v=1 w=1 x=1');
    expect(compare('2 1 1 . . | 0 -1 1 . . | . . -1 . . | . . -1 . .', [0, 1, 2, 3]).counted).toBe(
      `v=2 w=2 x=${4 / 3}`,
    );
    expect(compare('2 2 . . . | 2 2 . . . | . 2 . . .', [0, 1, 2]).counted).toBe('w=0 v=0');
  });

  test('have the categories of equal means in the order of their issues', () => {
    // (0 + 8/3) / 2 and (1 + 5/3) / 2, which part in their last digit.
    const { categories, counted } = compare('1 2 1 -1 . | 1 2 0 0 . | 1 -2 . 1 . | 1 -2 . 2 .', [0, 1, 2, 3]);
    expect(counted).toBe(`w=${8 / 3} y=${5 / 3} x=1 v=0`);
    expect(categories.map(({ category }) => category)).toEqual(['one', 'two', 'three']);
  });

  test('list apart what only one or none has a position on, most known first', () => {
    expect(compare('. n 1 . . | . . . ? . | . . . / .', [0, 1, 2]).notCounted).toBe(
      'x=null y=null w=null v=null z=null',
    );
  });
});

describe.each(['harbour', 'shipped'] as const)(
  'every number of the %s dossier is a recount of its rows',
  (name) => {
    const views: readonly Partial<View>[] = [{}, { reference: true }, { confidence: 'moderate' }];

    test.each(views)('for all pairs %o', (change) => {
      const dossier = dossiers[name];
      const view = { ...defaultView, ...change };
      const steps = countedSteps(dossier, view);
      const actors = dossier.actors.map((_, at) => at);
      const issues = dossier.issues.map((_, at) => at);
      const pairs = comparePairs(stanceCells(dossier, view), actors, issues);
      expect(pairs.length).toBe((actors.length * (actors.length - 1)) / 2);
      let compared = 0;
      for (const {
        actors: [a, b],
        issues: joint,
        distance,
      } of pairs) {
        let sum = 0;
        const known: number[] = [];
        dossier.issues.forEach((issue, at) => {
          const one = steps.get(`${dossier.actors[a]!.id} ${issue.id}`);
          const other = steps.get(`${dossier.actors[b]!.id} ${issue.id}`);
          if (one === undefined || other === undefined) return;
          known.push(at);
          sum += Math.abs(one - other);
        });
        expect(joint).toEqual(known);
        if (known.length === 0) expect(distance).toBeNull();
        else expect(distance).toBeCloseTo(sum / known.length, 10);
        if (known.length) compared++;
      }
      expect(compared).toBeGreaterThan(10);
    });

    test('for all categories of all pairs, and for groups of three and four', () => {
      const dossier = dossiers[name];
      const cells = stanceCells(dossier, defaultView);
      const steps = countedSteps(dossier, defaultView);
      const issues = dossier.issues.map((_, at) => at);
      const size = dossier.actors.length;
      const groups: number[][] = [];
      for (let a = 0; a < size; a++) {
        for (let b = a + 1; b < size; b++) {
          groups.push([a, b], [b, a, (b * 7 + 3) % size], [a, b, (a * 5 + b) % size, (a + b * 3 + 1) % size]);
        }
      }
      const distinct = groups.filter((group) => new Set(group).size === group.length);
      expect(distinct.some((group) => group.length === 4)).toBe(true);
      for (const group of distinct) {
        const comparison = compareActors(dossier, cells, group, issues);
        const expected = new Map<number, number>();
        for (const issue of issues) {
          const known = group.flatMap((at) => {
            const step = steps.get(`${dossier.actors[at]!.id} ${dossier.issues[issue]!.id}`);
            return step === undefined ? [] : [step];
          });
          const differences = known.flatMap((one, i) =>
            known.slice(i + 1).map((other) => Math.abs(one - other)),
          );
          if (differences.length) expected.set(issue, meanOf(differences));
        }
        const counted = comparison.counted.map(({ issue }) => issue);
        expect(counted.toSorted((a, b) => a - b)).toEqual([...expected.keys()]);
        for (const { issue, divergence } of comparison.counted) {
          expect(divergence).toBeCloseTo(expected.get(issue)!, 10);
        }
        expect(comparison.notCounted.map(({ issue }) => issue).toSorted((a, b) => a - b)).toEqual(
          issues.filter((issue) => !expected.has(issue)),
        );
        for (const { category, divergence, issues: count } of comparison.categories) {
          const own = [...expected].filter(([issue]) => dossier.issues[issue]!.category === category);
          expect(count).toBe(own.length);
          if (own.length === 0) expect(divergence).toBeNull();
          else expect(divergence).toBeCloseTo(meanOf(own.map(([, value]) => value)), 10);
        }
      }
    });
  },
);

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
