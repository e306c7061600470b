import { plainName } from './columnNames.ts';
import { figureFields } from './figureFields.ts';
import { shareOfCells, textCounts } from './gridTexts.ts';
import type { Grid, GridColumn } from './Grid.ts';
import { unusedColumns, type Mapping } from './mapping.ts';
import { namedMeasure, unitInTitle } from './measureName.ts';
import { decimalOf, readNumber, type Decimal } from './numbers.ts';
import type { ImportProblem } from './problem.ts';
import { balances, directionOf, isImport } from './tradeFlow.ts';
import type { OtherField } from './tableFields.ts';
import {
  numberIn,
  recordReader,
  type TableRecord,
  type TableRecords,
  type TableValues,
} from './tableRows.ts';
import { columnsOfYears, yearOf } from './yearColumns.ts';
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
    const years = columnsOfYears(grid, free).filter(({ at }) => holdsNumbers(grid, at));
    if (columnsOfYears(grid, years).length > 0) return years;
    const areDirected = goBothWays(grid, free);
    return free.filter(({ at }) => {
      const { name } = grid.columns[at]!;
      // What is left of the other two is no third sum beside them.
      if (areDirected && isBalance(name)) return false;
      return (isMeasured(name) || (areDirected && weighed.test(name))) && holdsNumbers(grid, at);
    });
  });
}

function isBalance(name: string): boolean {
  return balances.test(name.replaceAll('_', ' '));
}

/** Whether some of the columns are exports and others imports. */
export function goBothWays(grid: Grid, columns: readonly PlacedColumn[]): boolean {
  const ways = columns.map(({ at }) => directionOf(grid.columns[at]!.name));
  return ways.includes('exports') && ways.includes('imports');
}

/** Whether a table names no one column of values, and several that are measured. */
export function hasWideFigures(grid: Grid, mapping: Mapping): boolean {
  const known = figureFields.value.names.map(plainName);
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
  const isNumber = (text: string) =>
    isMissing(text) || readNumber(text, '.') !== null || readNumber(text, ',') !== null;
  const counts = textCounts(grid, at);
  return (
    [...counts.keys()].some((text) => text.trim() !== '') && shareOfCells(counts, isNumber) >= leastNumbers
  );
}

/** What the column of a figure tells of it beside what all figures of its row share. */
type Told = (shared: TableValues) => TableValues;

/** Its name is what is measured, in which unit and which way. */
function toldByName(areDirected: boolean): (column: GridColumn) => Told {
  return ({ name, address }) => {
    const { measure: named, unit } = namedMeasure(name);
    const measure = named || address;
    const isTurned = isImport(measure) || (areDirected && directionOf(name) === 'imports');
    return ({ flow_from: from = '', flow_to: to = '', label = '' }) => ({
      measure,
      ...(isTurned ? { flow_from: to, flow_to: from } : {}),
      // What is weighed is in no unit of money that all other columns have.
      ...(unit === '' && !weighed.test(name) ? {} : { unit }),
      // What several figures of a row are called tells none from another.
      ...(label.trim() === '' ? {} : { label: `${measure}, ${label}` }),
    });
  };
}

/** Its name is the year; what is measured may say in brackets in which unit. */
function toldByYear(grid: Grid, { columns }: Mapping): (column: GridColumn) => Told {
  const at = grid.columns.findIndex(({ address }) => address === columns.measure);
  const areSeveral = at !== -1 && textCounts(grid, at).size > 1;
  return ({ name }) => {
    const year = yearOf(name) ?? '';
    return ({ measure = '', unit = '', label = '' }) => ({
      period_start: year,
      unit: unit || unitInTitle(measure),
      ...(areSeveral && label.trim() !== '' ? { label: `${measure}, ${label}` } : {}),
    });
  };
}

/** Names in writings whose countries write a point before the fraction. */
const eastAsian = /\p{Script=Hangul}|\p{Script=Han}|\p{Script=Katakana}/u;

/** How numbers of all of them are written, and of balances beside them, where those of one could be either. */
function decimalTogether(grid: Grid, columns: readonly PlacedColumn[]): Decimal | null {
  const counts = new Map<string, number>();
  const others = grid.columns.flatMap(({ name }, at) => (isBalance(name) ? [at] : []));
  for (const at of new Set([...columns.map((column) => column.at), ...others]))
    for (const [text, cells] of textCounts(grid, at)) counts.set(text, (counts.get(text) ?? 0) + cells);
  return decimalOf(counts) ?? (columns.some(({ at }) => eastAsian.test(grid.columns[at]!.name)) ? '.' : null);
}

/** Whether a cell holds a sign by which banks of statistics say that there is nothing. */
function isMissing(text: string): boolean {
  return /^(\.{2,3}|…|:|n\.?\/?a\.?|null)$/i.test(text.trim());
}

/**
 * Makes figures of a table with several numbers in a row, each called as its column is, or of the year that it is called after:
 * a row of the dossier for each cell that holds one. What a country imports comes from its partner. Every row of the file gives some or has a problem that says
 * why not.
 */
export function wideFigures(grid: Grid, mapping: Mapping): TableRecords {
  const placed = columnsOfFigures(grid, mapping);
  const areYears = columnsOfYears(grid, placed).length > 0;
  const areDirected = goBothWays(grid, placed);
  const named: OtherField[] = areDirected ? ['measure', 'flow'] : ['measure'];
  const byColumns: OtherField[] = areYears ? ['period_start', 'period_end'] : named;
  const reader = recordReader(grid, mapping, 'figures', ['value', ...byColumns]);
  if (reader.unmapped.length > 0)
    return { records: [], kept: 0, leftOut: grid.rows.length, problems: reader.unmapped };
  const together = decimalTogether(grid, placed);
  const toldBy = areYears ? toldByYear(grid, mapping) : toldByName(areDirected);
  const columns = placed.map(({ address, at }) => ({
    address,
    at,
    decimal: mapping.decimal ?? decimalOf(textCounts(grid, at)) ?? together,
    told: toldBy(grid.columns[at]!),
  }));
  const used = new Set([...reader.used, ...columns.map(({ address }) => address)]);
  const problems: ImportProblem[] = [...unusedColumns(grid, used)];
  const absent = new Map<string, { cells: number; lost: number }>();
  const records: TableRecord[] = [];
  let kept = 0;
  for (const row of grid.rows) {
    const shared = reader.read(row, problems);
    if (shared === null) continue;
    const before = records.length;
    const signs: string[] = [];
    for (const { address, at, decimal, told } of columns) {
      const text = row.cells[at] ?? '';
      if (text.trim() === '') continue;
      if (areYears && isMissing(text)) {
        signs.push(text.trim());
        continue;
      }
      const value = numberIn(text, decimal);
      if (typeof value !== 'string') {
        problems.push({ row: row.row, column: address, value: text, flaw: value });
        continue;
      }
      records.push({ row: row.row, part: String(at + 1), values: { ...shared, ...told(shared), value } });
    }
    const isKept = records.length > before;
    for (const sign of signs) {
      const { cells, lost } = absent.get(sign) ?? { cells: 0, lost: 0 };
      absent.set(sign, { cells: cells + 1, lost: lost + Number(isKept) });
    }
    if (isKept) kept++;
    else
      problems.push({
        row: row.row,
        column: null,
        value: null,
        flaw: { kind: 'valueMissing', field: 'value' },
      });
  }
  for (const [value, cells] of absent)
    problems.push({ row: null, column: null, value, flaw: { kind: 'valuesAbsent', ...cells } });
  return { records, kept, leftOut: grid.rows.length - kept, problems };
}
