import type { PreparedChart } from '#lib/charts/kit/chart.ts';

/** A chart of two rows and three columns that fill the width: as small as a chart can be and still be moved in. */
export function gridChart(change: Partial<PreparedChart> = {}): PreparedChart {
  const places = [0, 1].flatMap((row) =>
    [0, 1, 2].map((column) => ({ row, column, key: `r${row}c${column}` })),
  );
  const sentence = (row: number, column: number) => `Mark in row ${row + 1}, column ${column + 1}.`;
  return {
    data: null,
    headline: 'Six marks',
    subtitle: 'Nothing is encoded',
    empty: null,
    legend: () => [],
    notes: [],
    sources: [],
    body: ({ x, y, width, theme }) => {
      const targets = places.map((place) => ({
        ...place,
        x: x + (place.column * width) / 3,
        y: y + place.row * 50,
        width: width / 3,
        height: 50,
        sentence: sentence(place.row, place.column),
      }));
      return {
        height: 100,
        targets,
        marks: targets.map((target) => ({
          type: 'text',
          x: target.x,
          y: target.y + 30,
          text: target.key,
          size: 12,
          fill: theme.ink,
        })),
      };
    },
    description: { short: 'Grid of six marks.', long: 'Two rows of three marks.' },
    table: { caption: 'Marks', columns: [], rows: [] },
    evidence: () => null,
    ...change,
  };
}
