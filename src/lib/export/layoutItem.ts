import type { Scene } from '#lib/scene/scene.ts';
import type { ExportItem, ExportJob, ExportOptions } from './Exporter.ts';
import { printedId } from './cite/viewId.ts';
import { itemHeadline } from './itemHeadline.ts';
import { itemMarking } from './marked.ts';
import { layoutPictures } from './picture.ts';

/** Lays an item out under its headline and with its marking; on paper, of a full chart, as many sheets as it needs. */
export function layoutItem({ dossier }: ExportJob, item: ExportItem, options: ExportOptions): Scene[] {
  return layoutPictures(dossier, item.prepared, {
    ...options,
    headline: itemHeadline(item),
    cite: printedId(dossier, item),
    marking: itemMarking(item, options),
  });
}
