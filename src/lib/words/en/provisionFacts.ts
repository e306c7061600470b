import type { Obligation, ProvisionStatus } from '#lib/model/provision.ts';
import type { Force, Term } from '#lib/model/term.ts';

export type Strength =
  'binding' | 'conditional' | 'softer' | 'declared' | 'untold' | 'readInto' | 'excluded' | 'uncoded';

/** How a clause is known; numbers but that of sources are of rows. */
export interface ClauseToldFacts {
  /** `absent`: no provision, and a source says so · `reading`: nothing but interpretations. */
  readonly kind: 'present' | 'absent' | 'reading' | 'none';
  /** All that is known of it are codes of a table. */
  readonly isCoded: boolean;
  readonly articles: readonly string[];
  /** The strongest first. */
  readonly obligations: readonly Obligation[];
  /** Of the provision that stands for it. */
  readonly status: ProvisionStatus;
  readonly sources: number;
  readonly readings: number;
  readonly absences: number;
}

export interface StrengthFacts {
  readonly strength: Strength;
  readonly isCoded: boolean;
}

export interface ClauseSentenceFacts extends ClauseToldFacts {
  readonly subject: string;
  readonly instrument: string;
  /** In our own words, without a full stop; empty for a code that says no more than that there is one. */
  readonly provision: string;
  readonly conditions: readonly string[];
}

/** Of an instrument: how many clauses. */
export interface TextFacts {
  readonly instrument: string;
  readonly total: number;
}

export interface BindingFacts extends TextFacts {
  /** As it stands within a sentence; empty where the dossier does not say. */
  readonly instrumentInText: string;
  /** How many parties it has, 0 where that is not known. */
  readonly parties: number;
  /** Whether its own text counts, and not what sources report of it alone. */
  readonly hasText: boolean;
  /** Of its own text only a part is known. */
  readonly isPart: boolean;
  readonly force: Force;
  /** The clauses that bind, by their subjects within a sentence. */
  readonly binding: readonly { readonly subject: string; readonly isConditional: boolean }[];
}

/** What stands under the headline. */
export interface SubtitleFacts extends Pick<BindingFacts, 'hasText' | 'isPart'> {
  /** Undefined where no instrument is shown. */
  readonly term: Term | undefined;
  readonly isCoded: boolean;
  readonly isSlide: boolean;
}

/** A subject that so many sources call binding and the text itself does not. */
export interface OverstatedFacts {
  readonly subject: string;
  readonly sources: number;
}

/** Numbers of clauses that were looked for: all, and those coded as absent or not at all. */
export interface UntoldFacts extends TextFacts {
  readonly all: number;
  readonly absent: number;
  readonly uncoded: number;
}

export interface ExcludedFacts extends TextFacts {
  readonly isCoded: boolean;
  readonly uncoded: number;
}

/** Numbers of clauses; of `untold` nobody has coded how strongly they bind. */
export type LeftOutFacts = Readonly<
  Record<'clauses' | 'binding' | 'untold' | 'readInto' | 'absent' | 'uncoded', number>
> & {
  readonly isCoded: boolean;
};

export type ProvisionsRetoldFacts = readonly (StrengthFacts & {
  /** What a provision says beside its subject may be nothing. */
  readonly clauses: readonly { readonly subject: string; readonly provision: string }[];
})[];
