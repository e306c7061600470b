/** A part of a CSV text: whole records after the header. */
export interface CsvPart {
  /** The header, then the records. */
  readonly text: string;
  /** Records of the file before those of the part, the header not counted. */
  readonly before: number;
}

/**
 * Cuts a CSV text into parts of so many records, where records end and nowhere else; a line break within quotes ends
 * none. The parts of a text are always the same. Gives the header alone where nothing follows it.
 *
 * @param texts pieces of the text, cut anywhere
 */
export async function* csvParts(
  texts: AsyncIterable<string> | Iterable<string>,
  recordsInPart: number,
): AsyncGenerator<CsvPart> {
  const reader = new RecordEnds();
  let header: string | null = null;
  let rest = '';
  let scanned = 0;
  let records = 0;
  let before = 0;
  for await (const text of texts) {
    rest += text;
    for (;;) {
      const end = reader.next(rest, scanned);
      if (end === -1) break;
      scanned = end;
      if (header === null) {
        header = rest.slice(0, end);
        rest = rest.slice(end);
        scanned = 0;
        continue;
      }
      records++;
      if (records < recordsInPart) continue;
      yield { text: header + rest.slice(0, end), before };
      before += records;
      records = 0;
      rest = rest.slice(end);
      scanned = 0;
    }
    scanned = rest.length;
  }
  if (header === null) yield { text: rest, before };
  else if (rest !== '' || before === 0) yield { text: header + rest, before };
}

/** Finds where records end in a text that comes in pieces. */
class RecordEnds {
  #isQuoted = false;
  /** The next character begins a cell. */
  #begins = true;

  /** The place after the next line break that ends a record; −1 where the text ends before. @param from after all that was looked at */
  next(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        // Two quotes within a cell close and open it, which comes to the same.
        if (this.#isQuoted) this.#isQuoted = false;
        else if (this.#begins || text.charCodeAt(at - 1) === quote) this.#isQuoted = true;
        this.#begins = false;
        continue;
      }
      if (this.#isQuoted) continue;
      this.#begins = code === comma || code === lineFeed || code === mark;
      if (code === lineFeed) return at + 1;
    }
    return -1;
  }
}

const [quote, comma, lineFeed, mark] = [0x22, 0x2c, 0x0a, 0xfeff];
