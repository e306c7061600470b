import type { ExportJob } from './Exporter.ts';

/**
 * A name for the file of each item, without its ending: its chart, numbered from the second on of one chart, behind the
 * title of what it is a part of.
 */
export function fileStems({ items, title = '' }: Pick<ExportJob, 'items' | 'title'>): string[] {
  const whole = titleStem(title);
  const used = new Map<string, number>();
  return items.map(({ chart: { id } }) => {
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    const own = times === 1 ? id : `${id}-${times}`;
    return whole === '' ? own : `${whole}-${own}`;
  });
}

/** A title as a name of a file; empty where nothing of it can stand in one. */
export function titleStem(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
}

/** The name of one file of all items, without its ending: its title, else that of its chart, of several `briefing`. */
export function gatheredStem({ items, title = '' }: Pick<ExportJob, 'items' | 'title'>): string {
  return titleStem(title) || (items.length === 1 ? items[0]!.chart.id : 'briefing');
}
