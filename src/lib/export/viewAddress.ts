import type { ExportItem, ExportJob } from './Exporter.ts';
import { viewsOf } from './viewsOf.ts';

/** Where a view can be opened: a whole address, or the path within the site where nobody knows where that stands. */
export function viewAddress({ site }: Pick<ExportJob, 'site'>, { chart, query }: ExportItem): string {
  const path = `${chart.page}/`.replace(/\/+$/, '/');
  const asked = query === '' || query.startsWith('?') ? query : `?${query}`;
  return (site === null ? path : site.replace(/\/*$/, path)) + asked;
}

/** The whole address of an item, of several views that of the first; null for words, or where nobody knows of a site. */
export function linkedAddress(job: Pick<ExportJob, 'site'>, item: ExportItem): string | null {
  const [view] = viewsOf(item);
  return view && job.site !== null ? viewAddress(job, view) : null;
}
