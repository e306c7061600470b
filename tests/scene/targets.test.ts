import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '#lib/scene/scene.ts';
import { nextTarget, placeAt, placesOf, targetAt, targetForFinger } from '#lib/scene/targets.ts';

/** Targets in rows of 10 × 10, named after row and column. */
function rowsOf(...lengths: readonly number[]): Target[] {
  return lengths.flatMap((length, row) =>
    Array.from({ length }, (_, column) => ({
      key: `${row}${column}`,
      row,
      column,
      x: column * 10,
      y: row * 10,
      width: 10,
      height: 10,
      sentence: 'A sentence.',
    })),
  );
}

const grid = rowsOf(3, 3, 3);

function walk(targets: readonly Target[], start: string, ...keys: readonly string[]): string | undefined {
  let current = targets.find((target) => target.key === start);
  for (const key of keys) current = nextTarget(targets, current, key);
  return current?.key;
}

describe('the target under a point', () => {
  test('is the one whose area holds it', () => {
    expect(targetAt(grid, 15, 5)?.key).toBe('01');
    expect(targetAt(grid, 5, 25)?.key).toBe('20');
  });

  test('is none outside of all', () => {
    expect(targetAt(grid, 31, 5)).toBeUndefined();
    expect(targetAt(grid, -1, 5)).toBeUndefined();
    expect(targetAt([], 0, 0)).toBeUndefined();
  });

  test('is the one drawn last where several lie over one another', () => {
    const over = { ...grid[0]!, key: 'over', x: 2, y: 2, width: 4, height: 4 };
    expect(targetAt([...grid, over], 3, 3)?.key).toBe('over');
    expect(targetAt([...grid, over], 8, 8)?.key).toBe('00');
  });
});

describe('a target that is drawn in several places', () => {
  const also = [{ x: 100, y: 0, width: 4, height: 4 }];
  const twice = { ...grid[0]!, also };

  test('is under a point of any of them', () => {
    expect(targetAt([twice], 102, 2)?.key).toBe('00');
    expect(targetAt([twice], 50, 2)).toBeUndefined();
  });

  test('says in which of them a point lies, its own place first', () => {
    expect(placesOf(twice)).toEqual([twice, ...also]);
    expect(placesOf(grid[0]!)).toEqual([grid[0]]);
    expect(placeAt(twice, 5, 5)).toBe(0);
    expect(placeAt(twice, 102, 2)).toBe(1);
    expect(placeAt(twice, 50, 50)).toBe(0);
  });
});

describe('the arrow keys', () => {
  test('go one step in their direction', () => {
    expect(walk(grid, '11', 'ArrowLeft')).toBe('10');
    expect(walk(grid, '11', 'ArrowRight')).toBe('12');
    expect(walk(grid, '11', 'ArrowUp')).toBe('01');
    expect(walk(grid, '11', 'ArrowDown')).toBe('21');
  });

  test('lead nowhere beyond the edges', () => {
    expect(walk(grid, '00', 'ArrowLeft')).toBeUndefined();
    expect(walk(grid, '00', 'ArrowUp')).toBeUndefined();
    expect(walk(grid, '22', 'ArrowRight')).toBeUndefined();
    expect(walk(grid, '22', 'ArrowDown')).toBeUndefined();
  });

  test('begin at the first target', () => {
    for (const key of ['ArrowDown', 'ArrowRight', 'Home', 'End']) {
      expect(nextTarget(grid, undefined, key)?.key).toBe('00');
    }
    expect(nextTarget([], undefined, 'ArrowDown')).toBeUndefined();
  });

  test('go to the nearest of a row of another length', () => {
    const uneven = rowsOf(5, 2, 4);
    expect(walk(uneven, '04', 'ArrowDown')).toBe('11');
    expect(walk(uneven, '11', 'ArrowDown')).toBe('21');
  });

  test('pass over numbers of rows that have no target', () => {
    const gaps = grid.filter((target) => target.row !== 1);
    expect(walk(gaps, '02', 'ArrowDown')).toBe('22');
  });

  test('follow rows and columns, not the order of drawing', () => {
    const reversed = grid.toReversed();
    expect(walk(reversed, '11', 'ArrowRight', 'ArrowDown')).toBe('22');
  });
});

