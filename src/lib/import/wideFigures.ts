import { plainName } from './columnNames.ts';
import { shareOfCells, textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { unusedColumns, type Mapping } from './mapping.ts';
import { namedMeasure } from './measureName.ts';
import { decimalOf, readNumber } from './numbers.ts';
import type { ImportProblem } from './problem.ts';
import { isImport } from './tradeFlow.ts';
import { fieldsOf } from './tableFields.ts';
import { numberIn, recordReader, type TableRecord, type TableRecords } from './tableRows.ts';
import { wideColumnsOf, type PlacedColumn } from './wideColumns.ts';

/** Names of columns of figures that name no unit. */
const measured =
  /(?<!\p{L})(exports?|imports?|trade|values?|volumes?|amounts?|turnover|balance|ausfuhr(en)?|einfuhr(en)?|handel|wert|exportations?|importations?|échanges|экспорт|импорт|оборот)(?!\p{L})|수출|수입|무역/iu;

/** So large a share of the cells that are filled are numbers (0…1). */
const leastNumbers = 0.8;

/** Where each column that no field takes is a figure: those that are named, or hold numbers of something that is measured. */
export function columnsOfFigures(grid: Grid, mapping: Mapping): readonly PlacedColumn[] {
  return wideColumnsOf(grid, mapping, (free) =>
    free.filter(({ at }) => isMeasured(grid.columns[at]!.name) && holdsNumbers(grid, at)),
  );
}

/** Whether a table names no one column of values, and several that are measured. */
export function hasWideFigures(grid: Grid, mapping: Mapping): boolean {
  const known = fieldsOf('figures')
    .find(([field]) => field === 'value')![1]
    .names.map(plainName);
  const isNamed = grid.columns.some(({ name }) => known.includes(plainName(name)));
  const { value: _value, ...columns } = mapping.columns;
  return !isNamed && columnsOfFigures(grid, { ...mapping, columns }).length > 1;
}

function isMeasured(name: string): boolean {
  return namedMeasure(name).unit !== '' || measured.test(name.replaceAll('_', ' '));
}

function holdsNumbers(grid: Grid, at: number): boolean {
  const isNumber = (text: string) => readNumber(text, '.') !== null || readNumber(text, ',') !== null;
  const counts = textCounts(grid, at);
  return (
    [...counts.keys()].some((text) => text.trim() !== '') && shareOfCells(counts, isNumber) >= leastNumbers
  );
}

/**
 * Makes figures of a table with several numbers in a row, each called as its column is: a row of the dossier for each cell
 * that holds one. What a country imports comes from its partner. Every row of the file gives some or has a problem that says
 * why not.
 */
export function wideFigures(grid: Grid, mapping: Mapping): TableRecords {
  const reader = recordReader(grid, mapping, 'figures', ['measure', 'value', 'unit', 'flow']);
  if (reader.unmapped.length > 0)
    return { records: [], kept: 0, leftOut: grid.rows.length, problems: reader.unmapped };
  const columns = columnsOfFigures(grid, mapping).map(({ address, at }) => {
    const { measure, unit } = namedMeasure(grid.columns[at]!.name);
    const decimal = mapping.decimal ?? decimalOf(textCounts(grid, at));
    return { address, at, decimal, told: { measure: measure || address, unit }, isTurned: isImport(measure) };
  });
  const used = new Set([...reader.used, ...columns.map(({ address }) => address)]);
  const problems: ImportProblem[] = [...unusedColumns(grid, used)];
  const records: TableRecord[] = [];
  let kept = 0;
  for (const row of grid.rows) {
    const shared = reader.read(row, problems);
    if (shared === null) continue;
    const before = records.length;
    const { flow_from: from = '', flow_to: to = '' } = shared;
    for (const { address, at, decimal, told, isTurned } of columns) {
      const text = row.cells[at] ?? '';
      if (text.trim() === '') continue;
      const value = numberIn(text, decimal);
      if (typeof value !== 'string') {
        problems.push({ row: row.row, column: address, value: text, flaw: value });
        continue;
      }
      const ends = isTurned ? { flow_from: to, flow_to: from } : {};
      records.push({ row: row.row, part: String(at + 1), values: { ...shared, ...ends, ...told, value } });
    }
    if (records.length > before) kept++;
    else
      problems.push({
        row: row.row,
        column: null,
        value: null,
        flaw: { kind: 'valueMissing', field: 'value' },
      });
  }
  return { records, kept, leftOut: grid.rows.length - kept, problems };
}
