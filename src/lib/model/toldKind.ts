import type { Issue, IssueKind } from './issue.ts';

/**
 * How positions are told: by the kind of their issue, where a statement that asks something is answered (`question`). Of
 * issues of several kinds by their sides (`sides`), or as `mixed` where some of them are scales, which have none.
 */
export type ToldKind = IssueKind | 'question' | 'sides' | 'mixed';

const questionMarks = ['?', '？'];

export function toldKind({ kind, proposition }: Pick<Issue, 'kind' | 'proposition'>): ToldKind {
  const asks = kind === 'statement' && questionMarks.includes(proposition.trimEnd().at(-1) ?? '');
  return asks ? 'question' : kind;
}

type ToldIssues = readonly Pick<Issue, 'kind' | 'proposition'>[];

const kindOfAll = new WeakMap<ToldIssues, ToldKind>();

/** How positions on any of some issues are told; worked out once for each list of them. */
export function toldKindOfAll(issues: ToldIssues): ToldKind {
  let kind = kindOfAll.get(issues);
  if (kind === undefined) kindOfAll.set(issues, (kind = commonKind(issues.map(toldKind))));
  return kind;
}

/** How positions of some kinds are told together; assessments are told as positions. */
export function commonKind(all: readonly ToldKind[]): ToldKind {
  const kinds = new Set(all.map((kind) => (kind === 'assessment' ? 'position' : kind)));
  const [first = 'position'] = kinds;
  if (kinds.size < 2) return first;
  return kinds.has('scale') ? 'mixed' : 'sides';
}
