import type { StanceRow, StanceRows } from './StanceRow.ts';
import { Absences } from './Absences.ts';
import { codedStances } from './codedStances.ts';
import { dateOrder, readDate, type DateOrder } from './dates.ts';
import { textCounts } from './gridTexts.ts';
import { holdsPositions } from './holdsPositions.ts';
import {
  anyColumn,
  wideFieldOf,
  meaningsMapped,
  stanceFields,
  unusedColumns,
  type Mapping,
  type StanceField,
} from './mapping.ts';
import { positionsOfWords, stepOnScale, type Position, type Scale } from './positionWords.ts';
import { commonScale, likelyScale, scaleInName } from './likelyScale.ts';
import { absenceIn } from './publishedVotes.ts';
import { ofWhole, type ImportFlaw, type ImportProblem } from './problem.ts';
import type { Grid, GridRow } from './Grid.ts';
import { wideColumnsOf, type PlacedColumn } from './wideColumns.ts';
import { wideStances, type SharedTexts } from './wideStances.ts';

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
  const wide = wideFieldOf(mapping);
  const needed = neededFields(mapping);
  for (const field of needed) {
    if (placeOf(field) !== undefined || mapping.constants[field] !== undefined) continue;
    problems.push(ofWhole({ kind: 'fieldUnmapped', field }));
  }
  if (problems.length > 0) return { rows: [], kept: 0, leftOut: grid.rows.length, problems, absences: [] };

  const cellColumns = wide === null ? [] : columnsOfPositions(grid, mapping);
  const used = new Set([...Object.values(mapping.columns), ...cellColumns.map(({ address }) => address)]);
  problems.push(...unusedColumns(grid, used));

  const at = placeOf('stance') ?? -1;
  const positional = wide !== null ? cellColumns.map((column) => column.at) : at === -1 ? [] : [at];
  // Each column is walked once, however often its texts are asked for.
  const texts = new Map<number, readonly string[]>();
  const textsOf = (place: number) => {
    const known = texts.get(place) ?? [...textCounts(grid, place).keys()];
    texts.set(place, known);
    return known;
  };
  const scaleOf = (place: number) => {
    const { least, most } = wordingOf(place);
    return scaleInName(grid.columns[place]?.name ?? '') ?? likelyScale(least, most);
  };
  let known: { readonly scale: Scale | null } | null = null;
  const sayings: Sayings = {
    mapped: meaningsMapped(mapping, 'stances'),
    word: positionsOfWords(positional.flatMap((place) => textsOf(place))),
    isAbsence: absenceIn(grid, mapping),
    likely: () => (known ??= { scale: commonScale(positional.map(scaleOf)) }).scale,
  };
  const order = mapping.dates ?? orderOfDates(grid, placeOf('date'));
  const wordings = new Map<number, Wording>();
  const wordingOf = (at: number) => {
    const known = wordings.get(at);
    if (known) return known;
    const judged = wordingOfColumns(grid, [at], textsOf);
    wordings.set(at, judged);
    return judged;
  };
  // Columns of one table are of one scale, though not all of them go down to its end.
  const together =
    wide === null || mapping.scale !== null ? null : wordingOfColumns(grid, positional, textsOf);
  if (together?.isOwnScale === true) for (const place of positional) wordings.set(place, together);
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
    const shared = (row: GridRow) => sharedOf(textOf(row), order, mapping, reporter(row));
    const position = (text: string, at: number) => {
      let flaw: ImportFlaw | null = null;
      const told: Report = (_column, _value, found) => (flaw = found);
      return positionIn(text, at, '', mapping, sayings, wordingOf, true, told) ?? flaw;
    };
    const { isAbsence } = sayings;
    return wideStances(grid, wide === 'actor' ? 'actor' : 'issue', cellColumns, {
      shared,
      position,
      isAbsence,
      problems,
    });
  }
  const rows: StanceRow[] = [];
  const absences = new Absences();
  const make = (row: GridRow) => {
    const [text, report] = [textOf(row), reporter(row)];
    const shared = sharedOf(text, order, mapping, report);
    if (shared === null) return false;
    const cell = at === -1 ? (mapping.constants.stance ?? '') : (row.cells[at] ?? '');
    const address = mapping.columns.stance ?? '';
    const position = positionIn(cell, at, address, mapping, sayings, wordingOf, false, report);
    if (position === null) {
      if (sayings.isAbsence(cell)) absences.add(shared.actor, shared.issue);
      return false;
    }
    rows.push({ row: row.row, position, ...shared });
    return true;
  };
  if (grid.codes) {
    const position = (text: string) =>
      positionIn(text, at, '', mapping, sayings, wordingOf, true, () => undefined);
    const made = codedStances(grid, grid.codes, mapping, { order, position, make, problems });
    return { ...made, absences: absences.list() };
  }
  let kept = 0;
  for (const row of grid.rows) if (make(row)) kept++;
  return { rows, kept, leftOut: grid.rows.length - kept, problems, absences: absences.list() };
}

