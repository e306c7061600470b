import type { ActorAndIssue } from './ActorAndIssue.ts';
import type { Mapping } from './mapping.ts';

/** Those columns the other way round; null where a mapping has no column for one of them. */
export function swappedColumns({ table, columns: { actor, issue } }: Mapping): ActorAndIssue | null {
  const isWhole = table === 'stances' && actor !== undefined && issue !== undefined;
  return isWhole ? { actor: issue, issue: actor } : null;
}

/**
 * The mapping in which the columns of actors and issues are taken for one another. What the issues say in full belonged to
 * those they were before, and is left to be found out again.
 */
export function swapped(mapping: Mapping): Mapping {
  const { issues, actors, ...rest } = mapping;
  const { proposition: _column, ...columns } = mapping.columns;
  const { proposition: _constant, ...constants } = mapping.constants;
  return {
    ...rest,
    columns: { ...columns, ...swappedColumns(mapping) },
    constants,
    ...(issues ? { actors: issues } : {}),
    ...(actors ? { issues: actors } : {}),
  };
}
