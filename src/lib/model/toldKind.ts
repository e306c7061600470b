import type { Issue, IssueKind } from './issue.ts';

/**
 * How positions are told: by the kind of their issue, where a statement that asks something is answered (`question`). Of
 * issues of several kinds by their sides (`sides`), or as `mixed` where some of them are scales, which have none.
 */
export type ToldKind = IssueKind | 'question' | 'sides' | 'mixed';

export function toldKind({ kind, proposition }: Pick<Issue, 'kind' | 'proposition'>): ToldKind {
  return kind === 'statement' && /[?？]\s*$/u.test(proposition) ? 'question' : kind;
}

const ofAll = new WeakMap<readonly Issue[], ToldKind>();

/** How positions on any of some issues are told; assessments among positions are told as these. */
export function toldKindOfAll(issues: readonly Issue[]): ToldKind {
  let told = ofAll.get(issues);
  if (told === undefined) ofAll.set(issues, (told = commonKind(issues.map(toldKind))));
  return told;
}

/** How positions of some kinds are told together. */
export function commonKind(all: readonly ToldKind[]): ToldKind {
  const kinds = new Set(all);
  const [first = 'position', ...others] = kinds;
  if (others.length === 0) return first === 'assessment' ? 'position' : first;
  if (kinds.has('scale')) return 'mixed';
  return kinds.size === 2 && kinds.has('position') && kinds.has('assessment') ? 'position' : 'sides';
}