/** The fields without which nothing can be made of a row, but for the one that each column stands for. */
function neededFields(mapping: Mapping): readonly ('actor' | 'issue' | 'stance')[] {
  const wide = wideFieldOf(mapping);
  return wide === null ? ['actor', 'issue', 'stance'] : wide === 'actor' ? ['issue'] : ['actor'];
}

/** Columns of positions share so many texts at most, an empty one among them. */
const mostShared = 13;

/**
 * Where each column that no field takes is an issue or an actor: those that are named, or that hold positions for the most
 * part.
 */
export function columnsOfPositions(grid: Grid, mapping: Mapping): readonly PlacedColumn[] {
  return wideColumnsOf(grid, mapping, (free) => withPositions(grid, mapping, free));
}

function withPositions(grid: Grid, mapping: Mapping, free: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const counts = new Map(free.map(({ at }) => [at, textCounts(grid, at)]));
  const found = new Set(
    free.filter(
      ({ at }) => holdsPositions(counts.get(at)!, mapping, 0.5) && isOnScale(counts.get(at)!, mapping),
    ),
  );
  const texts = new Set([...found].flatMap(({ at }) => [...counts.get(at)!.keys()]));
  if (texts.size > mostShared) return [...found];
  // A column in which the same few texts stand is an issue too, even if all its cells are those that nobody knows yet.
  const isAlike = ({ at }: { at: number }) => [...counts.get(at)!.keys()].every((text) => texts.has(text));
  return free.filter((column) => found.has(column) || isAlike(column));
}

/** Where a scale is said, whether hardly a number of a column is off it: shares of votes and years are no positions on it. */
function isOnScale(counts: ReadonlyMap<string, number>, { scale }: Mapping): boolean {
  if (scale === null) return true;
  let [on, off] = [0, 0];
  for (const [text, cells] of counts) {
    const number = numberOf(text);
    if (number === null) continue;
    if (stepOnScale(number, scale) === null) off += cells;
    else on += cells;
  }
  return off <= (on + off) * mostOff;
}

const mostOff = 0.05;

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

/** What texts say of positions. */
interface Sayings {
  /** By the mapping. */
  readonly mapped: (text: string) => Position | undefined;
  /** By usual words. */
  readonly word: (text: string) => Position | undefined;
  /** Whether one says that somebody did not vote. */
  readonly isAbsence: (text: string) => boolean;
  /** The scale on which numbers probably are; null for none. */
  readonly likely: () => Scale | null;
}

function positionIn(
  text: string,
  at: number,
  address: string,
  mapping: Mapping,
  { mapped, word, likely, isAbsence }: Sayings,
  wordingOf: (at: number) => Wording,
  isOptional: boolean,
  report: Report,
): Exclude<Position, 'none'> | null {
  const position = mapped(text);
  if (position === 'none') {
    if (!isOptional) report(address, text, { kind: isAbsence(text) ? 'didNotVote' : 'noPosition' });
    return null;
  }
  if (position !== undefined) return position;
  if (text.trim() === '') {
    if (!isOptional) report(address, text, { kind: 'valueMissing', field: 'stance' });
    return null;
  }
  const number = numberOf(text);
  const known = word(text);
  if (number === null || known !== undefined) {
    if (known !== undefined && known !== 'none') return known;
    const none = isAbsence(text) ? 'didNotVote' : 'noPosition';
    report(address, text, { kind: known === undefined ? 'positionUnknown' : none });
    return null;
  }
  if (mapping.scale !== null) {
    const step = stepOnScale(number, mapping.scale);
    if (step === null) report(address, text, { kind: 'outOfScale', ...mapping.scale });
    return step;
  }
  const { isOwnScale, least, most } = wordingOf(at);
  if (!isOwnScale || !Number.isInteger(number)) {
    report(address, text, { kind: 'scaleUnknown', least, most, likely: likely() });
    return null;
  }
  return number as Exclude<Position, 'none'>;
}

/** Whole numbers from −2 to 2, of which some are negative or which a column named `stance` holds, need no scale. Of columns together. */
function wordingOfColumns(
  grid: Grid,
  places: readonly number[],
  textsOf: (place: number) => readonly string[],
): Wording {
  let [least, most] = [Infinity, -Infinity];
  for (const at of places)
    for (const text of textsOf(at)) {
      const number = numberOf(text);
      if (number === null) continue;
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
  const isNamed = places.every((at) => grid.columns[at]?.name.trim().toLowerCase() === 'stance');
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
