import type { NativeChart } from '#lib/charts/kit/chart.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import type { ExportItem } from '../Exporter.ts';
import type { SeriesLook } from './chartXml.ts';
import { fitRows } from './fitRows.ts';
import type { NativeTable } from './NativeTable.ts';
import { tableOfGrid } from './tableOfGrid.ts';

/** Charts whose picture is a grid, and whose rows and columns a reader may want to edit. */
const grids: readonly string[] = [
  'stance-matrix',
  'stances-by-source',
  'claims-by-source',
  'treaty-comparison',
];

/** What a program of slides draws by itself in place of the marks of a chart. */
export type NativeBody =
  | { readonly kind: 'table'; readonly table: NativeTable }
  | { readonly kind: 'chart'; readonly chart: NativeChart };

/**
 * Null where the chart is truthfully neither table nor bars, or where a reader has added notes or pointed marks out,
 * which only the picture shows.
 *
 * @param scene of the chart, whose marks it is given
 */
export function nativeBody(
  { chart, prepared, query }: ExportItem,
  scene: Scene,
  marks: readonly Mark[],
  theme: Theme,
): NativeBody | null {
  const { native } = prepared;
  const asked = new URLSearchParams(query);
  if (prepared.empty !== null) return null;
  if (grids.includes(chart.id) && !native) {
    const grid = tableOfGrid(marks, scene.targets, scene.width, theme);
    const fitted = grid && fitRows(grid);
    return fitted && { kind: 'table', table: fitted };
  }
  if (asked.has('highlight') || asked.has('notes')) return null;
  return native && native.categories.length > 0 ? { kind: 'chart', chart: withoutEmpty(native) } : null;
}

/** Series of which there is nothing to see would only stand in the legend. */
function withoutEmpty(chart: NativeChart): NativeChart {
  const seen = chart.series.filter(({ values }) => values.some((value) => value !== null && value !== 0));
  return seen.length > 0 ? { ...chart, series: seen } : chart;
}

/** Series look as the legend of the picture has them, by their names; where that does not tell them apart, as categories do. */
export function seriesLooks(
  { kind, series }: NativeChart,
  legend: readonly LegendItem[],
  theme: Theme,
): SeriesLook[] {
  if (kind !== 'stacked' && series.length === 1) return [{ fill: theme.amount }];
  const looks = new Map(
    legend.map(({ label, swatch }): [string, SeriesLook] => {
      const shape = swatch(0, 0).find((mark) => mark.type !== 'text' && (mark.fill ?? mark.stroke));
      if (!shape || shape.type === 'text') return [label, {}];
      return [label, { fill: shape.fill, stroke: shape.stroke }];
    }),
  );
  let before: SeriesLook = { fill: theme.amount };
  const named = series.map(({ name }) => {
    // What the legend has together with the one before it is a shade of it.
    const look = looks.get(name) ?? { ...before, fill: mix(before.fill ?? theme.amount, theme.ink, 0.4) };
    before = look;
    return look;
  });
  const distinct = new Set(named.map(({ fill, stroke }) => `${fill} ${stroke}`));
  if (distinct.size === series.length) return named;
  return series.map((_, at) => ({ fill: theme.categories[at % theme.categories.length] }));
}
