/** Rows that share a name, in groups; groups and rows keep the order in which they come first. */
export function groupRows<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): { readonly name: string; readonly rows: readonly Row[] }[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group) group.push(row);
    else groups.set(nameOf(row), [row]);
  }
  return [...groups].map(([name, members]) => ({ name, rows: members }));
}
