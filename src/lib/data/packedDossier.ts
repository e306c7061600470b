import { tableNames, type Dossier, type DossierInfo } from '#lib/model/dossier.ts';

/**
 * A dossier as one JSON value, a fraction of its size as a list of rows: a column is written once, by name, and a value
 * that many rows share is written once in its column.
 */
export interface PackedDossier {
  readonly info: DossierInfo;
  readonly tables: Readonly<Record<string, PackedTable>>;
}

interface PackedTable {
  readonly length: number;
  /** In the order that the fields of a row have. */
  readonly columns: Readonly<Record<string, PackedColumn>>;
}

type PackedColumn =
  | { readonly list: readonly unknown[] }
  /** The values that there are, and for each row which of them it has. */
  | { readonly values: readonly unknown[]; readonly rows: readonly number[] }
  /** Numbers that count up by one. */
  | { readonly from: number };

type Row = Readonly<Record<string, unknown>>;

export function packDossier(dossier: Dossier): PackedDossier {
  const tables = tableNames.map((name) => {
    const rows = dossier[name] as readonly object[] as readonly Row[];
    const columns = Object.keys(rows[0] ?? {}).map((column) => [
      column,
      packColumn(rows.map((row) => row[column])),
    ]);
    return [name, { length: rows.length, columns: Object.fromEntries(columns) }];
  });
  return { info: dossier.info, tables: Object.fromEntries(tables) };
}

function packColumn(list: readonly unknown[]): PackedColumn {
  const [from] = list;
  if (typeof from === 'number' && list.every((value, at) => value === from + at)) return { from };
  const places = new Map<string, number>();
  const values: unknown[] = [];
  const rows = list.map((value) => {
    // Lists are equal if what is in them is.
    const text = JSON.stringify(value);
    const place = places.get(text) ?? values.push(value) - 1;
    places.set(text, place);
    return place;
  });
  const shared = { values, rows };
  return JSON.stringify(shared).length < JSON.stringify({ list }).length ? shared : { list };
}

/** The dossier as it was packed, each row an object of its own. */
export function unpackDossier({ info, tables }: PackedDossier): Dossier {
  const unpacked: Record<string, unknown> = { info };
  for (const [name, { length, columns }] of Object.entries(tables)) {
    const rows: Record<string, unknown>[] = Array.from({ length }, () => ({}));
    for (const [column, packed] of Object.entries(columns)) {
      const value = valueAt(packed);
      rows.forEach((row, at) => (row[column] = value(at)));
    }
    unpacked[name] = rows;
  }
  // Only `packDossier` makes packed dossiers, and it takes nothing but dossiers.
  return unpacked as unknown as Dossier;
}

function valueAt(packed: PackedColumn): (row: number) => unknown {
  if ('list' in packed) return (row) => packed.list[row];
  if ('from' in packed) return (row) => packed.from + row;
  return (row) => packed.values[packed.rows[row]!];
}
