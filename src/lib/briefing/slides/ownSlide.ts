import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import type { Words } from '#lib/words/Words.ts';

/** What a slide says that is no view of the dossier. */
type OwnSlide = Pick<PreparedChart, 'name' | 'headline' | 'body' | 'description'> &
  Partial<PreparedChart> & { readonly id: string; readonly views: readonly ExportItem[] };

/** The slide as exporters take up charts, so that each of them draws it as it draws any other. */
export function ownSlide(words: Words, { id, views, ...said }: OwnSlide): ExportItem {
  const table = { caption: said.headline, columns: [], rows: [] };
  const prepared: PreparedChart = {
    words,
    presentation: 'slide',
    question: '',
    data: null,
    finding: null,
    subtitle: '',
    empty: null,
    legend: () => [],
    notes: [],
    sources: [],
    publishers: [],
    table,
    dataTable: table,
    rowGroups: [],
    native: null,
    evidence: () => null,
    markOf: () => undefined,
    sentence: () => '',
    destination: () => null,
    moves: () => [],
    ...said,
  };
  const chart: Chart = {
    id,
    name: () => said.name,
    question: () => '',
    areas: ['briefing'],
    page: '/briefing',
    reads: [],
    controls: [],
    prepare: () => prepared,
  };
  return { chart, query: '', prepared, views };
}
