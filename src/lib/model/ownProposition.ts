import type { Issue } from './issue.ts';

/** What an issue says beyond its name; empty where it says nothing else. */
export function ownProposition({ proposition, short_label: label }: Issue): string {
  return proposition === label ? '' : proposition;
}
