import { positionOfWord } from './positionWords.ts';
import { csvRecords } from '#lib/data/csvRecords.ts';

/** What can stand between cells, the likeliest first where nothing else decides. */
export const delimiters = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** So many records tell where the header stands. */
const enough = 400;

/** So many signs of a text tell what parts its cells: all of most files. */
const longest = 2_000_000;

/** The separator that a first line of Excel's `sep=` form names; null for no such line. */
export function namedDelimiter(text: string): Delimiter | null {
  const [, sign] = /^"?sep=(.)"?\r?(?:\n|$)/i.exec(text) ?? [];
  return delimiters.find((each) => each === sign) ?? null;
}

/** A text as one delimiter parts it. */
interface Parting {
  readonly delimiter: Delimiter;
  readonly records: readonly (readonly string[])[];
  /** Position of the record that names the columns. */
  readonly headerAt: number;
  readonly columns: number;
  /** Share of records from the header on that are as wide as it and whose quotation marks come in pairs (0…1). */
  readonly fit: number;
}

/** Below this share of fitting records a delimiter says nothing against another. */
const convincing = 0.8;
/** Shares of fitting records that differ by less are as good as equal. */
const alike = 0.02;

/**
 * What separates cells: the sign by which most records are as wide as the header and no quotation mark is torn from its
 * twin; of several as good the one that makes most columns. The header is what a sign must part too, so that lists in
 * cells (`a;b;c`), sentences and decimal commas decide nothing. Where nothing parts cells, as for a single column of
 * sentences, a sign that does not occur; a comma otherwise.
 */
export function findDelimiter(text: string): Delimiter {
  const sample = text.length > longest ? text.slice(0, text.lastIndexOf('\n', longest) + 1) : text;
  const all = delimiters.flatMap((delimiter) => partingBy(sample, delimiter) ?? []);
  const fair = all.filter(
    (parting) => !all.some((other) => namesAbove(parting, other) || namesBelow(parting, other)),
  );
  const most = Math.max(...fair.map(({ fit }) => fit));
  const [best] = fair.filter(({ fit }) => fit >= most - alike).sort((a, b) => b.columns - a.columns);
  const found = best?.delimiter ?? ',';
  if (found !== ',' || (best && best.headerAt !== 1) || !isSentences(sample)) return found;
  return delimiters.find((delimiter) => !sample.includes(delimiter)) ?? found;
}

/** Null where the sign parts nothing. */
function partingBy(text: string, delimiter: Delimiter): Parting | null {
  if (!text.includes(delimiter)) return null;
  const { records, openQuotes } = csvRecords(text, delimiter);
  const headerAt = findHeader(records);
  const header = records[headerAt];
  if (header === undefined || widthOf(header) < 2) return null;
  const isHeadless = headsAllButNames(header, records.slice(headerAt + 1));
  const width = header.length + Number(isHeadless);
  let [filled, fitting] = [0, 0];
  records.forEach((record, at) => {
    if (at < headerAt || isBlank(record)) return;
    filled++;
    const isFit = record.length === width || at === headerAt;
    if (isFit && !openQuotes.has(at + 1) && !record.some(isTorn)) fitting++;
  });
  // A title above the names is no flaw, many lines that are parted by something else are one.
  const above = records.slice(0, headerAt).filter((record) => !isBlank(record) && !isComment(record)).length;
  const fit = fitting / (filled + Math.max(0, above - mostTitles));
  return fit > 0 ? { delimiter, records, headerAt, columns: widthOf(header), fit } : null;
}

/**
 * Whether names of rows, which nothing heads, stand before all other cells, as R writes tables: each row has one cell more
 * than there are names, and the first is another in every row.
 */
export function headsAllButNames(header: readonly string[], below: readonly (readonly string[])[]): boolean {
  const rows = below.filter((record) => !isBlank(record));
  if (header.length < 2 || rows.length < 2) return false;
  // A comma within a last cell without quotation marks makes one cell more, too, and hardly ever stands without a blank.
  const isNamed = (record: readonly string[]) =>
    record.length === header.length + 1 && record[0] !== '' && !/^\s/.test(record.at(-1) ?? '');
  return (
    rows.every(isNamed) &&
    rows.some((record) => record.at(-1) !== '') &&
    new Set(rows.map(([first]) => first)).size === rows.length
  );
}

/** More lines than these above the names of columns are no title. */
const mostTitles = 5;

/** A cell with one quotation mark of a pair, the other of which stands in another cell. */
function isTorn(cell: string): boolean {
  return cell.includes('"') && cell.split('"').length % 2 === 0;
}

