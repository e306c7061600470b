import { markingText } from '#lib/model/marking.ts';
import type { Exporter } from '../Exporter.ts';
import { gatheredStem } from '../fileStems.ts';
import { jobMarking } from '../marked.ts';
import { zipOf, type ZippedFile } from '../zipOf.ts';
import { pngExporter } from './pictureExporters.ts';

/** The pictures of all items as PNG in one archive, in their order, which their names begin with. */
export const picturesExporter: Exporter = {
  id: 'pictures',
  extension: 'zip',
  mime: 'application/zip',
  gathers: true,
  write: async (job, options, io, signal) => {
    const { words } = job.items[0]!.prepared;
    await words.load('dataFiles', 'exporting');
    const pictures = await pngExporter.write(job, options, io, signal);
    const digits = String(pictures.length).length;
    const files = pictures.map(({ name, content }, at): ZippedFile => [
      `${String(at + 1).padStart(digits, '0')}-${name}`,
      content,
    ]);
    const marking = jobMarking(job, options);
    const { asOf, asOfIs } = job.dossier.info;
    const said = marking && words.of('dataFiles').marked({ marking: markingText(marking), asOf, asOfIs });
    const all = said === null ? files : [['MARKING.txt', said] as const, ...files];
    return [{ name: `${gatheredStem(job)}-pictures.zip`, content: zipOf(all) }];
  },
};
