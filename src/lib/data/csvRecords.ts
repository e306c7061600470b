import Papa from 'papaparse';

export interface CsvRecords {
  /** Cells as printed, never trimmed or converted; an empty line is a record of one empty cell. */
  readonly records: readonly (readonly string[])[];
  /** Numbers of records, counted from 1, with a quotation mark that is not closed or text after the closing one. */
  readonly openQuotes: ReadonlySet<number>;
}

/**
 * The records of delimited text (RFC 4180, with LF, CRLF or CR after a record, one or several of them in a file).
 *
 * @param most so many records at most, for a look at the beginning; undefined for all
 */
export function csvRecords(text: string, delimiter: string, most?: number): CsvRecords {
  const parsed = Papa.parse<string[]>(withLineFeeds(text, delimiter), {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    ...(most === undefined ? {} : { preview: most }),
  });
  const openQuotes = new Set<number>();
  for (const error of parsed.errors) {
    // The parser counts records from 0.
    if (error.type === 'Quotes' && error.row !== undefined) openQuotes.add(error.row + 1);
  }
  return { records: parsed.data, openQuotes };
}

/**
 * The text with LF after every record, line breaks inside quoted cells left alone. The parser takes one kind of
 * line end per file, while files that went through two programs have several.
 */
function withLineFeeds(text: string, delimiter: string): string {
  if (!text.includes('\r')) return text;
  const pieces: string[] = [];
  let pieceStart = 0;
  let atCellStart = true;
  let i = 0;
  while (i < text.length) {
    const character = text[i];
    if (character === '"' && atCellStart) {
      i = afterClosingQuote(text, i + 1);
      atCellStart = false;
    } else if (character === '\r') {
      pieces.push(text.slice(pieceStart, i), '\n');
      i += text[i + 1] === '\n' ? 2 : 1;
      pieceStart = i;
      atCellStart = true;
    } else {
      atCellStart = character === delimiter || character === '\n';
      i += 1;
    }
  }
  pieces.push(text.slice(pieceStart));
  return pieces.join('');
}

function afterClosingQuote(text: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
}
