import { catalog } from '#lib/charts/catalog.ts';
import type { ExportIo, ExportItem, ExportJob, ExportOptions } from '#lib/export/Exporter.ts';
import { pdf } from '#lib/export/pdf/pdf.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { english } from '../../english.ts';

export const io: ExportIo = {
  readFont: nodeFontReader,
  png: () => Promise.reject(new Error('a PDF holds no PNG')),
};

/** Some charts of a dossier, all unless they are named. */
export function itemsOf(dossier: Dossier, presentation: Presentation, ids?: readonly string[]): ExportItem[] {
  return catalog
    .filter(({ id }) => ids?.includes(id) ?? true)
    .map((chart) => ({
      chart,
      query: '',
      prepared: chart.prepare(dossier, defaultView, english, presentation),
    }));
}

export function optionsOf(size: string, change: Partial<ExportOptions> = {}): ExportOptions {
  return { size: pictureSize(size), scale: 1, theme: 'light', ...change };
}

export function jobOf(dossier: Dossier, items: readonly ExportItem[], site: string | null = null): ExportJob {
  return { dossier, items, site };
}

export async function writePdf(job: ExportJob, options: ExportOptions): Promise<Uint8Array> {
  const [file] = await pdf.write(job, options, io);
  return file!.content as Uint8Array;
}
