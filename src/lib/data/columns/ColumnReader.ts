import { longestQuote } from '#lib/model/evidence.ts';
import { carriageReturn, cellsOfRecord, comma, lineFeed, quote } from './cellsOfRecord.ts';
import { Dictionary, grown, hashStart, hashStep } from './Dictionary.ts';

/**
 * What is kept of the cells of a column. `coded`: each different text once · `words`: whether it is empty and whether it
 * may have many words · `filled`: whether it is plainly more than blanks · `nothing`
 */
export type Keeping = 'coded' | 'words' | 'filled' | 'nothing';

const [nothing, coded, words, filled] = [0, 1, 2, 3];
const numberOf: Readonly<Record<Keeping, number>> = { nothing, coded, words, filled };

/** Of a cell of a column of texts. */
export const textStates = { empty: 0, plain: 1, doubtful: 2 } as const;

/** What is kept of one column, row by row. */
export interface ReadColumn {
  readonly keeping: Keeping;
  readonly dictionary: Dictionary;
  /** Numbers in `dictionary` where coded, else of `textStates`. */
  readonly codes: Uint32Array;
}

/** Rows for which there is room at first; of thousands of columns more would take a hundred megabytes. */
const fewest = 1 << 8;

/**
 * Reads a table in one pass over its bytes: the common dialect alone, UTF-8 with one sign between cells, quotation marks around whole
 * cells and LF, CRLF or CR after records. What is read is kept as numbers, never as texts; a row is read again from its bytes.
 */
export class ColumnReader {
  readonly bytes: Uint8Array;
  readonly separator: number;
  readonly columns: readonly ReadColumn[];
  /** Where each row begins that has as many cells as the header. */
  starts = new Uint32Array(fewest);
  /** Its number, as a spreadsheet shows it. */
  rowNumbers = new Uint32Array(fewest);
  rowCount = 0;
  /** Where rows begin that have more or fewer cells, and how they are numbered. */
  readonly ragged: { readonly start: number; readonly row: number }[] = [];
  /** False once there is something in it that is not of the common dialect: then nothing of it can be relied on. */
  isCommon = true;
  /** Bytes read so far. */
  at: number;
  #records = 1;
  readonly #kinds: Uint8Array;
  readonly #codes: Uint32Array[];
  readonly #dictionaries: readonly Dictionary[];
  readonly #current: Uint32Array;

