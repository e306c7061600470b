import type { TableName } from '#lib/model/dossier.ts';
import type { Flaw } from '#lib/model/problem.ts';
import type { FieldSchema, TableSchema } from './tableSchema.ts';
/** All values that a field allows, as text; null if there is no end of them. */
export function possibleValues({
  type,
  enumeration,
  minimum,
  maximum,
}: FieldSchema): readonly string[] | null {
  if (enumeration !== null) return enumeration;
  if (type !== 'integer' || minimum === null || maximum === null || maximum - minimum > 100) return null;
  return Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, i) => String(minimum + i));
}

/** What a column lacks that is to hold ids of another table; null if its schema says so. */
export function lacksKey(field: FieldSchema, schema: TableSchema, target: TableName): Flaw | null {
  const { name } = field;
  return schema.foreignKeys.some(
    (key) => key.column === name && key.targetTable === target && key.targetColumn === 'id',
  )
    ? null
    : { kind: 'needsReference', table: target };
}
