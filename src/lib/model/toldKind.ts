import type { Issue, IssueKind } from './issue.ts';

/**
 * How positions are told: by the kind of their issue, where a statement that asks something is answered (`question`). Of
 * issues of several kinds by their sides (`sides`), or as `mixed` where some of them are scales, which have none.
 */
export type ToldKind = IssueKind | 'question' | 'sides' | 'mixed';

export function toldKind({ kind, proposition }: Pick<Issue, 'kind' | 'proposition'>): ToldKind {
  return kind === 'statement' && /[?？]\s*$/.test(proposition) ? 'question' : kind;
}

/** How positions on any of some issues are told. */
export function toldKindOfAll(issues: readonly Issue[]): ToldKind {
  return commonKind(issues.map(toldKind));
}

/** How positions of some kinds are told together; assessments are told as positions. */
export function commonKind(all: readonly ToldKind[]): ToldKind {
  const kinds = new Set(all.map((kind) => (kind === 'assessment' ? 'position' : kind)));
  const [first = 'position'] = kinds;
  if (kinds.size < 2) return first;
  return kinds.has('scale') ? 'mixed' : 'sides';
}
