/**
 * CSV text that is read back as it was: RFC 4180 with LF after every record, the last one included; quotation
 * marks only around cells that hold a quotation mark, a comma, CR or LF. The one thing that CSV cannot tell
 * apart is an empty line and a record whose only cell is empty, which is written as `""`.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => `${record(cells)}\n`).join('');
}

/**
 * CSV text for opening in a spreadsheet program: byte order mark, CRLF, and an apostrophe before each cell that
 * the program would run as a formula. Numbers with a sign are left as they are. Not meant to be read back.
 */
export function writeCsvForSpreadsheets(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return `\uFEFF${[header, ...rows].map((cells) => `${record(cells.map(withoutFormula))}\r\n`).join('')}`;
}

function record(cells: readonly string[]): string {
  return cells.length === 1 && cells[0] === '' ? '""' : cells.map(quotedCell).join(',');
}

/** A cell as it stands between commas. */
export function quotedCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The text with an apostrophe before it where a spreadsheet program would run it as a formula. */
export function withoutFormula(cell: string): string {
  // A sign alone, such as that of a comparison, is no formula.
  if (cell.length === 1 && /[=@+-]/.test(cell)) return cell;
  // The full-width forms count as formulas in Japanese, Chinese and Korean editions.
  if (/^[=@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell)) return `'${cell}`;
  const isNumber = /^[+-](\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell);
  return /^[+-]/.test(cell) && !isNumber ? `'${cell}` : cell;
}
