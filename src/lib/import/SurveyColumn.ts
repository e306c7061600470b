import type { Scale } from './positionWords.ts';

/** Surveys of parties that are known by the names of their columns. */
export type SurveyName = 'chapelHill' | 'manifesto' | 'vParty';

/** A column of positions; `other`: one that measures something else; null: one that measures nothing. */
export type SurveyColumn =
  { readonly scale: Scale; readonly ends: readonly [low: string, high: string] | null } | 'other' | null;

/** How a survey names its columns, all in lower case. */
export interface Survey {
  readonly by: SurveyName;
  readonly isOf: (names: ReadonlySet<string>) => boolean;
  /** Whether a row is what one expert says, not the mean of all. */
  readonly isOfSingleExperts?: (names: ReadonlySet<string>) => boolean;
  /** Columns of parties, the likeliest first. */
  readonly actors: readonly string[];
  /** The names of countries by the numbers that stand for them. */
  readonly countries?: ReadonlyMap<string, string>;
  /** The scale of most columns. */
  readonly scale: Scale;
  /** What a column of numbers holds. */
  readonly column: (name: string, names: ReadonlySet<string>) => SurveyColumn;
}
