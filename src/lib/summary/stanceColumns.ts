import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences } from '#lib/model/stance.ts';
import { isDocument } from '#lib/model/source.ts';
import { rootSource } from './rootSource.ts';
import { isWrong } from './verdicts.ts';

/** Code of a row's status in `StanceColumns.status`. */
export const statusCodes = { position: 0, unclear: 1, not_applicable: 2 } as const;

/**
 * The stance rows as columns: one typed array per field and row `i` of each belongs to `dossier.stances[i]`.
 * Ids are replaced by positions in the dossier's tables, words by their position in the model's lists, so that
 * a million rows cost a few megabytes and can be handed to a worker without copying strings.
 */
export interface StanceColumns {
  readonly rowCount: number;
  /** Position in `dossier.actors`. */
  readonly actor: Uint32Array;
  /** Position in `dossier.issues`. */
  readonly issue: Uint32Array;
  /** Position in `dossier.sources`. */
  readonly source: Uint32Array;
  /** Position in `dossier.sources` of the original where the source is a copy, else equal to `source`. */
  readonly root: Uint32Array;
  /** 1 where the source is a document that was read, 0 where it is another publication. */
  readonly document: Uint8Array;
  /** −2…2; 0 where status is not `position`. */
  readonly step: Int8Array;
  readonly status: Uint8Array;
  /** Position in `bases`; −1 where nothing is said of it. */
  readonly basis: Int8Array;
  /** Position in `confidences`, weakest first; −1 where nothing is said of it. */
  readonly confidence: Int8Array;
  /** 1 where a published finding conflicts with the row. */
  readonly wrong: Uint8Array;
}

const columnsOf = new WeakMap<Dossier, StanceColumns>();

/** Built once per dossier and kept for as long as the dossier is. */
export function stanceColumns(dossier: Dossier): StanceColumns {
  const known = columnsOf.get(dossier);
  if (known) return known;
  const rowCount = dossier.stances.length;
  const columns: StanceColumns = {
    rowCount,
    actor: new Uint32Array(rowCount),
    issue: new Uint32Array(rowCount),
    source: new Uint32Array(rowCount),
    root: new Uint32Array(rowCount),
    document: new Uint8Array(rowCount),
    step: new Int8Array(rowCount),
    status: new Uint8Array(rowCount),
    basis: new Int8Array(rowCount),
    confidence: new Int8Array(rowCount),
    wrong: new Uint8Array(rowCount),
  };
  const actorAt = positions(dossier.actors);
  const issueAt = positions(dossier.issues);
  const sourceAt = positions(dossier.sources);
  const rootAt = dossier.sources.map((source) => sourceAt.get(rootSource(dossier, source.id)) ?? 0);
  const documentAt = dossier.sources.map((source) => Number(isDocument(source)));
  const wrong = new Set(
    dossier.checks.flatMap(({ table, subject, verdict }) =>
      table === 'stances' && isWrong(verdict) ? [subject] : [],
    ),
  );
  dossier.stances.forEach((row, i) => {
    const source = sourceAt.get(row.source) ?? 0;
    columns.actor[i] = actorAt.get(row.actor) ?? 0;
    columns.issue[i] = issueAt.get(row.issue) ?? 0;
    columns.source[i] = source;
    columns.root[i] = rootAt[source] ?? source;
    columns.document[i] = documentAt[source] ?? 0;
    columns.step[i] = row.stance ?? 0;
    columns.status[i] = statusCodes[row.status];
    columns.basis[i] = row.basis === null ? -1 : bases.indexOf(row.basis);
    columns.confidence[i] = row.confidence === null ? -1 : confidences.indexOf(row.confidence);
    columns.wrong[i] = Number(wrong.has(row.id));
  });
  columnsOf.set(dossier, columns);
  return columns;
}

function positions(rows: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(rows.map((row, i) => [row.id, i]));
}
