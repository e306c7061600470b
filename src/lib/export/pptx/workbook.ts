import type { NativeChart } from '#lib/charts/kit/chart.ts';
import { columnName } from '../columnName.ts';
import { Package } from './Package.ts';
import { element, namespaces, words } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The name of the one sheet, as formulas of the chart have it. */
export const sheetName = 'Sheet1';

/** Spreadsheets read `_x0041_` as a code: its underscore is written as one. */
function stringXml(text: string): string {
  const kept = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return element('si', {}, element('t', { 'xml:space': 'preserve' }, words(kept)));
}

/** The data of a chart as a workbook: names of the series over columns, categories before rows, nothing for a gap. */
export function workbook({ categories, series }: NativeChart): Uint8Array {
  const strings: string[] = [];
  const cell = (column: number, row: number, value: string | number | null): string => {
    if (value === null) return '';
    const r = `${columnName(column)}${row + 1}`;
    if (typeof value === 'number') return element('c', { r }, element('v', {}, String(value)));
    strings.push(value);
    return element('c', { r, t: 's' }, element('v', {}, String(strings.length - 1)));
  };
  const rowXml = (row: number, cells: readonly string[]) => element('row', { r: row + 1 }, ...cells);
  const rows = [
    rowXml(0, [cell(0, 0, ' '), ...series.map(({ name }, at) => cell(at + 1, 0, name))]),
    ...categories.map((category, row) =>
      rowXml(row + 1, [
        cell(0, row + 1, category),
        ...series.map(({ values }, at) => cell(at + 1, row + 1, values[row] ?? null)),
      ]),
    ),
  ];
  const file = new Package();
  const [book, sheet, shared] = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'];
  file.relate('', 'officeDocument', book);
  const id = file.relate(book, 'worksheet', sheet);
  file.relate(book, 'sharedStrings', shared);
  const sheets = element('sheets', {}, element('sheet', { name: sheetName, sheetId: 1, 'r:id': id }));
  file.add(
    book,
    `${types}.sheet.main+xml`,
    element('workbook', { xmlns: main, 'xmlns:r': namespaces.r }, sheets),
  );
  const end = `${columnName(series.length)}${categories.length + 1}`;
  file.add(
    sheet,
    `${types}.worksheet+xml`,
    element(
      'worksheet',
      { xmlns: main },
      element('dimension', { ref: `A1:${end}` }),
      element('sheetData', {}, ...rows),
    ),
  );
  const counts = { count: strings.length, uniqueCount: strings.length };
  file.add(
    shared,
    `${types}.sharedStrings+xml`,
    element('sst', { xmlns: main, ...counts }, ...strings.map(stringXml)),
  );
  return file.zip();
}
