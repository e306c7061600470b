import { catalog } from '#lib/charts/catalog.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import type { ExportedFile, Exporter, ExportIo, ExportItem, ExportJob } from '#lib/export/Exporter.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Presentation } from '#lib/model/view.ts';
import { readView } from '#lib/view/viewParams.ts';
import type { Words } from '#lib/words/Words.ts';
import { english } from '../english.ts';

/** A chart as files take it up. */
export function exportItem(
  dossier: Dossier,
  chart: Chart,
  {
    query = '',
    words = english,
    form = 'full' as Presentation,
  }: {
    query?: string;
    words?: Words;
    form?: Presentation;
  } = {},
): ExportItem {
  const { view } = readView(query, dossier);
  return { chart, query, prepared: chart.prepare(dossier, view, words, form) };
}

/** All charts of a dossier, or some, in the view of a link. */
export function exportJob(
  dossier: Dossier,
  charts: readonly Chart[] = catalog,
  query = '',
  words = english,
): ExportJob {
  const items = charts.map((chart) => exportItem(dossier, chart, { query, words }));
  return { dossier, items, site: 'https://standpoint.example/site/' };
}

const io: ExportIo = {
  readFont: () => Promise.reject(new Error('a file of data needs no font')),
  png: () => Promise.reject(new Error('a file of data needs no picture')),
};

export function write(exporter: Exporter, job: ExportJob, signal?: AbortSignal) {
  return exporter.write(job, { size: pictureSize('16:9'), scale: 1, theme: 'light' }, io, signal);
}

/** The only file that is written. */
export async function writeOne(exporter: Exporter, job: ExportJob): Promise<ExportedFile> {
  const [file, ...others] = await write(exporter, job);
  if (!file || others.length > 0) throw new Error(`${others.length + (file ? 1 : 0)} files instead of one`);
  return file;
}

const zones = ['UTC', 'Asia/Seoul', 'America/Los_Angeles'];

/** What is made in each of three time zones, one of them before and one behind UTC. */
export async function inZones<Made>(make: () => Promise<Made>): Promise<Made[]> {
  const own = process.env['TZ'];
  const made: Made[] = [];
  const offsets = new Set<number>();
  try {
    for (const zone of zones) {
      process.env['TZ'] = zone;
      offsets.add(new Date(Date.UTC(2024, 5, 19)).getTimezoneOffset());
      made.push(await make());
    }
  } finally {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  }
  if (offsets.size < zones.length) throw new Error('the time zone of this process cannot be set');
  return made;
}
