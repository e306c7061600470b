import type { StoreProblem } from './storeProblem.ts';

/** What keeps a briefing from being read, kept or shown. `at` is a path such as `slides[2].headline`. */
export type BriefingProblem =
  | { readonly kind: 'notArchive' }
  | { readonly kind: 'noBriefing' }
  /** A file of the archive that is not as it was written. */
  | { readonly kind: 'altered'; readonly file: string }
  | { readonly kind: 'fileMissing'; readonly file: string }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'otherJson' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'missing'; readonly at: string }
  | { readonly kind: 'unexpected'; readonly at: string; readonly expected: Expected }
  | { readonly kind: 'tooLong'; readonly at: string; readonly most: number }
  | { readonly kind: 'tooMany'; readonly at: string; readonly most: number }
  | { readonly kind: 'notOneOf'; readonly at: string; readonly allowed: readonly string[] }
  | { readonly kind: 'idTwice'; readonly at: string; readonly id: string }
  | { readonly kind: 'noSection'; readonly at: string; readonly id: string }
  /** The data that the file carries; `problems` is how many its tables have. */
  | { readonly kind: 'dataDamaged'; readonly problems: number }
  /** Title, order and sections; the slides are there. */
  | { readonly kind: 'headDamaged' }
  | { readonly kind: 'recordDamaged'; readonly slide: string }
  | { readonly kind: 'gone' }
  | StoreProblem;

export type Expected = 'text' | 'list' | 'object' | 'id';

/** Rejected with where a briefing is kept or opened by a function that cannot go on. */
export class BriefingError extends Error {
  readonly problem: BriefingProblem;

  constructor(problem: BriefingProblem, cause?: unknown) {
    super(`briefing: ${problem.kind}`, { cause });
    this.name = 'BriefingError';
    this.problem = problem;
  }
}
