import type { ExportItem, ExportJob } from '../Exporter.ts';
import { itemHeadline } from '../itemHeadline.ts';
import { viewAddress } from '../viewAddress.ts';
import { citationCff } from './citationCff.ts';

export interface Citation {
  /** One line for a footnote. */
  readonly plain: string;
  /** Text of a file `CITATION.cff` (Citation File Format 1.2.0). */
  readonly cff: string;
}

/** How a view is cited; words of the area `dataFiles` must be there. */
export function citationOf(job: Pick<ExportJob, 'dossier' | 'site'>, item: ExportItem): Citation {
  return { plain: plainCitation(job, item), cff: citationCff(job, [item]) };
}

/** For a footnote: the finding, the chart, the dossier with version and date, the licence and the address of the view. */
export function plainCitation(job: Pick<ExportJob, 'dossier' | 'site'>, item: ExportItem): string {
  const { title, version, asOf, asOfIs, licence } = job.dossier.info;
  return item.prepared.words.of('dataFiles').citation({
    headline: itemHeadline(item),
    chart: item.prepared.name,
    title,
    version,
    asOf,
    asOfIs,
    licence: licence.name,
    address: job.site === null ? '' : viewAddress(job, item),
  });
}
