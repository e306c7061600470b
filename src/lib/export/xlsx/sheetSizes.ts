import type { Sheet, SheetCell } from './sheet.ts';

/** Beyond it text breaks into lines. */
const widest = 48;
/** Points. */
const lineHeight = 15;
const tallest = 409;

/** In digits of the font: as wide as the widest cell, within bounds. */
export function columnWidths({ head, rows }: Sheet): number[] {
  return head.map(({ label }, at) => {
    // The arrow of the filter stands in the head, of which a long one may break.
    const words = label.split(' ').map((word) => textLength(word) + 4);
    let width = Math.max(7, Math.min(textLength(label) + 4, 20), ...words);
    for (const cells of rows) {
      if (width >= widest) break;
      width = Math.max(width, cellLength(cells[at] ?? null) + 3);
    }
    return Math.min(width, widest);
  });
}

/** Points, so that the text of all cells is seen; programs other than Excel do not find this by themselves. */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  let lines = 1;
  for (const [at, cell] of cells.entries()) {
    const text =
      typeof cell === 'string'
        ? cell
        : cell !== null && typeof cell === 'object' && 'text' in cell
          ? cell.text
          : '';
    const room = widths[at]! - 3;
    if (text.length > room / 2) lines = Math.max(lines, linesOf(text, room));
  }
  return Math.min(lines * lineHeight, tallest);
}

/** Lines that a text takes, broken between words and, where one is longer than the room, within it. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const length = textLength(word);
      if (used > 0 && used + 1 + length > room) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      while (used > room) {
        lines++;
        used -= room;
      }
    }
  }
  return lines;
}

function cellLength(cell: SheetCell): number {
  if (cell === null) return 0;
  if (typeof cell === 'number') return String(cell).length * 1.3;
  if (typeof cell === 'string') return textLength(cell);
  return 'day' in cell ? 10 : textLength(cell.text);
}

const wide = /[\u1100-\u11ff\u2e80-\uffdc]/;

/** A syllable of Hangul and its like are as wide as two letters. */
function textLength(text: string): number {
  if (!wide.test(text)) return text.length;
  let length = 0;
  for (const character of text) length += wide.test(character) ? 2 : 1;
  return length;
}
