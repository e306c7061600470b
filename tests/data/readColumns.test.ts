import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '#lib/data/csvRecords.ts';
import { readColumns } from '#lib/data/columns/readColumns.ts';
import { tableParts } from '#lib/data/columns/tableParts.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { readSchema } from '#lib/data/schema.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';
import { harbourFiles } from './harbourDossier.ts';

const file = 'stances.csv';

function shippedFiles(): Map<string, string> {
  const folder = new URL('../../static/data/', import.meta.url);
  const names = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

/** The same dossier read row by row and with the stances by columns. */
function bothWays(files: ReadonlyMap<string, string>) {
  const bytes = new TextEncoder().encode(files.get(file)!);
  return {
    rows: readDossier(files),
    columns: readDossier(new Map<string, string | Uint8Array>([...files, [file, bytes]])),
  };
}

function expectSame(files: ReadonlyMap<string, string>): void {
  const { rows, columns } = bothWays(files);
  if (!rows.ok || !columns.ok) {
    expect(columns).toEqual(rows);
    return;
  }
  expect(tableParts(columns.dossier.stances)?.rowCount ?? rows.dossier.stances.length).toBe(
    rows.dossier.stances.length,
  );
  expect({ ...columns.dossier, stances: [...columns.dossier.stances] }).toEqual(rows.dossier);
  expect({ ...columns, dossier: null }).toEqual({ ...rows, dossier: null });
}

describe('a table of stances read by columns', () => {
  it('is the same as read row by row, for the dossier of the site', () => {
    const { columns } = bothWays(shippedFiles());
    expect(columns.ok && tableParts(columns.dossier.stances)).toBeDefined();
    expectSame(shippedFiles());
  });

  it('is the same whatever single cell is spoiled', () => {
    const cells = ['', ' ', '\u00a0', '-2', '+2', '3', '1e0', 'position', 'unclear', 'nobody', '2024-13'];
    const words = [...cells, 'a, b', '"', 'two\nlines', 'a\r\nb', 'ë', '말', '\ufeff', 'a;b'];
    const long = ['a b c d e f g h i j k l m', 'ё й 말 \u3000 a\u00a0b c d e f g h', 'x\ty z'];
    const header = harbourFiles().get(file)!.split('\n')[0]!.split(',');
    const change = fc.record({
      row: fc.nat(),
      column: fc.constantFrom(...header),
      text: fc.oneof(fc.constantFrom(...words, ...long), fc.string({ unit: 'grapheme', maxLength: 8 })),
    });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        (changes, end) => {
          const files = harbourFiles();
          const [names = [], ...rows] = recordsOf(files.get(file)!);
          for (const { row, column, text } of changes) rows[row % rows.length]![names.indexOf(column)] = text;
          expectSame(files.set(file, writeCsv(names, rows).replaceAll('\n', end)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is the same whatever characters are put into the file', () => {
    const piece = fc.constantFrom(',', '"', '\n', '\r', '\r\n', '\n\n', '""', 'x', ' ', '\ufeff', '\0', '{');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 4 }), (pieces) => {
        const files = harbourFiles();
        let text = files.get(file)!;
        for (const [place, put] of pieces) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + put + text.slice(at);
        }
        expectSame(files.set(file, text));
      }),
      { numRuns: 400 },
    );
  });

  it('passes over empty lines, also of a table of one column', () => {
    const files = harbourFiles();
    expectSame(files.set(file, files.get(file)!.replace('id,', 'id\n\n\n,')));
    expectSame(files.set(file, 'id\n\ns-1\n""\n\ns-2\n'));
  });

  it('is the same with columns in another order, missing, twice or of the file alone', () => {
    const header = harbourFiles().get(file)!.split('\n')[0]!.split(',');
    fc.assert(
      fc.property(fc.shuffledSubarray([...header, 'id', 'mood', ''], { minLength: 2 }), (names) => {
        const files = harbourFiles();
        const [before = [], ...rows] = recordsOf(files.get(file)!);
        const columns = rows.map((row) => names.map((name) => row[before.indexOf(name)] ?? 'calm'));
        expectSame(files.set(file, writeCsv(names, columns)));
      }),
      { numRuns: 200 },
    );
  });

  it('finds the rows that other tables name', () => {
    const files = harbourFiles();
    const checks = files.get('checks.csv')!;
    const [id = ''] = recordsOf(files.get(file)!)[1]!;
    const [names = [], ...rows] = recordsOf(checks);
    const row = [...rows[0]!];
    const check = (subject: string) =>
      row.map((text, i) => ({ id: `c-${subject}`, table: 'stances', subject })[names[i]!] ?? text);
    expectSame(files.set('checks.csv', writeCsv(names, [...rows, check(id)])));
    expectSame(files.set('checks.csv', writeCsv(names, [...rows, check(id), check('nothing-there')])));
  });

  it('hears how far it is, and leaves what is not of the common dialect to be read otherwise', () => {
    const { tables } = readSchema(harbourFiles().get('datapackage.json')!);
    const schema = tables.find(({ name }) => name === 'stances')!;
    const text = harbourFiles().get(file)!;
    const [header = '', ...rows] = text.trimEnd().split('\n');
    const many = `${header}\n${Array.from({ length: 4_000 }, () => rows.join('\n')).join('\n')}\n`;
    const shares: number[] = [];
    const read = readColumns(new TextEncoder().encode(many), schema, (share) => shares.push(share));
    expect(read?.read?.rowCount).toBe(4_000 * rows.length);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
    expect(readColumns(new TextEncoder().encode(`${text}"open`), schema)).toBeNull();
  });
});

function recordsOf(text: string): string[][] {
  return csvRecords(text.trimEnd(), ',').records.map((record) => [...record]);
}
