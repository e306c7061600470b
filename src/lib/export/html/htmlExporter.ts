import type { ExportedFile, Exporter, ExportIo, ExportItem, ExportJob, ExportOptions } from '../Exporter.ts';
import { gatheredStem } from '../fileStems.ts';
import { layoutItem } from '../layoutItem.ts';
import { sceneFonts } from '../picture.ts';
import { pictureSize, type PictureSize } from '../pictureSize.ts';
import { pageHtml } from './pageHtml.ts';
import { viewsOf } from '../viewsOf.ts';
import type { DrawnPicture, DrawnSlide } from './slideHtml.ts';

/**
 * A page in one file, which opens from a disk and asks the network for nothing: it shows, explains and presents. Characters
 * that none of its fonts has are shown in one of the reader's own.
 */
export const htmlExporter: Exporter = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  gathers: true,
  write: writeHtml,
};

/** Of a full picture on a screen too narrow for its size. */
const narrowPage: PictureSize = {
  id: 'narrow',
  canvas: { width: 480, height: null },
  density: 1,
  presentation: 'full',
};

async function writeHtml(
  job: ExportJob,
  options: ExportOptions,
  io: ExportIo,
  signal?: AbortSignal,
): Promise<readonly ExportedFile[]> {
  const { words } = job.items[0]!.prepared;
  await words.load('briefingPage', 'exporting', 'evidence', 'dataFiles');
  const slides: DrawnSlide[] = [];
  for (const item of job.items) {
    signal?.throwIfAborted();
    const narrow = item.prepared.presentation === 'slide' ? pictureSize('4:5') : narrowPage;
    slides.push({
      item,
      wide: picturesOf(job, item, options, options.size),
      narrow: (viewsOf(item).length > 1 ? viewsOf(item) : [item]).flatMap((each) =>
        picturesOf(job, each, options, narrow),
      ),
    });
    // A page stays alive between two charts.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const scenes = slides.flatMap(({ wide, narrow }) => [...wide, ...narrow].map(({ scene }) => scene));
  const fonts = await sceneFonts(scenes, options, io.readFont);
  return [{ name: `${gatheredStem(job)}.html`, content: pageHtml(job, options, slides, fonts) }];
}

function picturesOf(
  job: ExportJob,
  item: ExportItem,
  options: ExportOptions,
  size: PictureSize,
): DrawnPicture[] {
  return layoutItem(job, item, { ...options, size }).map((scene) => ({ prepared: item.prepared, scene }));
}
