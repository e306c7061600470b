import type { Exporter, ExportIo, ExportItem, ExportJob, ExportOptions } from '../Exporter.ts';
import { printedId } from '../cite/viewId.ts';
import { fileStems } from '../fileStems.ts';
import { itemMarking } from '../marked.ts';
import { drawPictures, type Picture } from '../picture.ts';
import { pictureRecord, recordPngTexts } from '../pictureRecord.ts';
import { viewsOf } from '../viewsOf.ts';

/** A picture with the fonts in it, as every program that draws SVG shows alike; on paper one for each sheet. */
export const svgExporter: Exporter = {
  id: 'svg',
  extension: 'svg',
  mime: 'image/svg+xml',
  gathers: false,
  write: (job, options, io, signal) =>
    write(job, options, io, signal, 'svg', (picture) => Promise.resolve(picture.svg)),
};

/** A picture in pixels. */
export const pngExporter: Exporter = {
  id: 'png',
  extension: 'png',
  mime: 'image/png',
  gathers: false,
  write: (job, options, io, signal) =>
    write(job, options, io, signal, 'png', (picture, item) => {
      const [view] = viewsOf(item);
      return io.png(picture, view ? recordPngTexts(pictureRecord(job, view)) : {});
    }),
};

async function write(
  job: ExportJob,
  options: ExportOptions,
  io: ExportIo,
  signal: AbortSignal | undefined,
  extension: string,
  contentOf: (picture: Picture, item: ExportItem) => Promise<string | Uint8Array>,
) {
  const stems = fileStems(job);
  const files = await Promise.all(
    job.items.map(async (item, at) => {
      const pictures = await picturesOf(job, item, options, io);
      return Promise.all(
        pictures.map(async (picture, sheet) => {
          signal?.throwIfAborted();
          const name = pictures.length > 1 ? `${stems[at]}-${sheet + 1}` : stems[at];
          return { name: `${name}.${extension}`, content: await contentOf(picture, item) };
        }),
      );
    }),
  );
  return files.flat();
}

/** Each item is drawn once for all formats that are asked for with the same options. */
const drawn = new WeakMap<ExportItem, { options: ExportOptions; pictures: Promise<Picture[]> }>();

function picturesOf(job: ExportJob, item: ExportItem, options: ExportOptions, io: ExportIo) {
  const known = drawn.get(item);
  if (known?.options === options) return known.pictures;
  const [view] = viewsOf(item);
  const record = view ? { ...pictureRecord(job, view) } : {};
  const marking = itemMarking(item, options);
  const request = {
    ...options,
    record,
    cite: printedId(job.dossier, item),
    ...(marking ? { marking } : {}),
    ...(item.headline ? { headline: item.headline } : {}),
  };
  const pictures = drawPictures(job.dossier, item.prepared, request, io.readFont);
  drawn.set(item, { options, pictures });
  return pictures;
}
