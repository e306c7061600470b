import { tableNames, type Dossier, type TableName } from '#lib/model/dossier.ts';
import { plainCitation } from './cite/citationOf.ts';
import { exactCsv } from './csv/exactCsv.ts';
import { dossierPrint } from './dossierPrint.ts';
import type { ExportItem, ExportJob } from './Exporter.ts';
import { plainKeyword } from './pngText.ts';
import { sha256Hex } from './sha256Hex.ts';
import { fileTable } from './tables/fileTable.ts';
import { viewAddress } from './viewAddress.ts';

/** What a picture says of itself, so that it can be opened again as a view. Texts alone, as files hold them. */
export interface PictureRecord {
  /** Name of the dossier. */
  readonly dossier: string;
  /** Id of the chart. */
  readonly chart: string;
  /** From the question mark of its address on; empty for the default. */
  readonly view: string;
  /** Where the view is; its path within the site where nobody knew where that stands. */
  readonly address: string;
  /** SHA-256 of all that the dossier said. */
  readonly data: string;
  /** Its tables: `stances:175:0f3a…,claims:…`, name, number of rows and the beginning of their SHA-256. */
  readonly tables: string;
  /** The beginning of the SHA-256 of the table of the view as exact CSV. */
  readonly shown: string;
  readonly citation: string;
  /** The picture in a sentence. */
  readonly description: string;
}

/** The record of a picture of an item; words of the area `dataFiles` must be there. */
export function pictureRecord(job: Pick<ExportJob, 'dossier' | 'site'>, item: ExportItem): PictureRecord {
  const { dossier } = job;
  const { chart, query, prepared } = item;
  const { hash, tables } = dossierPrint(dossier);
  return {
    dossier: dossier.info.name,
    chart: chart.id,
    view: query,
    address: viewAddress(job, item),
    data: hash,
    tables: tableNames.map((name) => `${name}:${tables[name].rows}:${tables[name].hash}`).join(','),
    shown: shownHash(item),
    citation: plainCitation(job, item),
    description: prepared.description.short,
  };
}

/** Tells whether a view draws what it drew. */
export function shownHash({ prepared }: Pick<ExportItem, 'prepared'>): string {
  return sha256Hex(exactCsv(fileTable(prepared.table, prepared.words.of('dataFiles')))).slice(0, 16);
}

/** The text of the record, as the metadata of an SVG and a text of a PNG hold it. */
export function recordText(record: PictureRecord): string {
  return JSON.stringify({ standpoint: 1, ...record });
}

/** By PNG keyword: the record, once more in letters that every program keeps, and for people how to cite it. */
export function recordPngTexts(record: PictureRecord): Record<string, string> {
  const text = recordText(record);
  return { Comment: record.citation, Standpoint: text, [plainKeyword]: encodeURIComponent(text) };
}

/** What has changed in the data since a picture was made. */
export type ChangeSince =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'otherDossier'; readonly name: string }
  | {
      readonly kind: 'changed';
      /** Tables whose rows are others, with how many there were and are; none if only what is said of them is. */
      readonly tables: readonly {
        readonly table: TableName;
        readonly before: number;
        readonly now: number;
      }[];
    };

export function changeSince(record: PictureRecord, dossier: Dossier): ChangeSince {
  if (record.dossier !== dossier.info.name) return { kind: 'otherDossier', name: record.dossier };
  const { hash, tables } = dossierPrint(dossier);
  if (record.data === '' || record.data === hash) return { kind: 'nothing' };
  const before = new Map(
    record.tables.split(',').map((each) => {
      const [name = '', rows, own] = each.split(':');
      return [name, { rows: Number(rows), hash: own }] as const;
    }),
  );
  const changed = tableNames.filter(
    (name) => before.has(name) && before.get(name)!.hash !== tables[name].hash,
  );
  return {
    kind: 'changed',
    tables: changed.map((table) => ({ table, before: before.get(table)!.rows, now: tables[table].rows })),
  };
}
