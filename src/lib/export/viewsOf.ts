import type { Exporter, ExportItem } from './Exporter.ts';

/** The views of an item: itself, or those that it sets side by side. */
export function viewsOf(item: ExportItem): readonly ExportItem[] {
  return item.views ?? [item];
}

/** The exporter of data with each view on its own and without words; without a file where there is no view. */
export function ofViews(exporter: Exporter): Exporter {
  return {
    ...exporter,
    write: async (job, ...rest) => {
      const items = job.items.flatMap((item) =>
        viewsOf(item).map((view) => (item.marking ? { ...view, marking: item.marking } : view)),
      );
      return items.length === 0 ? [] : exporter.write({ ...job, items }, ...rest);
    },
  };
}
