export const quote = 0x22;
export const comma = 0x2c;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The cells of one record of delimited text, as printed.
 *
 * @param from the first byte of a record that is known to be sound: each quotation mark that is opened is closed before
 * a separator or the end of the record
 * @param separator the byte between cells
 */
export function cellsOfRecord(bytes: Uint8Array, from: number, separator: number = comma): string[] {
  const cells: string[] = [];
  for (let at = from; ; at++) {
    let start = at;
    let end: number;
    let hasPairs = false;
    if (bytes[at] === quote) {
      start = ++at;
      while (bytes[at] !== quote || bytes[at + 1] === quote) {
        if (bytes[at] === quote) hasPairs = true;
        at += bytes[at] === quote ? 2 : 1;
      }
      end = at++;
    } else {
      while (at < bytes.length && !isEnd(bytes[at]!, separator)) at++;
      end = at;
    }
    const text = decoder.decode(bytes.subarray(start, end));
    cells.push(hasPairs ? text.replaceAll('""', '"') : text);
    if (bytes[at] !== separator) return cells;
  }
}

/** Whether a byte ends a cell that stands without quotation marks. */
function isEnd(byte: number, separator: number): boolean {
  return byte === separator || byte === lineFeed || byte === carriageReturn;
}
