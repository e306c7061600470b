import { csvRecords, type CsvRecords } from '#lib/data/csvRecords.ts';

/** So many rows with a stray quotation mark are stepped over; a file with more is not quoted in this way at all. */
const mostMended = 100;

/**
 * The records of delimited text, in which a quotation mark that is not closed, or has text after the closing one, spoils
 * its own line and not all that comes after.
 */
export function mendedRecords(text: string, delimiter: string): CsvRecords {
  const records: (readonly string[])[] = [];
  const openQuotes = new Set<number>();
  let rest = text;
  for (let mended = 0; ; mended++) {
    const parsed = csvRecords(rest, delimiter);
    const spoilt = Math.min(...parsed.openQuotes);
    const isLast = spoilt === Infinity || mended === mostMended;
    for (const record of isLast ? parsed.records : parsed.records.slice(0, spoilt - 1)) records.push(record);
    if (isLast) {
      const before = records.length - parsed.records.length;
      for (const row of parsed.openQuotes) openQuotes.add(before + row);
      return { records, openQuotes };
    }
    const start = startOf(rest, delimiter, spoilt - 1);
    const [line = '', end = ''] = /^([^\r\n]*)(\r\n|\r|\n|$)/.exec(rest.slice(start))?.slice(1) ?? [];
    records.push(line.split(delimiter));
    openQuotes.add(records.length);
    rest = rest.slice(start + line.length + end.length);
    if (rest === '') return { records, openQuotes };
  }
}

/** Where a record begins, those before which are sound. */
function startOf(text: string, delimiter: string, record: number): number {
  let at = 0;
  let isCellStart = true;
  for (let seen = 0; seen < record && at < text.length;) {
    const sign = text[at];
    if (sign === '"' && isCellStart) {
      do at = text.indexOf('"', at + 1) + 1;
      while (at > 0 && text[at] === '"');
      isCellStart = false;
      continue;
    }
    const isEnd = sign === '\r' || sign === '\n';
    at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1;
    isCellStart = isEnd || sign === delimiter;
    if (isEnd) seen++;
  }
  return at;
}
