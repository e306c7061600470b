/** A column whose values are few: each written once, and for each row which of them it has. */
export interface CodedColumn<Value = string | number | null> {
  /** Of each row the position of its value in `values`. */
  readonly codes: Uint32Array;
  readonly values: readonly Value[];
}

/** Some columns of a table, by name. */
export type CodedColumns = ReadonlyMap<string, CodedColumn>;

const columnsOf = new WeakMap<readonly unknown[], CodedColumns>();

/**
 * Rows that are made each time one is asked for, so that a million of them take no memory. What reads all rows goes over
 * their columns instead (`codedColumns`); what asks for a row of a place twice gets two rows that are alike.
 *
 * @param row makes the row of a place from 0 to `length` − 1
 */
export function codedRows<Row>(
  length: number,
  row: (at: number) => Row,
  columns: CodedColumns,
): readonly Row[] {
  const places: Row[] = [];
  places.length = length;
  const placeOf = (key: string | symbol): number => {
    const at = typeof key === 'string' && /^\d/.test(key) ? Number(key) : -1;
    return Number.isInteger(at) && at < length ? at : -1;
  };
  const rows = new Proxy<readonly Row[]>(places, {
    get: (target, key) => {
      const at = placeOf(key);
      return at === -1 ? (Reflect.get(target, key) as unknown) : row(at);
    },
    has: (target, key) => placeOf(key) !== -1 || Reflect.has(target, key),
    getOwnPropertyDescriptor: (target, key) => {
      const at = placeOf(key);
      if (at === -1) return Reflect.getOwnPropertyDescriptor(target, key);
      return { value: row(at), configurable: true, enumerable: true, writable: true };
    },
    ownKeys: () => [...Array.from({ length }, (_, at) => String(at)), 'length'],
  });
  columnsOf.set(rows, columns);
  return rows;
}

/** The columns of rows that are made when they are asked for; undefined for a list of rows that are there. */
export function codedColumns(rows: readonly unknown[]): CodedColumns | undefined {
  return columnsOf.get(rows);
}

/** Those of some places, in that order; rows that are made when they are asked for stay so. */
export function someRows<Row>(rows: readonly Row[], places: readonly number[]): readonly Row[] {
  const columns = columnsOf.get(rows);
  if (!columns) return places.map((at) => rows[at]!);
  const some = ({ codes, values }: CodedColumn): CodedColumn => ({
    codes: Uint32Array.from(places, (at) => codes[at]!),
    values,
  });
  return codedRows(
    places.length,
    (at) => rows[places[at]!]!,
    new Map([...columns].map(([name, column]) => [name, some(column)])),
  );
}

/** The positions of the rows with one of these ids, in their order. */
export function rowsWithId(
  rows: readonly { readonly id: string }[],
  ids: ReadonlySet<string>,
): readonly number[] {
  // Of a million rows hardly one is looked for, and often none.
  if (ids.size === 0) return [];
  const found: number[] = [];
  const column = codedColumns(rows)?.get('id');
  if (column) {
    const isMeant = column.values.map((id) => ids.has(String(id)));
    column.codes.forEach((code, at) => isMeant[code] && found.push(at));
  } else rows.forEach(({ id }, at) => ids.has(id) && found.push(at));
  return found;
}
