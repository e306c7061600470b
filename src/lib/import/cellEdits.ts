import { csvRecords } from '#lib/data/csvRecords.ts';
import type { Grid, GridCodes, TextColumn } from './Grid.ts';
import { lineOf, rowsOfCodes } from './gridTexts.ts';
import type { ImportProblem } from './problem.ts';

/** A cell that a person has corrected, or a row that was left out whole. */
export interface CellEdit {
  /** Row of the file, as a spreadsheet shows it. */
  readonly row: number;
  /** Address of the column; null for a whole row, of which `from` and `to` are its cells with commas between them. */
  readonly column: string | null;
  /** What stands in the file. In a file in which it does not, nothing is corrected. */
  readonly from: string;
  readonly to: string;
}

/**
 * The table with its corrected cells. A correction whose cell is not there, or holds something else than it says, is not
 * made and told as a problem.
 */
export function withCellEdits(read: Grid, edits: readonly CellEdit[]): Grid {
  if (edits.length === 0) return read;
  const grid = withRowEdits(read, edits);
  const columns = new Map(grid.columns.map(({ address }, at) => [address, at]));
  const rowAt = placeOfRow(grid);
  const problems: ImportProblem[] = [];
  const ofCells = edits.flatMap((edit) => (edit.column === null ? [] : { ...edit, column: edit.column }));
  const found = ofCells.flatMap((edit) => {
    const [row, column] = [rowAt(edit.row), columns.get(edit.column)];
    const isThere = row !== undefined && column !== undefined && grid.rows[row]?.cells[column] === edit.from;
    if (isThere) return [{ row, column, to: edit.to }];
    const flaw = { kind: 'editUnused', to: edit.to } as const;
    problems.push({ row: edit.row, column: edit.column, value: edit.from, flaw });
    return [];
  });
  const all = [...grid.problems, ...problems];
  if (grid.codes) {
    const codes = editedCodes(grid.codes, found);
    return { ...grid, codes, rows: rowsOfCodes(codes), problems: all };
  }
  const rows = [...grid.rows];
  for (const { row, column, to } of found) {
    const { row: number, cells } = rows[row]!;
    rows[row] = { row: number, cells: cells.with(column, to) };
  }
  return { ...grid, rows, problems: all };
}

/** The corrections with one more, which takes the place of an earlier one of the same cell; undone where nothing is changed. */
export function withEdit(edits: readonly CellEdit[], { row, column, from, to }: CellEdit): CellEdit[] {
  const isSame = (edit: CellEdit) => edit.row === row && edit.column === column;
  const printed = edits.find(isSame)?.from ?? from;
  const others = edits.filter((edit) => !isSame(edit));
  return printed === to ? others : [...others, { row, column, from: printed, to }];
}

/** Whether something that was read from JSON is a list of corrections. */
export function areEdits(list: unknown): list is readonly CellEdit[] {
  return Array.isArray(list) && list.every(isEdit);
}

function isEdit(each: unknown): boolean {
  if (typeof each !== 'object' || each === null) return false;
  const { row, column, from, to } = each as Record<string, unknown>;
  return Number.isInteger(row) && [column ?? '', from, to].every((part) => typeof part === 'string');
}

/** The table with those rows among its own that were left out and now have as many cells as there are columns. */
function withRowEdits(grid: Grid, edits: readonly CellEdit[]): Grid {
  const problems: ImportProblem[] = [];
  const mended = new Map<number, readonly string[]>();
  for (const { row, column, from, to } of edits) {
    if (column !== null) continue;
    const cells = grid.leftOut.find((each) => each.row === row)?.cells;
    const { records, openQuotes } = csvRecords(to, ',');
    const isWhole =
      records.length === 1 && records[0]!.length === grid.columns.length && openQuotes.size === 0;
    if (cells !== undefined && lineOf(cells) === from && isWhole) mended.set(row, records[0]!);
    else problems.push({ row, column, value: from, flaw: { kind: 'editUnused', to } });
  }
  const { codes: _codes, ...plain } = grid;
  const all = [...grid.problems.filter(({ row }) => row === null || !mended.has(row)), ...problems];
  if (mended.size === 0) return { ...grid, problems: all };
  const rows = [...grid.rows, ...[...mended].map(([row, cells]) => ({ row, cells }))];
  return {
    ...plain,
    rows: rows.sort((a, b) => a.row - b.row),
    leftOut: grid.leftOut.filter(({ row }) => !mended.has(row)),
    problems: all,
  };
}

interface FoundEdit {
  readonly row: number;
  readonly column: number;
  readonly to: string;
}

function editedCodes(codes: GridCodes, edits: readonly FoundEdit[]): GridCodes {
  const columns = [...codes.columns];
  for (const column of new Set(edits.map((edit) => edit.column)))
    columns[column] = edited(
      columns[column]!,
      edits.filter((edit) => edit.column === column),
    );
  return { ...codes, columns };
}

/** Texts that the column does not hold yet are numbered after those that it does. */
function edited({ codes, size, text }: TextColumn, edits: readonly FoundEdit[]): TextColumn {
  const own = codes.slice();
  const wanted = new Set(edits.map(({ to }) => to));
  const known = new Map<string, number>();
  for (let code = 0; code < size; code++) {
    const each = text(code);
    if (wanted.has(each)) known.set(each, code);
  }
  const added: string[] = [];
  for (const { row, to } of edits) {
    let code = known.get(to);
    if (code === undefined) known.set(to, (code = size + added.push(to) - 1));
    own[row] = code;
  }
  return {
    codes: own,
    size: size + added.length,
    text: (code) => (code < size ? text(code) : added[code - size]!),
  };
}

/** Looks up the place of a row by its number, which rises from row to row. */
function placeOfRow({ codes, rows }: Grid): (row: number) => number | undefined {
  const numberAt = (at: number) => (codes ? codes.rowNumbers[at]! : rows[at]!.row);
  return (row) => {
    let [low, high] = [0, rows.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const number = numberAt(middle);
      if (number === row) return middle;
      if (number < row) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  };
}
