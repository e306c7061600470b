import { csvRecords } from '#lib/data/csvRecords.ts';

/** What can stand between cells, the likeliest first where nothing else decides. */
export const delimiters = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** So many records tell how a table is written. */
const enough = 400;

/** The separator that a first line of Excel's `sep=` form names; null for no such line. */
export function namedDelimiter(text: string): Delimiter | null {
  const [, sign] = /^"?sep=(.)"?\r?(?:\n|$)/i.exec(text) ?? [];
  return delimiters.find((each) => each === sign) ?? null;
}

/**
 * What separates cells: the sign by which most records have as many cells as the header, and of several the one that
 * makes most columns. The header is what a sign must part too, so that lists in cells (`a;b;c`) or decimal commas
 * decide nothing. A comma where none does, as for a single column.
 */
export function findDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(text, delimiter);
    if (score > best.score * 1.02) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Share of records that are as wide as the header, a little more for more columns; 0 where nothing is parted. */
function scoreOf(text: string, delimiter: Delimiter): number {
  const { records, openQuotes } = csvRecords(text, delimiter, enough);
  const filled = records.filter((record) => !isBlank(record));
  const header = records[findHeader(records)];
  if (header === undefined || widthOf(header) < 2) return 0;
  const alike = filled.filter((record) => record.length === header.length).length;
  const share = (alike - openQuotes.size) / filled.length;
  return Math.max(0, share) * (1 + Math.log2(widthOf(header)) / 100);
}

/**
 * Position of the record that names the columns: the first as wide as most are, below titles and comments, which are
 * narrower; -1 where there is nothing but blank lines.
 */
export function findHeader(records: readonly (readonly string[])[]): number {
  const sample = records.slice(0, enough);
  const usual = usualWidth(sample);
  const least = usual > 2 ? usual - 1 : usual;
  const found = sample.findIndex((record) => widthOf(record) >= least && !isComment(record));
  return found === -1 ? sample.findIndex((record) => !isBlank(record)) : found;
}

/** How many cells most records have that are not blank; of two as frequent the larger. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const record of records) {
    const width = widthOf(record);
    // Rows that lack their last cells have the header's width all the same.
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || b - a);
  return most?.[0] ?? 0;
}

/** Cells up to the last that holds something. */
export function widthOf(record: readonly string[]): number {
  return record.findLastIndex((cell) => cell !== '') + 1;
}

/** An empty line, which is no row. */
export function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && record[0] === '';
}

/** `# made by …`; a column can be called `#` or `#1`. */
function isComment([first = '']: readonly string[]): boolean {
  return /^#+(\s|\s*\S+\s)/.test(first);
}
