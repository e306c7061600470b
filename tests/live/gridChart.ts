import { english } from '../english.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';

/** A chart of two rows and three columns that fill the width: as small as a chart can be and still be moved in. */
export function gridChart(change: Partial<PreparedChart> = {}): PreparedChart {
  const places = [0, 1].flatMap((row) =>
    [0, 1, 2].map((column) => ({ row, column, key: `r${row}c${column}` })),
  );
  return {
    words: english,
    presentation: 'full',
    name: 'Grid',
    question: 'What is there?',
    data: null,
    finding: { kind: 'six', facts: {}, rests: [] },
    headline: 'Six marks',
    subtitle: 'Nothing is encoded',
    empty: null,
    legend: () => [],
    notes: [],
    sources: [],
    publishers: [],
    body: ({ x, y, width, theme }) => {
      const targets = places.map((place) => ({
        ...place,
        x: x + (place.column * width) / 3,
        y: y + place.row * 50,
        width: width / 3,
        height: 50,
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
    dataTable: { caption: 'Marks', columns: [], rows: [] },
    rowGroups: [],
    native: null,
    evidence: () => null,
    markOf: () => undefined,
    sentence: (key) => {
      const place = places.find((each) => each.key === key);
      return place ? `Mark in row ${place.row + 1}, column ${place.column + 1}.` : '';
    },
    destination: () => null,
    moves: () => [],
    ...change,
  };
}
