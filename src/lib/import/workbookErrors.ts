import { strFromU8, unzipSync } from 'fflate';

/** A cell that holds an error of a formula, by its place counted from zero. */
export interface ErrorCell {
  readonly row: number;
  readonly column: number;
  /** As a program of sheets shows it: `#N/A`, `#DIV/0!`. */
  readonly text: string;
}

const attribute = (tag: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/**
 * The error cells of a workbook by the name of their sheet. read-excel-file gives them as empty ones, so that an answer
 * that went wrong would look like one that was never given.
 *
 * ECMA-376 part 1, 18.18.11: the type `e` of a cell.
 */
export function workbookErrors(bytes: Uint8Array): ReadonlyMap<string, readonly ErrorCell[]> {
  const files = unzipSync(bytes, {
    filter: ({ name }) =>
      /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  });
  const text = (name: string) => (files[name] ? strFromU8(files[name]) : '');
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)];
  return new Map(
    sheets.map(([tag]) => {
      const sheet = text(targets.get(attribute(tag, '\\w+:id')) ?? '');
      return [plain(attribute(tag, 'name')), errorsOf(sheet)];
    }),
  );
}

function errorsOf(sheet: string): ErrorCell[] {
  const cells = sheet.matchAll(
    /<(?:\w+:)?c\s(?=[^>]*\bt="e")[^>]*\br="([A-Z]+)(\d+)"[^>]*>.*?<(?:\w+:)?v>([^<]*)</gs,
  );
  return [...cells].map(([, letters = '', row = '', text = '']) => ({
    row: Number(row) - 1,
    column: columnOf(letters),
    text: plain(text),
  }));
}

/** `A` is 0, `AA` 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name]!);
}
