import type { Dictionary } from '#lib/data/columns/Dictionary.ts';
import { codedRows } from '#lib/model/codedRows.ts';
import { quotedCell } from '#lib/model/writeCsv.ts';
import type { Grid, GridCodes, GridRow, TextColumn } from './Grid.ts';

/** The rows of columns, each made when it is asked for. */
export function rowsOfCodes({ rowCount, rowNumbers, columns }: GridCodes): readonly GridRow[] {
  const rowAt = (at: number): GridRow => ({
    row: rowNumbers[at]!,
    cells: columns.map(({ codes, text }) => text(codes[at]!)),
  });
  return codedRows(rowCount, rowAt, new Map());
}

/** The cells of a row as one text, with commas between them. */
export function lineOf(cells: readonly string[]): string {
  return cells.map(quotedCell).join(',');
}

/** So many different texts are kept once they are decoded; of more each is decoded when it is asked for. */
const mostKept = 50_000;

export function textColumn(dictionary: Dictionary, codes: Uint32Array): TextColumn {
  const kept: string[] = [];
  const isKept = dictionary.size <= mostKept;
  const text = (code: number) => (isKept ? (kept[code] ??= dictionary.text(code)) : dictionary.text(code));
  return { codes, size: dictionary.size, text };
}

/**
 * The different texts of a column, each with the number of cells that hold it, in the order in which they first come.
 *
 * @param most of so many rows, the first; all of them where nothing is said
 */
export function textCounts(
  grid: Pick<Grid, 'rows' | 'codes'>,
  at: number,
  most = Infinity,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!grid.codes) {
    const rows = Math.min(grid.rows.length, most);
    for (let row = 0; row < rows; row++) {
      const text = grid.rows[row]!.cells[at] ?? '';
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return counts;
  }
  const { codes, size, text } = grid.codes.columns[at]!;
  const amounts = new Uint32Array(size);
  const order: number[] = [];
  const rows = Math.min(codes.length, most);
  for (let row = 0; row < rows; row++) if (amounts[codes[row]!]!++ === 0) order.push(codes[row]!);
  for (const code of order) counts.set(text(code), amounts[code]!);
  return counts;
}

/** What two columns of the same rows say together: each different pair of texts is joined once. */
export function pairedColumn(
  one: TextColumn,
  other: TextColumn,
  join: (one: string, other: string) => string,
): TextColumn {
  const known = new Map<number, number>();
  const texts: string[] = [];
  const codes = one.codes.map((code, at) => {
    const beside = other.codes[at]!;
    const pair = code * other.size + beside;
    let joined = known.get(pair);
    if (joined === undefined)
      known.set(pair, (joined = texts.push(join(one.text(code), other.text(beside))) - 1));
    return joined;
  });
  return { codes, size: texts.length, text: (code) => texts[code]! };
}

/** Of the cells that hold anything, the share (0…1) whose text is so; 0 where none does. */
export function shareOfCells(counts: ReadonlyMap<string, number>, is: (text: string) => boolean): number {
  let [all, so] = [0, 0];
  for (const [text, cells] of counts) {
    if (text.trim() === '') continue;
    all += cells;
    if (is(text)) so += cells;
  }
  return all === 0 ? 0 : so / all;
}

/**
 * The pairs of texts in two columns, in the order of the rows; of a table held by columns each once.
 *
 * @param step of so many rows one is looked at
 */
export function* pairsOfTexts(
  { rows, codes }: Pick<Grid, 'rows' | 'codes'>,
  one: number,
  other: number,
  step = 1,
): Iterable<readonly [string, string]> {
  if (!codes) {
    for (let at = 0; at < rows.length; at += step) {
      const { cells } = rows[at]!;
      yield [cells[one] ?? '', cells[other] ?? ''];
    }
    return;
  }
  const [first, second] = [codes.columns[one]!, codes.columns[other]!];
  const seen = new Set<number>();
  for (let at = 0; at < codes.rowCount; at += step) {
    const pair = first.codes[at]! * second.size + second.codes[at]!;
    if (seen.has(pair)) continue;
    seen.add(pair);
    yield [first.text(first.codes[at]!), second.text(second.codes[at]!)];
  }
}

/** The texts that stand in a column, each once, in the order of the rows. */
export function* textsInOrder({ codes, size, text }: TextColumn): Iterable<string> {
  const isSeen = new Uint8Array(size);
  for (const code of codes) {
    if (isSeen[code] === 1) continue;
    isSeen[code] = 1;
    yield text(code);
  }
}

/** The column with something else in the place of each of its texts. */
export function translated({ codes, size, text }: TextColumn, into: (text: string) => string): TextColumn {
  return { codes, size, text: (code) => into(text(code)) };
}

/** A column of what is made of each row. */
export function codedTexts(rows: readonly GridRow[], textOf: (row: GridRow) => string): TextColumn {
  const numbers = new Map<string, number>();
  const codes = Uint32Array.from(rows, (row) => {
    const text = textOf(row);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  const texts = [...numbers.keys()];
  return { codes, size: texts.length, text: (code) => texts[code]! };
}
