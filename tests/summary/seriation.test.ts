import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optimalLeafOrder } from '#lib/summary/seriation.ts';

type Tree = number | readonly [Tree, Tree];

function leavesOf(tree: Tree): number[] {
  return typeof tree === 'number' ? [tree] : tree.flatMap(leavesOf);
}

/**
 * Average linkage the plain way: the pair of clusters whose members lie nearest on average, again and again. Averages
 * can tie although no two distances do; then the pair of the lower positions comes first, a cluster standing in the
 * place of its lowest leaf.
 */
function plainTree(distances: number[][]): Tree {
  let trees: Tree[] = distances.map((_, i) => i);
  while (trees.length > 1) {
    const pairs = trees.flatMap((a, i) => trees.slice(i + 1).map((b) => [a, b] as const));
    const apart = ([a, b]: readonly [Tree, Tree]) => {
      const all = leavesOf(a).flatMap((i) => leavesOf(b).map((j) => distances[i]![j]!));
      return all.reduce((sum, value) => sum + value, 0) / all.length;
    };
    const nearest = pairs.reduce((best, pair) => (apart(pair) < apart(best) ? pair : best));
    const rest = trees.filter((tree) => !nearest.includes(tree));
    trees = rest.toSpliced(trees.indexOf(nearest[0]), 0, nearest);
  }
  return trees[0]!;
}

/** Every order that turning the branches of a tree can give. */
function ordersOf(tree: Tree): number[][] {
  if (typeof tree === 'number') return [[tree]];
  const [left, right] = tree.map(ordersOf) as [number[][], number[][]];
  return left.flatMap((a) =>
    right.flatMap((b) => [
      [...a, ...b],
      [...b, ...a],
    ]),
  );
}

function costOf(order: readonly number[], distances: number[][]): number {
  return order.slice(1).reduce((sum, at, i) => sum + distances[order[i]!]![at]!, 0);
}

/** Symmetric matrices of different distances. */
const matrices = fc.integer({ min: 3, max: 7 }).chain((size) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 100_000 }), {
      minLength: (size * (size - 1)) / 2,
      maxLength: (size * (size - 1)) / 2,
    })
    .map((pairs) => {
      const distances = Array.from({ length: size }, () => new Array<number>(size).fill(0));
      let next = 0;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < i; j++) distances[i]![j] = distances[j]![i] = pairs[next++]!;
      }
      return distances;
    }),
);

/** Matrices full of ties and gaps, as stances make them. */
const tiedMatrices = fc
  .integer({ min: 0, max: 8 })
  .chain((size) =>
    fc
      .array(fc.option(fc.constantFrom(0, 0.5, 1, 2)), { minLength: size * size, maxLength: size * size })
      .map((values) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) =>
            i === j ? 0 : (values[Math.max(i, j) * size + Math.min(i, j)] ?? null),
          ),
        ),
      ),
  );

describe('the optimal leaf order', () => {
  test('has the smallest cost of all orders the tree allows', () => {
    fc.assert(
      fc.property(matrices, (distances) => {
        const order = optimalLeafOrder(distances);
        const allowed = ordersOf(plainTree(distances));
        const smallest = Math.min(...allowed.map((each) => costOf(each, distances)));
        expect(costOf(order, distances)).toBeCloseTo(smallest, 6);
        expect(allowed.map(String)).toContain(String(order));
      }),
      { numRuns: 200 },
    );
  });

  test('joins the clusters of the lower positions first where two averages tie', () => {
    // Once 0 and 5, 2 and 6, then 1 are joined, 0-5 lies 15 from 1-2-6 on average and 15 from 3.
    const distances = [
      [0, 13, 6, 7, 8, 3, 29],
      [13, 0, 2, 18, 15, 17, 10],
      [6, 2, 0, 10185, 19, 9, 1],
      [7, 18, 10185, 0, 20, 23, 11],
      [8, 15, 19, 20, 0, 24, 25],
      [3, 17, 9, 23, 24, 0, 16],
      [29, 10, 1, 11, 25, 16, 0],
    ];
    const order = optimalLeafOrder(distances);
    const allowed = ordersOf([
      3,
      [
        4,
        [
          [0, 5],
          [1, [2, 6]],
        ],
      ],
    ]);
    expect(allowed.map(String)).toContain(String(order));
    expect(costOf(order, distances)).toBe(42);
    expect(Math.min(...allowed.map((each) => costOf(each, distances)))).toBe(42);
  });

  test('puts points of a line back in their order', () => {
    const places = [3, 11, 0, 7.5, 5, 1.2];
    const distances = places.map((a) => places.map((b) => Math.abs(a - b)));
    const line = optimalLeafOrder(distances).map((i) => places[i]!);
    if (line[0]! > line.at(-1)!) line.reverse();
    expect(line).toEqual(places.toSorted((a, b) => a - b));
  });

  test('holds every item once and is the same each time, in spite of ties and gaps', () => {
    fc.assert(
      fc.property(tiedMatrices, (distances) => {
        const order = optimalLeafOrder(distances);
        expect(order.toSorted((a, b) => a - b)).toEqual(distances.map((_, i) => i));
        expect(optimalLeafOrder(structuredClone(distances))).toEqual(order);
      }),
    );
  });

  test('leaves fewer than three items as they are', () => {
    expect(optimalLeafOrder([])).toEqual([]);
    expect(optimalLeafOrder([[0]])).toEqual([0]);
    expect(
      optimalLeafOrder([
        [0, 3],
        [3, 0],
      ]),
    ).toEqual([0, 1]);
  });

  test('takes an unknown distance for an average one', () => {
    const distances = [
      [0, 1, null, 9],
      [1, 0, 8, 9],
      [null, 8, 0, 2],
      [9, 9, 2, 0],
    ];
    // Known distances average 5.8, so that the unknown side is the nearer one of the first cluster.
    expect(String(optimalLeafOrder(distances))).toMatch(/^(1,0,2,3|3,2,0,1)$/);
  });

  test('copes when nothing is known', () => {
    const distances = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 0 : null)));
    expect(optimalLeafOrder(distances).toSorted()).toEqual([0, 1, 2]);
  });
});
