import type { Exporter, ExportItem } from './Exporter.ts';

/** The views of an item: itself, or those that it sets side by side, marked as it is. */
export function viewsOf(item: ExportItem): readonly ExportItem[] {
  const { views, marking } = item;
  if (!views) return [item];
  return marking ? views.map((view) => ({ ...view, marking })) : views;
}

/** The exporter of data with each view on its own and without words; without a file where there is no view. */
export function ofViews(exporter: Exporter): Exporter {
  return {
    ...exporter,
    write: async (job, ...rest) => {
      const items = job.items.flatMap(viewsOf);
      return items.length === 0 ? [] : exporter.write({ ...job, items }, ...rest);
    },
  };
}