/**
 * Whether another sign parts a record above as well as that which is taken for the names here: then it is the names that
 * this sign does not part, and what it takes for them is the first row.
 */
function namesAbove({ delimiter, headerAt }: Parting, other: Parting): boolean {
  if (other.delimiter === delimiter || other.fit < convincing || other.headerAt >= headerAt) return false;
  return other.records[headerAt]?.length === other.records[other.headerAt]!.length;
}

/**
 * Whether another sign parts the record below as well as all that follow, and this one does not: then what is taken for the
 * names here is a title that happens to hold the sign, as `Votes, 2024` above decimal commas.
 */
function namesBelow({ delimiter, headerAt, records, fit }: Parting, other: Parting): boolean {
  if (other.delimiter === delimiter || other.headerAt <= headerAt || other.fit < fit) return false;
  return widthOf(records[other.headerAt] ?? []) === 1;
}

/** Whether all commas are those of sentences or names, below a line that has none: one column with its name. */
function isSentences(text: string): boolean {
  const [name = ''] = text.split(/[\r\n]/, 1);
  return name.trim() !== '' && !/[",]/.test(name) && text.includes(',') && !/"|,(?! )/.test(text);
}

/**
 * Position of the record that names the columns: the first as wide as most are, below titles and comments, which are
 * narrower; -1 where there is nothing but blank lines.
 */
export function findHeader(records: readonly (readonly string[])[]): number {
  const sample = records.slice(0, enough);
  const parted = belowBlankLine(sample);
  if (parted !== null) return parted;
  const usual = usualWidth(sample);
  const least = usual > 2 ? usual - 1 : usual;
  const found = sample.findIndex((record) => widthOf(record) >= least && !isComment(record));
  if (found === -1) return sample.findIndex((record) => !isBlank(record));
  return belowTitle(sample, found, usual) ?? belowGroups(sample, found) ?? found;
}

/**
 * Where a blank line parts titles from names, which are as many as the cells of most rows below. A title is of another width,
 * or has blanks behind its commas.
 */
function belowBlankLine(sample: readonly (readonly string[])[]): number | null {
  const above: (readonly string[])[] = [];
  for (const [at, record] of sample.entries()) {
    if (widthOf(record) > 0) above.push(record);
    if (above.length > mostTitles) return null;
    const next = at + 1;
    const names = sample[next] ?? [];
    if (widthOf(record) > 0 || above.length === 0 || widthOf(names) < 2) continue;
    const width = usualWidth(sample.slice(next));
    const isTitle = (each: readonly string[]) =>
      widthOf(each) !== width || each.slice(1).every((cell) => /^\s/.test(cell));
    if (widthOf(names) === width && areNames(names) && above.every(isTitle)) return next;
  }
  return null;
}

/** Whether all are filled, each with another text, and none answers or is a number that is no year. */
function areNames(cells: readonly string[]): boolean {
  const isName = (cell: string) =>
    (/\p{L}/u.test(cell) || /^\d{4}$/.test(cell)) && positionOfWord(cell) === undefined;
  return cells.every(isName) && new Set(cells).size === cells.length;
}

/**
 * Where a record names groups of columns, one over several as merged cells of a sheet come out, below which the columns have
 * their names: all of them, each another, and none a word that answers.
 */
function belowGroups(sample: readonly (readonly string[])[], at: number): number | null {
  const groups = sample[at]!;
  const blanks = groups.filter((cell) => cell.trim() === '').length;
  const filled = groups.filter((cell) => cell.trim() !== '');
  const areGroups = blanks > 1 || (groups[0]?.trim() === '' && new Set(filled).size < filled.length);
  const names = sample[at + 1] ?? [];
  const isName = (cell: string) => /\p{L}/u.test(cell) && positionOfWord(cell) === undefined;
  const areNames =
    names.length >= groups.length && names.every(isName) && new Set(names).size === names.length;
  return areGroups && areNames && sample.length > at + 2 ? at + 1 : null;
}

/** Where a record that lacks a cell is a title with separators in it: below are names alone, and numbers below these. */
function belowTitle(sample: readonly (readonly string[])[], at: number, usual: number): number | null {
  if (widthOf(sample[at]!) === usual) return null;
  const next = sample.findIndex((record, each) => each > at && !isBlank(record));
  const names = sample[next]?.slice(0, usual) ?? [];
  const isNumber = (cell: string) => /\d/.test(cell) && !/\p{L}/u.test(cell);
  const areNames = new Set(names).size === usual && !names.some((cell) => cell === '' || isNumber(cell));
  return areNames && sample.slice(next + 1).some((record) => record.some(isNumber)) ? next : null;
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
