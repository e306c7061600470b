import type { Mapping } from '#lib/import/mapping.ts';
import type { Asked } from '#lib/import/readGrid.ts';
import type { DossierInfo, PackageDescription } from '#lib/import/dossierInfo.ts';

/** What a page asks another thread for. */
export type TableTask =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly asked: Asked; readonly mapping: Mapping | null }
  | { readonly kind: 'dossier'; readonly info: DossierInfo; readonly model: PackageDescription };

export interface TableAnswer {
  readonly id: number;
  readonly result: unknown;
  /** Why there is no result; null if there is one. */
  readonly error: string | null;
}
