import { quotedCell } from '#lib/model/writeCsv.ts';
import type { TextColumn } from './Grid.ts';

/** What a column of a table is written of: the texts of its rows by their numbers, or a text for each row. */
export type WrittenColumn = TextColumn | ((at: number) => string);

const encoder = new TextEncoder();
const [comma, lineFeed] = [0x2c, 0x0a];

/**
 * A table of several columns as the bytes of the CSV text that `writeCsv` makes of it. A million rows of texts are never
 * there at once, and each different text is encoded once.
 *
 * @param columnOf what stands in the column of a name
 */
export function csvOfColumns(
  rowCount: number,
  columnOf: (name: string) => WrittenColumn,
): (names: readonly string[]) => Uint8Array {
  return (names) => {
    const cells = names.map((name) => cellsOf(columnOf(name)));
    let bytes = new Uint8Array(1 << 16);
    let length = 0;
    const add = (cell: Uint8Array, end: number) => {
      if (length + cell.length + 1 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2 + cell.length);
        larger.set(bytes);
        bytes = larger;
      }
      // Most cells are so short that calling for a copy takes longer than to copy.
      if (cell.length > 64) bytes.set(cell, length);
      else for (let at = 0; at < cell.length; at++) bytes[length + at] = cell[at]!;
      length += cell.length;
      bytes[length++] = end;
    };
    names.forEach((name, at) =>
      add(encoder.encode(quotedCell(name)), at === names.length - 1 ? lineFeed : comma),
    );
    for (let row = 0; row < rowCount; row++) {
      for (let at = 0; at < cells.length; at++)
        add(cells[at]!(row), at === cells.length - 1 ? lineFeed : comma);
    }
    return bytes.slice(0, length);
  };
}

/** So many different cells are kept once they are encoded. */
const mostKept = 50_000;

function cellsOf(column: WrittenColumn): (row: number) => Uint8Array {
  const encoded = (text: string) => encoder.encode(quotedCell(text));
  if (typeof column === 'function')
    return (row) => {
      const text = column(row);
      return plainBytes(text) ?? encoded(text);
    };
  const { codes, size, text } = column;
  if (size > mostKept) return (row) => encoded(text(codes[row]!));
  const kept: Uint8Array[] = [];
  return (row) => (kept[codes[row]!] ??= encoded(text(codes[row]!)));
}

const room = new Uint8Array(64);

/** Of a short text of letters, digits and hyphens alone its bytes, good until the next is asked for; else null. */
function plainBytes(text: string): Uint8Array | null {
  if (text.length > room.length || !/^[\w-]*$/.test(text)) return null;
  for (let at = 0; at < text.length; at++) room[at] = text.charCodeAt(at);
  return room.subarray(0, text.length);
}
