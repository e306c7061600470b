import type { StanceRow, StanceRows } from './StanceRow.ts';
import { Absences } from './Absences.ts';
import { codedStances } from './codedStances.ts';
import { dateOrder, readDate, type DateOrder } from './dates.ts';
import { textCounts } from './gridTexts.ts';
import { flagsAmong } from './flagColumns.ts';
import { holdsPositions } from './holdsPositions.ts';
import {
  anyColumn,
  scaleOf,
  wideColumnsNamed,
  wideFieldOf,
  stanceFields,
  unusedColumns,
  type Mapping,
  type StanceField,
} from './mapping.ts';
import { isTotal } from './isTotal.ts';
import { positionReader, withNumber } from './positionReader.ts';
import { areOnScale, cellsOnScale } from './onScale.ts';
import { absenceIn } from './publishedVotes.ts';
import { ofWhole, type ImportFlaw, type ImportProblem } from './problem.ts';
import type { Grid, GridRow } from './Grid.ts';
import { wideColumnsOf, type PlacedColumn } from './wideColumns.ts';
import { wideStances, type SharedTexts } from './wideStances.ts';

/** Makes rows of stances of a table; every row of the file gives some or has a problem that says why not. */
export function stanceRows(grid: Grid, mapping: Mapping): StanceRows {
  const problems: ImportProblem[] = [];
  const places = new Map(grid.columns.map(({ address }, at) => [address, at]));
  const placeOfField = new Map(
    stanceFields.map((field) => [field, places.get(mapping.columns[field] ?? '')] as const),
  );
  const placeOf = (field: StanceField) => placeOfField.get(field);
  const wide = wideFieldOf(mapping);
  const needed = neededFields(mapping);
  for (const field of needed) {
    if (placeOf(field) !== undefined || mapping.constants[field] !== undefined) continue;
    problems.push(ofWhole({ kind: 'fieldUnmapped', field }));
  }
  if (problems.length > 0)
    return { rows: [], kept: 0, leftOut: grid.rows.length, between: 0, problems, absences: [] };

  const cellColumns = wide === null ? [] : columnsOfPositions(grid, mapping);
  const used = new Set([...Object.values(mapping.columns), ...cellColumns.map(({ address }) => address)]);
  const offScale = wide === null ? [] : columnsOffScale(grid, mapping, used);
  for (const { column } of offScale) used.add(column!);
  problems.push(...offScale, ...unusedColumns(grid, used));

  const at = placeOf('stance') ?? -1;
  const positional = placesOfPositions(grid, mapping);
  const isAbsence = absenceIn(grid, mapping);
  const readPosition = positionReader(grid, mapping, positional, isAbsence);
  const order = mapping.dates ?? orderOfDates(grid, placeOf('date'));
  const textOf =
    ({ cells }: GridRow) =>
    (field: StanceField) => {
      const at = placeOf(field);
      return at === undefined ? (mapping.constants[field] ?? '') : (cells[at] ?? '');
    };
  const reporter =
    ({ row }: GridRow): Report =>
    (column, value, flaw) =>
      problems.push({ row, column, value, flaw });
  if (wide !== null) {
    const shared = (row: GridRow) => {
      const [text, report] = [textOf(row), reporter(row)];
      // Of votes and answers by columns a sum stands among those who gave them.
      if (wide !== 'issue' || !isTotal(text('actor'))) return sharedOf(text, order, mapping, report);
      report(mapping.columns.actor ?? null, text('actor'), { kind: 'totalRow' });
      return null;
    };
    const position = (text: string, at: number) => readPosition(text, at, true);
    return wideStances(grid, wide === 'actor' ? 'actor' : 'issue', cellColumns, {
      shared,
      position,
      isAbsence,
      problems,
    });
  }
  const rows: StanceRow[] = [];
  let between = 0;
  const absences = new Absences();
  const make = (row: GridRow) => {
    const [text, report] = [textOf(row), reporter(row)];
    const shared = sharedOf(text, order, mapping, report);
    if (shared === null) return false;
    const cell = at === -1 ? (mapping.constants.stance ?? '') : (row.cells[at] ?? '');
    const read = readPosition(cell, at, false);
    if (read === null) return false;
    if ('kind' in read) {
      report(mapping.columns.stance ?? '', cell, read);
      if (read.kind === 'didNotVote') absences.add(shared.actor, shared.issue);
      return false;
    }
    if (read.isBetween) between++;
    const rationale = withNumber(read.number, shared.rationale);
    rows.push({ row: row.row, position: read.position, ...shared, rationale });
    return true;
  };
  if (grid.codes) {
    const position = (text: string) => {
      const read = readPosition(text, at, true);
      return read === null || 'kind' in read ? null : read;
    };
    const made = codedStances(grid, grid.codes, mapping, { order, position, make, problems });
    return { ...made, absences: absences.list() };
  }
  let kept = 0;
  for (const row of grid.rows) if (make(row)) kept++;
  return { rows, kept, leftOut: grid.rows.length - kept, between, problems, absences: absences.list() };
}

