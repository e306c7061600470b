import { catalog } from '#lib/charts/catalog.ts';
import { changeSince, type PictureRecord } from '#lib/export/pictureRecord.ts';
import { shownHash } from '#lib/export/shownHash.ts';
import { presentations } from '#lib/export/pictureSize.ts';
import { readRecord, type RecordReading } from '#lib/export/readRecord.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { readView, viewQuery } from '#lib/view/viewParams.ts';
import type { Words } from '#lib/words/Words.ts';

/** What a file of a picture comes to with the dossier that is open. */
export type Reopened =
  | { readonly kind: Extract<RecordReading, { ok: false }>['reason'] }
  | { readonly kind: 'same'; readonly page: string; readonly query: string }
  | { readonly kind: 'otherDossier'; readonly name: string }
  | {
      readonly kind: 'changed';
      readonly page: string;
      readonly query: string;
      readonly tables: readonly {
        readonly table: TableName;
        readonly before: number;
        readonly now: number;
      }[];
      /** The table of the view is what it was. */
      readonly isShownSame: boolean;
    };

/** Reads a file, and looks up whether what it shows is still what its view shows. */
export async function reopened(file: Uint8Array, dossier: Dossier, words: Words): Promise<Reopened> {
  const reading = readRecord(file);
  if (!reading.ok) return { kind: reading.reason };
  const { record } = reading;
  const since = changeSince(record, dossier);
  if (since.kind === 'otherDossier') return since;
  const chart = catalog.find(({ id }) => id === record.chart);
  // A chart that this version has not learned yet.
  if (!chart) return { kind: 'newer' };
  const { view } = readView(queryOf(record), dossier);
  const place = { page: chart.page, query: viewQuery(view) };
  if (since.kind === 'nothing') return { kind: 'same', ...place };
  await words.load('exporting', 'dataFiles', ...chart.areas);
  // The picture does not say as which it was drawn, and the table of a slide has other rows.
  const isShownSame = presentations.some(
    (form) => shownHash({ prepared: chart.prepare(dossier, view, words, form) }) === record.shown,
  );
  return { ...since, ...place, isShownSame };
}

function queryOf({ view }: PictureRecord): string {
  return view.slice(view.indexOf('?') + 1);
}
