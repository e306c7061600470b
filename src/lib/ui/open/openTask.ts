import type { Mapping } from '#lib/import/mapping.ts';
import type { Asked } from '#lib/import/readGrid.ts';
import type { GivenFile } from './GivenFile.ts';

/** What a page asks of files that a reader has given; `OpenedFiles` says what each comes to. */
export type OpenTask =
  /** Answered when the code that reads files is quick. */
  | { readonly kind: 'rehearse' }
  | { readonly kind: 'look'; readonly given: readonly GivenFile[] }
  | { readonly kind: 'choose'; readonly at: number }
  | { readonly kind: 'read'; readonly asked: Asked; readonly mapping: Mapping | null }
  | { readonly kind: 'keep'; readonly title: string }
  | { readonly kind: 'archive'; readonly title: string };
