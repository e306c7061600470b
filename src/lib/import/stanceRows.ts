import type { StanceRow, StanceRows } from './StanceRow.ts';
import { codedStances } from './codedStances.ts';
import { dateOrder, readDate, type DateOrder } from './dates.ts';
import { textCounts } from './gridTexts.ts';
import { holdsPositions } from './guessMapping.ts';
import {
  isWide,
  meaningsMapped,
  stanceFields,
  unusedColumns,
  wideColumnsNamed,
  type Mapping,
  type StanceField,
} from './mapping.ts';
import { positionOfWord, stepOnScale, type Position } from './positionWords.ts';
import { ofWhole, type ImportFlaw, type ImportProblem } from './problem.ts';
import type { Grid, GridRow } from './Grid.ts';

/** What the positions of a column are written in, judged over the whole of it. */
type Wording = { readonly isOwnScale: boolean; readonly least: number; readonly most: number };

/** Makes rows of stances of a table; every row of the file gives some or has a problem that says why not. */
export function stanceRows(grid: Grid, mapping: Mapping): StanceRows {
  const problems: ImportProblem[] = [];
  const places = new Map(grid.columns.map(({ address }, at) => [address, at]));
  const placeOfField = new Map(
    stanceFields.map((field) => [field, places.get(mapping.columns[field] ?? '')] as const),
  );
  const placeOf = (field: StanceField) => placeOfField.get(field);
  const wide = isWide(mapping);
  const needed: StanceField[] = wide ? ['actor'] : ['actor', 'issue', 'stance'];
  for (const field of needed) {
    if (placeOf(field) !== undefined || mapping.constants[field] !== undefined) continue;
    problems.push(ofWhole({ kind: 'fieldUnmapped', field }));
  }
  if (problems.length > 0) return { rows: [], kept: 0, leftOut: grid.rows.length, problems };

  const issueColumns = wide ? columnsOfIssues(grid, mapping) : [];
  const used = new Set([...Object.values(mapping.columns), ...issueColumns.map(({ address }) => address)]);
  problems.push(...unusedColumns(grid, used));

  const wideCells = issueColumns.map(({ address, at }) => ({
    issue: address,
    address,
    at,
    isOptional: true,
  }));
  const mapped = meaningsMapped(mapping, 'stances');
  const order = mapping.dates ?? orderOfDates(grid, placeOf('date'));
  const wordings = new Map<number, Wording>();
  const wordingOf = (at: number) => {
    const known = wordings.get(at);
    if (known) return known;
    const judged = wordingOfColumn(grid, at);
    wordings.set(at, judged);
    return judged;
  };
  const rows: StanceRow[] = [];
  const { tell, told: ofCells } = toldOnce();
  const make = (row: GridRow) => {
    const text = (field: StanceField) => {
      const at = placeOf(field);
      return at === undefined ? (mapping.constants[field] ?? '') : (row.cells[at] ?? '');
    };
    const report = (column: string | null, value: string | null, flaw: ImportFlaw) =>
      problems.push({ row: row.row, column, value, flaw });
    const [before, reported] = [rows.length, problems.length];
    const shared = sharedOf(text, order, mapping, report);
    if (shared !== null) {
      const cells = wide
        ? wideCells
        : [
            {
              issue: text('issue'),
              address: mapping.columns.stance ?? '',
              at: placeOf('stance') ?? -1,
              isOptional: false,
            },
          ];
      const told = wide ? tell : report;
      for (const { issue, address, at, isOptional } of cells) {
        const cell = at === -1 ? (mapping.constants.stance ?? '') : (row.cells[at] ?? '');
        const position = positionIn(cell, at, address, mapping, mapped, wordingOf, isOptional, told);
        if (position !== null) rows.push({ row: row.row, issue, position, ...shared });
      }
      if (rows.length === before && wide && problems.length === reported)
        report(null, null, { kind: 'noPosition' });
    }
    return rows.length > before;
  };
  if (grid.codes && !wide) {
    const at = placeOf('stance') ?? -1;
    const position = (text: string) =>
      positionIn(text, at, '', mapping, mapped, wordingOf, true, () => undefined);
    return codedStances(grid, grid.codes, mapping, { order, position, make, problems });
  }
  let kept = 0;
  for (const row of grid.rows) if (make(row)) kept++;
  return { rows, kept, leftOut: grid.rows.length - kept, problems: [...problems, ...ofCells()] };
}

/**
 * What is wrong with cells of a table with an issue a column, each text once with how many cells hold it, and of numbers
 * on an unknown scale each column once: there may be a million of them.
 */
