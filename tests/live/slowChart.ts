import { numberCell, textCell } from '#lib/charts/kit/cells.ts';
import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import { gridChart } from './gridChart.ts';

/** A chart that takes its time, and everything of which says how many sources are left out in its view: its age. */
export function slowChart(id: string, milliseconds = 200): Chart {
  return {
    id,
    name: () => 'Slow chart',
    question: () => 'Which view is this?',
    areas: [],
    page: '/',
    reads: ['sourcesOff', 'asOf'],
    controls: [],
    prepare: (_, { sourcesOff }, words): PreparedChart => {
      const until = performance.now() + milliseconds;
      while (performance.now() < until);
      const age = sourcesOff.length;
      const grid = gridChart();
      return gridChart({
        name: `Name of age ${age}`,
        question: `Question of age ${age}?`,
        headline: `Headline of age ${age}`,
        subtitle: `Subtitle of age ${age}`,
        legend: () => [{ label: `Legend of age ${age}`, swatchWidth: 0, swatchHeight: 0, swatch: () => [] }],
        moves: () => [{ key: '+', label: `Step of age ${age}`, view: {} }],
        notes: [`Note of age ${age}`],
        description: { short: `Picture of age ${age}.`, long: `All of age ${age}.` },
        body: (box) => {
          const { marks, ...body } = grid.body(box);
          const [first, ...others] = marks;
          return { ...body, marks: [{ ...first!, text: `age ${age}` } as typeof first & object, ...others] };
        },
        table: {
          caption: `Table of age ${age}`,
          columns: [
            { id: 'mark', label: 'Mark', kind: 'text' },
            { id: 'age', label: 'Age', kind: 'number' },
          ],
          // As many marks differ from those of the view with all documents as are left out.
          rows: Array.from({ length: 6 }, (_, at) => ({
            key: `r${Math.floor(at / 3)}c${at % 3}`,
            cells: [textCell(`mark ${at}`), numberCell(words, at < age ? age : 0)],
          })),
        },
        evidence: (key) => ({ key, title: `Evidence of age ${age}`, summary: 'It is a mark.', rows: [] }),
      });
    },
  };
}
