import { catalog } from '#lib/charts/catalog.ts';
import { pptxExporter } from '#lib/export/pptx/pptxExporter.ts';
import type { ExportOptions } from '#lib/export/Exporter.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import type { ExportIo, ExportItem } from '#lib/export/Exporter.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import { english } from '../../english.ts';

const io: ExportIo = {
  readFont: () => Promise.reject(new Error('slides name their font')),
  png: () => Promise.reject(new Error('slides hold no pictures')),
};

export function itemsOf(dossier: Dossier, form: Presentation = 'slide'): ExportItem[] {
  return catalog.map((chart) => ({
    chart,
    query: '',
    prepared: chart.prepare(dossier, defaultView, english, form),
  }));
}

/** A deck of some charts, all by default, and its name. */
export async function deckOf(
  dossier: Dossier,
  items: readonly ExportItem[] = itemsOf(dossier),
  options: Partial<ExportOptions> = {},
  signal?: AbortSignal,
): Promise<{ name: string; content: Uint8Array }> {
  const whole = { size: pictureSize('16:9'), scale: 2, theme: 'light', ...options } as const;
  const job = { dossier, items, site: 'https://example.org/standpoint/' };
  const files = await pptxExporter.write(job, whole, io, signal);
  const [file] = files;
  if (files.length !== 1 || typeof file?.content === 'string')
    throw new Error('one file of bytes was expected');
  return { name: file!.name, content: file!.content as Uint8Array };
}
