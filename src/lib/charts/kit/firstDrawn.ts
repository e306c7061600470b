/** As many rows as one picture can hold and a reader can scan; files of data have all. */
export const mostDrawn = 60;

/** The first of some rows in parts, such as panels, in their order; parts of which nothing is left go. */
export function firstOfParts<Part extends { readonly rows: readonly unknown[] }>(
  parts: readonly Part[],
  most: number,
): Part[] {
  let room = most;
  return parts.flatMap((part) => {
    const rows = part.rows.slice(0, Math.max(0, room));
    room -= rows.length;
    return rows.length === 0 ? [] : [rows.length === part.rows.length ? part : { ...part, rows }];
  });
}
