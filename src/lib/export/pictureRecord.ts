import { tableNames, type Dossier, type TableName } from '#lib/model/dossier.ts';
import { plainCitation } from './cite/citationOf.ts';
import { dossierPrint } from './dossierPrint.ts';
import type { ExportItem, ExportJob } from './Exporter.ts';
import { plainKeyword } from './pngText.ts';
import { shownHash } from './shownHash.ts';
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
  const { hash } = dossierPrint(dossier);
  return {
    dossier: dossier.info.name,
    chart: chart.id,
    view: query,
    address: viewAddress(job, item),
    data: hash,
    tables: tablesText(dossier),
    shown: shownHash(item),
    citation: plainCitation(job, item),
    description: prepared.description.short,
  };
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
      /** None if only what is said of the tables is another. */
      readonly tables: readonly TableSince[];
    };

/** A table whose rows are others than they were, with how many there were and are. */
export interface TableSince {
  readonly table: TableName;
  readonly before: number;
  readonly now: number;
}

export function changeSince(record: PictureRecord, dossier: Dossier): ChangeSince {
  if (record.dossier !== dossier.info.name) return { kind: 'otherDossier', name: record.dossier };
  const { hash } = dossierPrint(dossier);
  if (record.data === '' || record.data === hash) return { kind: 'nothing' };
  return { kind: 'changed', tables: tablesSince(record.tables, dossier) };
}

/** The tables of a dossier as `PictureRecord.tables` has them. */
export function tablesText(dossier: Dossier): string {
  const { tables } = dossierPrint(dossier);
  return tableNames.map((name) => `${name}:${tables[name].rows}:${tables[name].hash}`).join(',');
}

/** @param text as `tablesText` writes it; tables that it does not name are passed over */
export function tablesSince(text: string, dossier: Dossier): TableSince[] {
  const { tables } = dossierPrint(dossier);
  const before = new Map(
    text.split(',').map((each) => {
      const [name = '', rows, hash] = each.split(':');
      return [name, { rows: Number(rows), hash }] as const;
    }),
  );
  return tableNames.flatMap((table) => {
    const was = before.get(table);
    if (!was || was.hash === tables[table].hash || !Number.isInteger(was.rows)) return [];
    return [{ table, before: was.rows, now: tables[table].rows }];
  });
}