function toldOnce(): { readonly tell: Report; readonly told: () => ImportProblem[] } {
  const found = new Map<string, { problem: ImportProblem; cells: number }>();
  return {
    tell: (column, value, flaw) => {
      const place = flaw.kind === 'scaleUnknown' ? { column, value: null } : { column: null, value };
      const key = JSON.stringify([flaw.kind, place]);
      const known = found.get(key);
      if (known) known.cells++;
      else found.set(key, { problem: { row: null, ...place, flaw }, cells: 1 });
    },
    told: () =>
      [...found.values()]
        .sort((a, b) => b.cells - a.cells)
        .map(({ problem, cells }) => ({ ...problem, flaw: { ...problem.flaw, cells } as ImportFlaw })),
  };
}

/** Columns of positions share so many texts at most, an empty one among them. */
const mostShared = 13;

/**
 * Where each column that no field takes is an issue: those that are named, or that hold positions for the most part.
 */
export function columnsOfIssues(
  { columns, rows }: Grid,
  mapping: Mapping,
): { readonly address: string; readonly at: number }[] {
  const taken = new Set(Object.values(mapping.columns));
  const listed = wideColumnsNamed(mapping);
  const free = columns.flatMap(({ address }, at) => (taken.has(address) ? [] : [{ address, at }]));
  if (listed !== null) {
    const named = new Set(listed);
    return free.filter(({ address }) => named.has(address));
  }
  const found = free.filter(({ at }) => holdsPositions(rows, at, mapping, 0.5));
  const texts = new Set(found.flatMap(({ at }) => rows.map(({ cells }) => cells[at] ?? '')));
  if (texts.size > mostShared) return found;
  // A column in which the same few texts stand is an issue too, even if all its cells are those that nobody knows yet.
  const isAlike = ({ at }: { at: number }) => rows.every(({ cells }) => texts.has(cells[at] ?? ''));
  return free.filter((column) => found.includes(column) || isAlike(column));
}

type Report = (column: string | null, value: string | null, flaw: ImportFlaw) => void;

/** All but issue and position, which several cells of a row share; null, with a problem, where the row cannot be used. */
function sharedOf(
  text: (field: StanceField) => string,
  order: DateOrder | null,
  mapping: Mapping,
  report: Report,
): Omit<StanceRow, 'row' | 'issue' | 'position'> | null {
  const column = (field: StanceField) => mapping.columns[field] ?? null;
  for (const field of isWide(mapping) ? (['actor'] as const) : (['actor', 'issue'] as const)) {
    if (text(field).trim() !== '') continue;
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
  const [actor, source, quote, rationale] = [text('actor'), text('source'), text('quote'), text('rationale')];
  return { actor, source, date, paragraph, quote, rationale, item: text('item') };
}

function positionIn(
  text: string,
  at: number,
  address: string,
  mapping: Mapping,
  mapped: (text: string) => Position | undefined,
  wordingOf: (at: number) => Wording,
  isOptional: boolean,
  report: Report,
): Exclude<Position, 'none'> | null {
  const position = mapped(text);
  if (position === 'none') {
    if (!isOptional) report(address, text, { kind: 'noPosition' });
    return null;
  }
  if (position !== undefined) return position;
  if (text.trim() === '') {
    if (!isOptional) report(address, text, { kind: 'valueMissing', field: 'stance' });
    return null;
  }
  const number = numberOf(text);
  if (number === null) {
    const known = positionOfWord(text);
    if (known === undefined) report(address, text, { kind: 'positionUnknown' });
    return known ?? null;
  }
  if (mapping.scale !== null) {
    const step = stepOnScale(number, mapping.scale);
    if (step === null) report(address, text, { kind: 'outOfScale', ...mapping.scale });
    return step;
  }
  const { isOwnScale, least, most } = wordingOf(at);
  if (!isOwnScale || !Number.isInteger(number)) {
    report(address, text, { kind: 'scaleUnknown', least, most });
    return null;
  }
  return number as Exclude<Position, 'none'>;
}

/** Whole numbers from −2 to 2, of which some are negative or which a column named `stance` holds, need no scale. */
function wordingOfColumn(grid: Grid, at: number): Wording {
  let [least, most] = [Infinity, -Infinity];
  for (const text of textCounts(grid, at).keys()) {
    const number = numberOf(text);
    if (number === null) continue;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  const isNamed = grid.columns[at]?.name.trim().toLowerCase() === 'stance';
  return { isOwnScale: least >= -2 && most <= 2 && (least < 0 || isNamed), least, most };
}

/** A number of a scale; null for any other text. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) + 0 : null;
}

function orderOfDates(grid: Grid, at: number | undefined): DateOrder | null {
  return at === undefined ? 'iso' : dateOrder(textCounts(grid, at));
}
