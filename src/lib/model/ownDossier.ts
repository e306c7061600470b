import type { Problem } from './problem.ts';
import type { StoreProblem } from './storeProblem.ts';

/** What a list says of a dossier that is kept. */
export interface OwnHead {
  /** Small letters and digits; addresses name the dossier by it. */
  readonly id: string;
  readonly title: string;
  /** When it was kept or last changed, as ISO time. */
  readonly changed: string;
  /** Rows of all tables together. */
  readonly rows: number;
}

/** Why a dossier cannot be kept or opened. */
export type OwnProblem =
  | StoreProblem
  /** Nothing of that id is kept here. */
  | { readonly kind: 'gone' }
  /** Another tab has changed it since it was read here; nothing was written. */
  | { readonly kind: 'changedElsewhere' }
  /** What is kept cannot be trusted any more; the files are there as far as they can be read. */
  | { readonly kind: 'damaged'; readonly problems: readonly Problem[] };

/** Rejected with by what cannot keep or open a dossier. */
export class OwnDossierError extends Error {
  readonly problem: OwnProblem;

  constructor(problem: OwnProblem, cause?: unknown) {
    super(`own dossier: ${problem.kind}`, { cause });
    this.name = 'OwnDossierError';
    this.problem = problem;
  }
}
