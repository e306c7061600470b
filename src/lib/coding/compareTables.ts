import type { CodedTable, Coding } from './Coding.ts';

export interface FieldChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface RowChange {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

/** What became of the rows of a table from one dossier to another; rows are the same if their keys are. */
export interface TableChanges {
  readonly name: string;
  readonly title: string;
  /** Keys of rows that only the later dossier has, and that only the earlier one had. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly RowChange[];
  /** Rows that are in both and say the same. */
  readonly same: number;
}

/** The tables of two dossiers row by row, those in which nothing has changed left out. */
export function compareTables(before: Coding, after: Coding): readonly TableChanges[] {
  const names = [...new Set([...after.tables.keys(), ...before.tables.keys()])];
  return names
    .map((name) => changesOf(name, before.tables.get(name), after.tables.get(name)))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

function changesOf(
  name: string,
  before: CodedTable | undefined,
  after: CodedTable | undefined,
): TableChanges {
  const [old, now] = [rowsById(before), rowsById(after)];
  const columns = [...new Set([...(after?.header ?? []), ...(before?.header ?? [])])];
  const changed: RowChange[] = [];
  let same = 0;
  for (const [id, cells] of now) {
    const earlier = old.get(id);
    if (earlier === undefined) continue;
    // A column that a file lacks is empty in it.
    const at = (table: CodedTable | undefined, row: readonly string[], column: string) =>
      row[table?.header.indexOf(column) ?? -1] ?? '';
    const fields = columns
      .map((column) => ({ column, before: at(before, earlier, column), after: at(after, cells, column) }))
      .filter((field) => field.before !== field.after);
    if (fields.length > 0) changed.push({ id, fields });
    else same++;
  }
  return {
    name,
    title: (after ?? before)?.schema.title ?? name,
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    changed,
    same,
  };
}

function rowsById(table: CodedTable | undefined): ReadonlyMap<string, readonly string[]> {
  if (!table) return new Map();
  const keyAt = table.header.indexOf(table.schema.primaryKey ?? 'id');
  return new Map(table.rows.map((cells) => [cells[keyAt] ?? '', cells]));
}
