import type { Dossier, TableName } from '#lib/model/dossier.ts';

type Rows = readonly { readonly id: string }[];

const byId = new WeakMap<Rows, ReadonlyMap<string, number>>();

/** Positions in a table by id; made once for each table. */
function positions(rows: Rows): ReadonlyMap<string, number> {
  let known = byId.get(rows);
  if (!known) byId.set(rows, (known = new Map(rows.map(({ id }, at) => [id, at]))));
  return known;
}

/** The row of a table with this id; undefined where there is none, as for an empty id. */
export function rowById<Table extends TableName>(
  dossier: Dossier,
  table: Table,
  id: string,
): Dossier[Table][number] | undefined {
  const rows: readonly Dossier[Table][number][] = dossier[table];
  return rows[placeById(dossier, table, id)];
}

/** The position of that row; −1 where there is none. */
export function placeById(dossier: Dossier, table: TableName, id: string): number {
  return positions(dossier[table]).get(id) ?? -1;
}
