import { plainName } from './columnNames.ts';
import { shareOfCells, textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { unusedColumns, type Mapping } from './mapping.ts';
import { namedMeasure } from './measureName.ts';
import { decimalOf, readNumber, type Decimal } from './numbers.ts';
import type { ImportProblem } from './problem.ts';
import { directionOf, isImport } from './tradeFlow.ts';
import { fieldsOf } from './tableFields.ts';
import { numberIn, recordReader, type TableRecord, type TableRecords } from './tableRows.ts';
import { wideColumnsOf, type PlacedColumn } from './wideColumns.ts';

/** Names of columns of figures that name neither a unit nor a direction. */
const measured =
  /(?<!\p{L})(trade|values?|volumes?|amounts?|turnover|balance|handel(sbilanz)?|wert|saldo|solde|échanges|сальдо|оборот|товарооборот)(?!\p{L})|무역/iu;
/** Beside columns that have a direction. */
const weighed =
  /(?<!\p{L})(weight|net ?weight|quantity|gewicht|menge|poids|quantité|peso|cantidad|вес|масса|количество)(?!\p{L})|중량|수량|물량|重量|数量/iu;

/** So large a share of the cells that are filled are numbers (0…1). */
const leastNumbers = 0.8;

/** Where each column that no field takes is a figure: those that are named, or hold numbers of something that is measured. */
export function columnsOfFigures(grid: Grid, mapping: Mapping): readonly PlacedColumn[] {
  return wideColumnsOf(grid, mapping, (free) => {
    const areDirected = goBothWays(grid, free);
    return free.filter(({ at }) => {
      const { name } = grid.columns[at]!;
      return (isMeasured(name) || (areDirected && weighed.test(name))) && holdsNumbers(grid, at);
    });
  });
}

/** Whether some of the columns are exports and others imports. */
export function goBothWays(grid: Grid, columns: readonly PlacedColumn[]): boolean {
  const ways = columns.map(({ at }) => directionOf(grid.columns[at]!.name));
  return ways.includes('exports') && ways.includes('imports');
}

/** Whether a table names no one column of values, and several that are measured. */
export function hasWideFigures(grid: Grid, mapping: Mapping): boolean {
  const known = fieldsOf('figures')
    .find(([field]) => field === 'value')![1]
    .names.map(plainName);
  const isNamed = grid.columns.some(({ name }) => known.includes(plainName(name)));
  const { value: _value, ...columns } = mapping.columns;
  const found = columnsOfFigures(grid, { ...mapping, columns });
  return found.length > 1 && (!isNamed || goBothWays(grid, found));
}

function isMeasured(name: string): boolean {
  const isFigure = namedMeasure(name).unit !== '' || directionOf(name) !== null;
  return isFigure || measured.test(name.replaceAll('_', ' '));
}

function holdsNumbers(grid: Grid, at: number): boolean {
  const isNumber = (text: string) => readNumber(text, '.') !== null || readNumber(text, ',') !== null;
  const counts = textCounts(grid, at);
  return (
    [...counts.keys()].some((text) => text.trim() !== '') && shareOfCells(counts, isNumber) >= leastNumbers
  );
}

/** How numbers of all of them are written, where those of one could be either. */
function decimalTogether(grid: Grid, columns: readonly PlacedColumn[]): Decimal | null {
  const counts = new Map<string, number>();
  for (const { at } of columns)
    for (const [text, cells] of textCounts(grid, at)) counts.set(text, (counts.get(text) ?? 0) + cells);
  return decimalOf(counts);
}

/**
 * Makes figures of a table with several numbers in a row, each called as its column is: a row of the dossier for each cell
 * that holds one. What a country imports comes from its partner. Every row of the file gives some or has a problem that says
 * why not.
 */
export function wideFigures(grid: Grid, mapping: Mapping): TableRecords {
  const reader = recordReader(grid, mapping, 'figures', ['measure', 'value', 'flow']);
  if (reader.unmapped.length > 0)
    return { records: [], kept: 0, leftOut: grid.rows.length, problems: reader.unmapped };
  const placed = columnsOfFigures(grid, mapping);
  const areDirected = goBothWays(grid, placed);
  const together = decimalTogether(grid, placed);
  const columns = placed.map(({ address, at }) => {
    const { name } = grid.columns[at]!;
    const { measure, unit } = namedMeasure(name);
    const decimal = mapping.decimal ?? decimalOf(textCounts(grid, at)) ?? together;
    const isTurned = isImport(measure) || (areDirected && directionOf(name) === 'imports');
    return { address, name, at, decimal, measure: measure || address, unit, isTurned };
  });
  const used = new Set([...reader.used, ...columns.map(({ address }) => address)]);
  const problems: ImportProblem[] = [...unusedColumns(grid, used)];
  const records: TableRecord[] = [];
  let kept = 0;
  for (const row of grid.rows) {
    const shared = reader.read(row, problems);
    if (shared === null) continue;
    const before = records.length;
    const { flow_from: from = '', flow_to: to = '', label = '' } = shared;
    for (const { address, name, at, decimal, measure, unit, isTurned } of columns) {
      const text = row.cells[at] ?? '';
      if (text.trim() === '') continue;
      const value = numberIn(text, decimal);
      if (typeof value !== 'string') {
        problems.push({ row: row.row, column: address, value: text, flaw: value });
        continue;
      }
      const ends = isTurned ? { flow_from: to, flow_to: from } : {};
      const told = {
        measure,
        value,
        // What is weighed is in no unit of money that all other columns have.
        ...(unit === '' && !weighed.test(name) ? {} : { unit }),
        // What several figures of a row are called tells none from another.
        ...(label.trim() === '' ? {} : { label: `${measure}, ${label}` }),
      };
      records.push({ row: row.row, part: String(at + 1), values: { ...shared, ...ends, ...told } });
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
