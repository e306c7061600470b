import { describe, expect, test } from 'vitest';
import type { Box } from '#lib/charts/kit/chart.ts';
import { blockWidth, layoutGrid, type Grid, type GridCell, type GridRow } from '#lib/charts/kit/grid.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lightTheme } from '#lib/scene/theme.ts';

const box: Box = { x: 10, y: 20, width: 400, height: null, theme: lightTheme, textSize: 12 };
const columns = [
  { x: 0, width: 100 },
  { x: 100, width: 300 },
];

/** A grid whose cells note the places that they are drawn in. */
function noting(heights: readonly (readonly number[])[], more: Partial<Grid> = {}) {
  const places: Area[][] = heights.map(() => []);
  const rows = heights.map((row, r): GridRow => ({
    cells: row.map((height): GridCell => ({ height, draw: (_, place) => places[r]!.push(place) })),
  }));
  return { grid: { columns, groups: [{ heading: '', rows }], ...more }, places };
}

describe('a grid', () => {
  test('makes a row as high as its highest cell, and every cell as high as its row', () => {
    const { grid, places } = noting([
      [10, 30],
      [25, 5],
    ]);
    const body = layoutGrid(box, grid).body();
    expect(places).toEqual([
      [
        { x: 10, y: 20, width: 100, height: 30 },
        { x: 110, y: 20, width: 300, height: 30 },
      ],
      [
        { x: 10, y: 50, width: 100, height: 25 },
        { x: 110, y: 50, width: 300, height: 25 },
      ],
    ]);
    expect(body.height).toBe(56);
  });

  test('shares the height there is among its rows, into the cells or into the room between them', () => {
    for (const [into, y, height] of [
      ['cells', 20, 20],
      ['gaps', 25, 10],
    ] as const) {
      const { grid, places } = noting([[10], [10]], { stretch: { most: 50, into } });
      const layout = layoutGrid({ ...box, height: 41 }, grid);
      layout.body();
      expect(layout.height).toBe(41);
      expect(places[0]![0]).toMatchObject({ y, height });
    }
  });

  test('never stretches a row by more than it may', () => {
    const { grid } = noting([[10], [10]], { stretch: { most: 4, into: 'cells' } });
    expect(layoutGrid({ ...box, height: 500 }, grid).height).toBe(29);
  });

  test('goes on in a second block, under a heading that says so', () => {
    const { grid, places } = noting([[40], [40], [40], [40]]);
    const halves = {
      ...grid,
      columns: [{ x: 0, width: blockWidth(box) }],
      groups: [{ ...grid.groups[0]!, heading: 'Kept' }],
      blocks: { continued: (heading: string) => `${heading}, further` },
    };
    const layout = layoutGrid(box, halves);
    const texts = layout.body().marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));
    expect(layout.blocks).toBe(2);
    expect(texts).toEqual(['Kept', 'Kept, further']);
    expect(places.map(([place]) => place!.x)).toEqual([10, 10, 224, 224]);
  });

  test('lists targets that lead elsewhere behind those that are marks', () => {
    const target = (key: string, leads: boolean): GridCell => ({
      height: 10,
      draw: (cursor, place) => cursor.target({ ...place, key, row: 0, column: 0, leads }),
    });
    const rows = [{ cells: [target('thesis', true), target('cell', false)] }];
    const { targets } = layoutGrid(box, { columns, groups: [{ heading: '', rows }] }).body();
    expect(targets.map(({ key }) => key)).toEqual(['cell', 'thesis']);
  });
});
