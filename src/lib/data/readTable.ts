import type { Flaw, Problem } from '#lib/model/problem.ts';
import { csvRecords } from './csvRecords.ts';

export interface RawRow {
  /** As a spreadsheet shows it: the header is row 1, a record with line breaks inside quotes is one row. */
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

export interface RawTable {
  /** Column names as printed, duplicates included; empty if the file holds no table. */
  readonly header: readonly string[];
  /** As many cells as the header, in the order of the file. */
  readonly rows: readonly RawRow[];
  /** Rows with too many or too few cells: each is reported, none is among `rows`. */
  readonly raggedRows: readonly RawRow[];
  /** False where an open quote or another kind of file hides rows that nobody can list. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads the comma-separated text of a dossier's file (RFC 4180, with LF, CRLF or CR after a record). Cells are
 * never trimmed or converted; a byte order mark is dropped; entirely empty lines are passed over but keep their
 * row number. Any text whatsoever gives a table, if need be an empty one with a problem.
 */
export function readTable(text: string, file: string): RawTable {
  const problems: Problem[] = [];
  const report = (row: number | null, column: string | null, flaw: Flaw): void => {
    problems.push({ file, row, column, value: null, flaw });
  };
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;

  const obstacle = otherKind(content);
  if (obstacle !== null) {
    report(null, null, obstacle);
    return { header: [], rows: [], raggedRows: [], complete: false, problems };
  }

  const { records: all, openQuotes } = csvRecords(content, ',');
  for (const row of openQuotes) {
    report(row, null, { kind: 'quoteOpen' });
  }

  const [header = [], ...records] = all;
  const headerFlaw = openQuotes.has(1) ? null : noHeader(header);
  if (headerFlaw !== null) report(1, null, headerFlaw);
  if (headerFlaw !== null || openQuotes.has(1)) {
    return { header: [], rows: [], raggedRows: [], complete: false, problems };
  }
  reportNames(header, report);

  const rows: RawRow[] = [];
  const raggedRows: RawRow[] = [];
  records.forEach((cells, i) => {
    const rowNumber = i + 2;
    if ((cells.length === 1 && cells[0] === '') || openQuotes.has(rowNumber)) return;
    if (cells.length === header.length) {
      rows.push({ rowNumber, cells });
      return;
    }
    raggedRows.push({ rowNumber, cells });
    report(rowNumber, null, { kind: 'cellCount', cells: cells.length, columns: header.length });
  });
  return { header, rows, raggedRows, complete: openQuotes.size === 0, problems };
}

/** What a file is, judged by its first characters, if it is not a table of text; null if it may be one. */
function otherKind(text: string): Flaw | null {
  if (text.trim() === '') return { kind: 'fileEmpty' };
  const start = text.slice(0, 200).trimStart().toLowerCase();
  if (start.startsWith('pk\u0003\u0004')) return { kind: 'otherFile', is: 'archive' };
  if (start.startsWith('%pdf-')) return { kind: 'otherFile', is: 'pdf' };
  if (/^<(!doctype|html|\?xml)/.test(start)) return { kind: 'otherFile', is: 'markup' };
  if (/^[{[]/.test(start) && parsesAsJson(text)) return { kind: 'otherFile', is: 'json' };
  if (text.includes('\u0000')) return { kind: 'otherFile', is: 'binary' };
  return null;
}

function parsesAsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function noHeader(header: readonly string[]): Flaw | null {
  if (header.length > 1) return null;
  const [only = ''] = header;
  if (only === '') return { kind: 'headerEmpty' };
  if (only.includes(';')) return { kind: 'otherSeparator', separator: 'semicolon' };
  if (only.includes('\t')) return { kind: 'otherSeparator', separator: 'tab' };
  return null;
}

function reportNames(
  header: readonly string[],
  report: (row: number, column: string | null, flaw: Flaw) => void,
): void {
  const seen = new Set<string>();
  header.forEach((name, i) => {
    if (name === '') report(1, null, { kind: 'columnUnnamed', cell: i + 1 });
    else if (seen.has(name)) report(1, name, { kind: 'columnTwice' });
    seen.add(name);
  });
}
