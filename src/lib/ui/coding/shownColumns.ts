import type { CodedTable } from '#lib/coding/Coding.ts';

/** The columns of a table in the order in which they are shown: as in the file, the key last, which nobody reads. */
export function shownColumns({ header, schema }: CodedTable): string[] {
  const { primaryKey } = schema;
  return [...header.filter((name) => name !== primaryKey), ...header.filter((name) => name === primaryKey)];
}
