import type { Chart } from '#lib/charts/kit/chart.ts';

/** The same chart, with each `prepare` written down as the chart, the presentation and the view that it was for. */
export function countPrepares(chart: Chart, prepared: string[]): Chart {
  return {
    ...chart,
    prepare: (dossier, view, words, presentation = 'full') => {
      prepared.push(`${chart.id} ${presentation} ${JSON.stringify(view)}`);
      return chart.prepare(dossier, view, words, presentation);
    },
  };
}
