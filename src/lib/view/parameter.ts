import type { Dossier } from '#lib/model/dossier.ts';

/** How a setting stands in a link. */
export interface Parameter<Value> {
  readonly name: string;
  readonly isList?: boolean;
  /** What can stand there; absent where that is no closed list. */
  readonly options?: (dossier: Dossier) => readonly string[];
  readonly write: (value: Value) => string;
  /** Undefined for what cannot be read; `stale` is told each part that is not known any more. */
  readonly read: (text: string, dossier: Dossier, stale: (part: string) => void) => Value | undefined;
}
