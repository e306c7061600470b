import type { Problem } from '#lib/model/problem.ts';
import type { OwnHead } from '#lib/model/ownDossier.ts';
import type { StanceFilter } from '#lib/summary/stanceCells.ts';
import type { SentDossier } from './sentDossier.ts';

/** What a page asks the thread for that holds a large dossier. */
export type DossierTask =
  /** To read one that is kept in this browser. */
  | { readonly kind: 'open'; readonly id: string }
  /** To work out the cells of the one that was read last. */
  | { readonly kind: 'cells'; readonly filter: StanceFilter };

/** The texts of a dossier's files, that of a large table by its bytes; of one that was moved, by those of its dossier. */
export type SentFiles = ReadonlyMap<string, string | Uint8Array>;

export type ReadDossier =
  | {
      readonly ok: true;
      readonly sent: SentDossier;
      readonly files: SentFiles;
      /** The file whose bytes are those of the dossier's stances; empty for none. */
      readonly large: string;
      readonly rows: number;
      /** Whether any text of it is written from right to left. */
      readonly isFromTheRight: boolean;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Of a dossier that is kept: its head with it. */
export type OpenedDossier = ReadDossier & { readonly head: OwnHead };