  /**
   * @param from the first byte after the header
   * @param separator the byte between cells
   */
  constructor(bytes: Uint8Array, from: number, keepings: readonly Keeping[], separator: number = comma) {
    this.bytes = bytes;
    this.separator = separator;
    this.at = from;
    this.#kinds = Uint8Array.from(keepings, (keeping) => numberOf[keeping]);
    this.#codes = keepings.map((keeping) => new Uint32Array(keeping === 'nothing' ? 0 : fewest));
    this.#dictionaries = keepings.map(() => new Dictionary());
    this.#current = new Uint32Array(keepings.length);
    const [codes, dictionaries] = [this.#codes, this.#dictionaries];
    this.columns = keepings.map((keeping, i) => ({
      keeping,
      dictionary: dictionaries[i]!,
      get codes() {
        return codes[i]!;
      },
    }));
  }

  /**
   * Reads on for so many bytes, to the end of a record.
   *
   * @returns whether there is more to be read
   */
  read(most: number): boolean {
    const { bytes } = this;
    const end = Math.min(bytes.length, this.at + most);
    while (this.at < end && this.isCommon) this.#record();
    return this.isCommon && this.at < bytes.length;
  }

  #record(): void {
    const { bytes } = this;
    const start = this.at;
    const width = this.#kinds.length;
    this.#records++;
    let column = 0;
    for (;;) {
      this.#cell(column);
      column++;
      const byte = bytes[this.at];
      if (byte === this.separator) {
        this.at++;
        continue;
      }
      if (byte === carriageReturn) this.at += bytes[this.at + 1] === lineFeed ? 2 : 1;
      else if (byte === lineFeed) this.at++;
      else if (this.at < bytes.length) this.isCommon = false;
      break;
    }
    if (!this.isCommon) return;
    // Empty lines are passed over, also where a table has one column.
    if (column === 1 && cellsOfRecord(bytes, start, this.separator)[0] === '') return;
    if (column === width) this.#keep(start);
    else this.ragged.push({ start, row: this.#records });
  }

  #keep(start: number): void {
    const row = this.rowCount++;
    if (row === this.starts.length) this.#grow();
    this.starts[row] = start;
    this.rowNumbers[row] = this.#records;
    for (let i = 0; i < this.#current.length; i++) {
      if (this.#kinds[i] !== nothing) this.#codes[i]![row] = this.#current[i]!;
    }
  }

  #grow(): void {
    const length = this.starts.length * 2;
    this.starts = grown(this.starts, new Uint32Array(length));
    this.rowNumbers = grown(this.rowNumbers, new Uint32Array(length));
    this.#codes.forEach((codes, i) => {
      if (codes.length > 0) this.#codes[i] = grown(codes, new Uint32Array(length));
    });
  }

  /** Reads one cell and stops at what follows it. */
  #cell(column: number): void {
    const { bytes, separator } = this;
    const kind = column < this.#kinds.length ? this.#kinds[column]! : nothing;
    if (bytes[this.at] === quote) return this.#quotedCell(column, kind);
    const from = this.at;
    const { length } = bytes;
    let at = from;
    // Two loops, since most bytes are in cells of which no hash is asked for.
    if (kind === coded) {
      let hash = hashStart;
      for (; at < length; at++) {
        const byte = bytes[at]!;
        if (
          byte === separator ||
          (byte <= quote && (byte === lineFeed || byte === carriageReturn || byte === quote))
        )
          break;
        hash = hashStep(hash, byte);
      }
      this.#current[column] = this.#dictionaries[column]!.add(bytes, from, at, hash);
    } else {
      for (; at < length; at++) {
        const byte = bytes[at]!;
        if (
          byte === separator ||
          (byte <= quote && (byte === lineFeed || byte === carriageReturn || byte === quote))
        )
          break;
      }
      if (kind !== nothing) this.#current[column] = stateOf(bytes, from, at, kind);
    }
    this.at = at;
    // Programs read a quotation mark within a cell without any in different ways.
    if (bytes[at] === quote) this.isCommon = false;
  }

  #quotedCell(column: number, kind: number): void {
    const { bytes } = this;
    const from = this.at + 1;
    let at = from;
    let hash = hashStart;
    let hasPairs = false;
    for (; ; at++) {
      if (at >= bytes.length) {
        this.isCommon = false;
        return;
      }
      const byte = bytes[at]!;
      if (byte === quote) {
        if (bytes[at + 1] !== quote) break;
        hasPairs = true;
        at++;
      }
      if (kind === coded) hash = hashStep(hash, byte);
    }
    this.at = at + 1;
    if (kind === nothing) return;
    if (kind !== coded) this.#current[column] = stateOf(bytes, from, at, kind);
    else if (hasPairs) this.#current[column] = this.#unpaired(column, from, at, hash);
    else this.#current[column] = this.#dictionaries[column]!.add(bytes, from, at, hash);
  }

  /** The code of a cell in which pairs of quotation marks stand for one. */
  #unpaired(column: number, from: number, to: number, hash: number): number {
    const text = new Uint8Array(to - from);
    let length = 0;
    for (let at = from; at < to; at++) {
      text[length++] = this.bytes[at]!;
      if (this.bytes[at] === quote) at++;
    }
    return this.#dictionaries[column]!.add(text, 0, length, hash);
  }
}

function stateOf(bytes: Uint8Array, from: number, to: number, kind: number): number {
  if (from === to) return textStates.empty;
  if (kind === filled) {
    for (let at = from; at < to; at++) {
      if (bytes[at]! > 0x20 && bytes[at]! < 0x7f) return textStates.plain;
    }
    return textStates.doubtful;
  }
  let amount = 0;
  let isBlank = true;
  let hasLetter = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte <= 0x20) {
      isBlank = true;
      continue;
    }
    if (isBlank) amount++;
    isBlank = false;
    // The first bytes of all blanks beyond those of ASCII, which may part words.
    if (byte === 0xc2 || (byte >= 0xe1 && byte <= 0xe3) || byte === 0xef) amount++;
    else if (byte < 0x7f || byte > 0xc2) hasLetter = true;
  }
  return hasLetter && amount <= longestQuote ? textStates.plain : textStates.doubtful;
}