/** The fields without which nothing can be made of a row, but for the one that each column stands for. */
function neededFields(mapping: Mapping): readonly ('actor' | 'issue' | 'stance')[] {
  const wide = wideFieldOf(mapping);
  return wide === null ? ['actor', 'issue', 'stance'] : wide === 'actor' ? ['issue'] : ['actor'];
}

/** Columns of positions share so many texts at most, an empty one among them. */
const mostShared = 13;

/** Of tables and what was said of them: each judgement walks all cells, and many ask for it. */
const knownColumns = new WeakMap<Grid, WeakMap<Mapping, readonly PlacedColumn[]>>();

/**
 * Where each column that no field takes is an issue or an actor: those that are named, or that hold positions for the most
 * part. Worked out once for a table and a mapping.
 */
export function columnsOfPositions(grid: Grid, mapping: Mapping): readonly PlacedColumn[] {
  const byMapping = knownColumns.get(grid) ?? new WeakMap<Mapping, readonly PlacedColumn[]>();
  knownColumns.set(grid, byMapping);
  const known = byMapping.get(mapping);
  if (known) return known;
  const found = wideColumnsOf(grid, mapping, (free) => withPositions(grid, mapping, free));
  byMapping.set(mapping, found);
  return found;
}

/** Where the columns are whose cells are positions. */
export function placesOfPositions(grid: Grid, mapping: Mapping): readonly number[] {
  if (wideFieldOf(mapping) !== null) return columnsOfPositions(grid, mapping).map(({ at }) => at);
  return grid.columns.flatMap(({ address }, at) => (address === mapping.columns.stance ? [at] : []));
}

function withPositions(grid: Grid, mapping: Mapping, all: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const counts = new Map(all.map(({ at }) => [at, textCounts(grid, at)]));
  const held = all.filter(
    ({ at }) => holdsPositions(counts.get(at)!, mapping, 0.5) && isOnScale(grid, at, mapping),
  );
  const flags = flagsAmong(
    grid,
    held.map(({ at }) => at),
  );
  const free = all.filter(({ at }) => !flags.has(at));
  const found = new Set(held.filter(({ at }) => !flags.has(at)));
  const texts = new Set([...found].flatMap(({ at }) => [...counts.get(at)!.keys()]));
  if (texts.size > mostShared) return [...found];
  // A column in which the same few texts stand is an issue too, even if all its cells are those that nobody knows yet.
  const isAlike = ({ at }: { at: number }) => [...counts.get(at)!.keys()].every((text) => texts.has(text));
  return free.filter((column) => found.has(column) || isAlike(column));
}

function isOnScale(grid: Grid, at: number, mapping: Mapping): boolean {
  const cells = cellsOnScale(grid, at, mapping);
  return cells === null || areOnScale(cells);
}

/** Columns that no field takes and that would be issues, were not some of their numbers off the scale. */
function columnsOffScale(grid: Grid, mapping: Mapping, used: ReadonlySet<string>): ImportProblem[] {
  if (wideColumnsNamed(mapping) !== null) return [];
  return grid.columns.flatMap(({ address }, at) => {
    const cells = used.has(address) ? null : cellsOnScale(grid, at, mapping);
    const scale = scaleOf(mapping, address);
    if (cells === null || scale === null || areOnScale(cells) || cells.on <= cells.off) return [];
    return [ofWhole({ kind: 'columnOffScale', ...scale, ...cells }, address)];
  });
}

type Report = (column: string | null, value: string | null, flaw: ImportFlaw) => void;

/** All but the position, and but what each column stands for; null, with a problem, where the row cannot be used. */
function sharedOf(
  text: (field: StanceField) => string,
  order: DateOrder | null,
  mapping: Mapping,
  report: Report,
): SharedTexts | null {
  const column = (field: StanceField) => mapping.columns[field] ?? null;
  for (const field of neededFields(mapping)) {
    if (field === 'stance' || text(field).trim() !== '') continue;
    report(column(field), text(field), { kind: 'valueMissing', field });
    return null;
  }
  let date = '';
  if (text('date').trim() !== '') {
    const read = order === null ? null : readDate(text('date'), order);
    if (read === null) {
      report(column('date'), text('date'), { kind: order === null ? 'dateUnclear' : 'notDate' });
      return null;
    }
    date = read;
  }
  const paragraph = text('paragraph').trim();
  if (paragraph !== '' && !/^[1-9]\d*$/.test(paragraph)) {
    report(column('paragraph'), text('paragraph'), { kind: 'notWhole' });
    return null;
  }
  const said = (field: StanceField) => (mapping.columns[field] === anyColumn ? '' : text(field));
  const [actor, issue, proposition, source] = [
    said('actor'),
    said('issue'),
    text('proposition'),
    text('source'),
  ];
  const [quote, rationale, item] = [text('quote'), text('rationale'), text('item')];
  return { actor, issue, proposition, source, date, paragraph, quote, rationale, item };
}

function orderOfDates(grid: Grid, at: number | undefined): DateOrder | null {
  return at === undefined ? 'iso' : dateOrder(textCounts(grid, at));
}
