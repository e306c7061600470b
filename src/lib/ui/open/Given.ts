import type { Problem } from '#lib/model/problem.ts';

/** What the files come to that a reader has given, as a page shows it. */
export type Given =
  | { readonly kind: 'table'; readonly name: string }
  /** Several, of which one is to be chosen by its place. */
  | { readonly kind: 'tables'; readonly paths: readonly string[] }
  | { readonly kind: 'dossier'; readonly name: string; readonly found: GivenDossier }
  | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly why: 'damaged' | 'tooLarge' | 'tooLargeFile' | 'empty' | 'noTable';
  readonly name: string;
}

/** A whole dossier; of one with problems the first of each kind. */
export type GivenDossier =
  | { readonly ok: true; readonly title: string; readonly rows: number; readonly hasStances: boolean }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** How many there are of each kind, as `groupsOfDossier` groups them. */
      readonly amounts: Readonly<Record<string, number>>;
    };

export function refused(why: Refused['why'], name = ''): Refused {
  return { kind: 'refused', why, name };
}
