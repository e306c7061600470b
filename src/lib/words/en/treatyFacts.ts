import type { GapFacts } from './gapInTexts.ts';
import type { KnownFacts } from './knownOfTexts.ts';

/** A text that is not there in full, by its year or name. */
export interface MissingTextFacts {
  readonly name: string;
  readonly text: 'full' | 'unselected' | 'part' | 'none';
}

/** How many clauses are found in all of the texts. */
export interface SharedFacts {
  readonly shared: number;
  readonly total: number;
  readonly texts: number;
}

export interface IncompleteFacts extends SharedFacts {
  /** Of each text, where no clause is known from all of them; else none. */
  readonly known: readonly KnownFacts[];
  readonly missing: readonly MissingTextFacts[];
  /** What the newest text has and an earlier one is said not to have. */
  readonly gaps: readonly GapFacts[];
}

export interface LeftOutFacts {
  readonly subjects: readonly string[];
  /** There is room for their names. */
  readonly isNamed: boolean;
  /** The one text that tells of them; empty where several do. */
  readonly only: string;
  readonly texts: readonly string[];
}

/** The newest of the texts. */
export interface TextFacts {
  readonly name: string;
  readonly year: string;
}