describe('what heads a row', () => {
  const place = { y: 0, width: 10, height: 10, sentence: 'A sentence.' };
  const heads = [0, 1].map((row) => ({ ...place, key: `head${row}`, row, column: -1, x: -10, y: row * 10 }));
  const over = [0, 1, 2].map((column) => ({
    ...place,
    key: `over${column}`,
    row: -1,
    column,
    x: column * 10,
    y: -10,
  }));
  const headed = [...rowsOf(3, 3), ...heads, ...over];

  test('is reached to the left, but not by Home', () => {
    expect(walk(headed, '01', 'Home')).toBe('00');
    expect(walk(headed, '00', 'ArrowLeft')).toBe('head0');
    expect(walk(headed, 'head0', 'Home')).toBe('00');
  });

  test('leads up and down to other heads, and a mark to other marks', () => {
    expect(walk(headed, 'head0', 'ArrowDown')).toBe('head1');
    expect(walk(headed, '00', 'ArrowDown')).toBe('10');
    expect(walk(headed, '01', 'ArrowUp', 'ArrowDown')).toBe('01');
    expect(walk(headed, '00', 'ArrowUp')).toBe('over0');
  });

  test('gives way where the next row has nothing of its kind', () => {
    expect(walk(headed, 'head0', 'ArrowUp')).toBe('over0');
  });

  test('a mark wide of the others is not led to a head that is nearer', () => {
    const far = [
      { ...place, key: 'far', row: 0, column: 0, x: 0 },
      { ...place, key: 'head', row: 1, column: -1, x: 0, y: 10 },
      { ...place, key: 'cell', row: 1, column: 0, x: 50, y: 10 },
    ];
    expect(walk(far, 'far', 'ArrowDown')).toBe('cell');
  });
});

test('Home and End go to the ends of the row', () => {
  expect(walk(grid, '11', 'Home')).toBe('10');
  expect(walk(grid, '11', 'End')).toBe('12');
});

test('other keys lead nowhere', () => {
  for (const key of ['Enter', 'a', 'Tab', 'Escape', 'PageDown', 'XArrowLeft']) {
    expect(walk(grid, '11', key)).toBeUndefined();
    expect(nextTarget(grid, undefined, key)).toBeUndefined();
  }
});

test('every target can be reached from the first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }), (lengths) => {
      const targets = rowsOf(...lengths);
      const reached = new Set<Target>();
      for (
        let row = targets[0];
        row;
        row = nextTarget(targets, nextTarget(targets, row, 'Home'), 'ArrowDown')
      ) {
        for (let at = nextTarget(targets, row, 'Home'); at; at = nextTarget(targets, at, 'ArrowRight'))
          reached.add(at);
      }
      expect(reached.size).toBe(targets.length);
    }),
  );
});

describe('the target that a finger means', () => {
  const at = (x: number, y: number) =>
    targetForFinger([...grid, { ...grid[0]!, key: 'head', x: -40, width: 40, leads: true }], x, y, 4)?.key;

  test('within a mark is that mark', () => {
    expect(at(15, 15)).toBe('11');
    expect(at(1, 1)).toBe('00');
  });

  test('beside a mark is that mark and no link, farther off it is the link', () => {
    expect(at(-3, 5)).toBe('00');
    expect(at(-5, 5)).toBe('head');
    expect(at(-30, 5)).toBe('head');
  });

  test('just outside of all is the nearest mark, and farther off nothing', () => {
    expect(at(22, 33)).toBe('22');
    expect(at(22, 36)).toBeUndefined();
  });
});
