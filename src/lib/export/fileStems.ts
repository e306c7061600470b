import type { ExportJob } from './Exporter.ts';

/** A name for the file of each item, without its ending: its chart, numbered from the second on of one chart. */
export function fileStems({ items }: Pick<ExportJob, 'items'>): string[] {
  const used = new Map<string, number>();
  return items.map(({ chart: { id } }) => {
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}

/** The name of one file of all items, without its ending: that of its chart, of several `briefing`. */
export function gatheredStem({ items }: Pick<ExportJob, 'items'>): string {
  return items.length === 1 ? items[0]!.chart.id : 'briefing';
}
