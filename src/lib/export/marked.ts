import { markingPrefix, narrowestMarking, type Marking } from '#lib/model/marking.ts';
import type { Exporter, ExportItem, ExportJob, ExportOptions } from './Exporter.ts';

/** What an item is marked with: its own marking, or that of all. */
export function itemMarking(
  { marking }: ExportItem,
  options: Pick<ExportOptions, 'marking'>,
): Marking | undefined {
  return marking ?? options.marking;
}

/** What a file of all items is marked with: the narrowest of theirs; null for none. */
export function jobMarking({ items }: Pick<ExportJob, 'items'>, options: Pick<ExportOptions, 'marking'>) {
  return narrowestMarking(items.map((item) => itemMarking(item, options) ?? null));
}

/** The exporter with the narrowest marking of its items at the beginning of names of files. */
export function marked(exporter: Exporter): Exporter {
  return {
    ...exporter,
    write: async (job, options, io, signal) => {
      const prefix = markingPrefix(jobMarking(job, options));
      const files = await exporter.write(job, options, io, signal);
      return prefix === '' ? files : files.map((file) => ({ ...file, name: prefix + file.name }));
    },
  };
}
