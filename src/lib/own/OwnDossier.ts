import type { TableSchema } from '#lib/data/tableSchema.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { OwnHead } from '#lib/model/ownDossier.ts';

/** The texts of the files of a dossier, by name. */
export type OwnFiles = ReadonlyMap<string, string>;

/** A dossier of the reader's own, as it is opened. */
export interface OwnDossier {
  readonly head: OwnHead;
  readonly files: OwnFiles;
  readonly dossier: Dossier;
  /** As its own description has them. */
  readonly tables: readonly TableSchema[];
}
