import type { ExportItem, ExportJob } from './Exporter.ts';

/** Where a view can be opened: a whole address, or the path within the site where nobody knows where that stands. */
export function viewAddress({ site }: Pick<ExportJob, 'site'>, { chart, query }: ExportItem): string {
  const path = `${chart.page}/`.replace(/\/+$/, '/');
  const asked = query === '' || query.startsWith('?') ? query : `?${query}`;
  return (site === null ? path : site.replace(/\/*$/, path)) + asked;
}
