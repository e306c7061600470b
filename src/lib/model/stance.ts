import type { Evidence } from './evidence.ts';

/** The five steps of the STIX 2.1 opinion scale, from strongly opposes to strongly supports. */
export type Step = -2 | -1 | 0 | 1 | 2;
export type StanceStatus = 'position' | 'unclear' | 'not_applicable';
export type Basis = 'stated' | 'attributed' | 'inferred';
export type Confidence = 'low' | 'moderate' | 'high';

export const steps: readonly Step[] = [-2, -1, 0, 1, 2];
export const bases: readonly Basis[] = ['stated', 'attributed', 'inferred'];
/** Where a position is told by others alone. */
export const reportedBases: readonly Basis[] = ['attributed', 'inferred'];
/** From the weakest to the strongest. */
export const confidences: readonly Confidence[] = ['low', 'moderate', 'high'];

/**
 * What the rows of a dossier's stances are. `readings`: each is what a source says that somebody's position is ·
 * `observations`: each is one of many answers, such as a vote or an interview, and a position is the share of them.
 */
export const stanceRowKinds = ['readings', 'observations'] as const;
export type StanceRowKind = (typeof stanceRowKinds)[number];

/** One actor on one issue in one document. */
export interface Stance extends Evidence {
  readonly actor: string;
  readonly issue: string;
  readonly status: StanceStatus;
  /** Null unless status is `position`. */
  readonly stance: Step | null;
  /** Null where the dossier says nothing of it. */
  readonly basis: Basis | null;
  /** Null where the dossier says nothing of it. */
  readonly confidence: Confidence | null;
  readonly date: string;
  readonly rationale: string;
  /** What was voted on or asked, by which answers of different actors are compared; empty where nothing says. */
  readonly item: string;
}

/** The code printed in a cell beside its colour, with a true minus sign. */
export const stepCodes: Readonly<Record<Step, string>> = {
  '-2': '−−',
  '-1': '−',
  0: '0',
  1: '+',
  2: '++',
};
