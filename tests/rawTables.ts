import { readFileSync, readdirSync } from 'node:fs';

/** A row as it stands in the file: text by the name of its column. */
export type RawRow = Readonly<Record<string, string>>;

/** The tables of a folder as text, read without the code of the product, for recounts. */
export function rawTables(folder: string): (table: string) => readonly RawRow[] {
  const tables = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name.slice(0, -4), rowsOf(readFileSync(`${folder}/${name}`, 'utf8'))]),
  );
  return (table) => tables.get(table) ?? [];
}

/** A column that a file does without reads as an empty text. */
function rowsOf(text: string): RawRow[] {
  const [head = [], ...lines] = cellsOf(text.replace(/^\uFEFF/, ''));
  return lines
    .filter((cells) => cells.length === head.length)
    .map(
      (cells) =>
        new Proxy(Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])), {
          get: (row, name) => row[String(name)] ?? '',
        }),
    );
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') lines.push([]);
  }
  return lines;
}
