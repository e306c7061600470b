import { codedRows } from '#lib/model/codedRows.ts';
import { readDate, type DateOrder } from './dates.ts';
import type { Grid, GridCodes, GridRow, TextColumn } from './Grid.ts';
import { pairedColumn } from './gridTexts.ts';
import { stanceFields, type Mapping, type StanceField } from './mapping.ts';
import { withNumber, type ReadPosition } from './positionReader.ts';
import type { ImportProblem } from './problem.ts';
import type { StanceCodes, StanceRow, StanceRows } from './StanceRow.ts';

/** What judges texts and rows one by one. */
interface OneByOne {
  readonly order: DateOrder | null;
  /** What a cell says of a position; null where nothing can be made of it. */
  readonly position: (text: string) => ReadPosition | null;
  /** Adds what is wrong with a row that gives nothing to `problems`. */
  readonly make: (row: GridRow) => unknown;
  readonly problems: ImportProblem[];
}

/**
 * Rows of stances of a table that is held by columns and has a row for each stance. Each different text is judged once, by
 * what judges rows one by one; only rows of which a text is found wanting are made and judged as a whole.
 */
export function codedStances(
  grid: Grid,
  codes: GridCodes,
  mapping: Mapping,
  one: OneByOne,
): Omit<StanceRows, 'absences'> {
  const { order, position, make, problems } = one;
  const placeOf = new Map(grid.columns.map(({ address }, at) => [address, at]));
  const columnOf = (field: StanceField): TextColumn => {
    const at = placeOf.get(mapping.columns[field] ?? '');
    return at === undefined ? constant(codes.rowCount, mapping.constants[field] ?? '') : codes.columns[at]!;
  };
  const read = Object.fromEntries(stanceFields.map((field) => [field, columnOf(field)])) as Record<
    StanceField,
    TextColumn
  >;
  const isSaid = (text: string) => text.trim() !== '';
  const dates = judged(read.date, (text) =>
    isSaid(text) ? (order === null ? null : readDate(text, order)) : '',
  );
  const paragraphs = judged(read.paragraph, (text) => {
    const trimmed = text.trim();
    return trimmed === '' || /^[1-9]\d*$/.test(trimmed) ? trimmed : null;
  });
  const said = (text: string) => (isSaid(text) ? text : null);
  const positions = remembered(position);
  const columns = {
    ...read,
    actor: judged(read.actor, said),
    issue: judged(read.issue, said),
    date: dates,
    paragraph: paragraphs,
    stance: judged(read.stance, (text) => {
      const found = positions(text);
      return found === null ? null : String(found.position);
    }),
  };
  const asked = [columns.actor, columns.issue, columns.date, columns.paragraph, columns.stance];
  const places: number[] = [];
  for (let at = 0; at < codes.rowCount; at++) {
    if (asked.every(({ codes: own, sound }) => sound[own[at]!] === 1)) places.push(at);
    else make(grid.rows[at]!);
  }
  const keptAt = Uint32Array.from(places);
  const rowNumbers = keptAt.map((at) => codes.rowNumbers[at]!);
  const kept = ({ codes: own, size, text }: TextColumn): TextColumn => ({
    codes: keptAt.map((at) => own[at]!),
    size,
    text,
  });
  const plain = Object.fromEntries(stanceFields.map((field) => [field, kept(columns[field])])) as Record<
    StanceField,
    TextColumn
  >;
  const printed = kept(read.stance);
  const told = Array.from({ length: printed.size }, (_, code) => positions(printed.text(code)));
  const between = printed.codes.reduce((sum, code) => sum + Number(told[code]?.isBetween ?? false), 0);
  const isNumbered = told.some((found) => (found?.number ?? '') !== '');
  const numbers = { ...printed, text: (code: number) => told[code]?.number ?? '' };
  const rationale = isNumbered ? pairedColumn(numbers, plain.rationale, withNumber) : plain.rationale;
  const fields = { ...plain, rationale };
  const stances: StanceCodes = { rowCount: keptAt.length, rowNumbers, fields };
  return {
    rows: codedRows(keptAt.length, (at) => rowOf(stances, at), new Map()),
    codes: stances,
    kept: keptAt.length,
    leftOut: codes.rowCount - keptAt.length,
    between,
    problems,
  };
}

/** A column whose texts are judged: `sound` is 1 of those that a row can be made with. */
interface JudgedColumn extends TextColumn {
  readonly sound: Uint8Array;
}

function judged(column: TextColumn, judge: (text: string) => string | null): JudgedColumn {
  const { codes, size, text } = column;
  const sound = new Uint8Array(size);
  for (let code = 0; code < size; code++) sound[code] = Number(judge(text(code)) !== null);
  return { codes, size, text: (code) => judge(text(code)) ?? '', sound };
}

/** So that each text is judged once. */
function remembered(position: OneByOne['position']): OneByOne['position'] {
  const known = new Map<string, ReadPosition | null>();
  return (text) => {
    const found = known.has(text) ? known.get(text)! : position(text);
    known.set(text, found);
    return found;
  };
}

/** The row of stances of a place. */
export function rowOf({ rowNumbers, fields }: StanceCodes, at: number): StanceRow {
  const text = (field: StanceField) => fields[field].text(fields[field].codes[at]!);
  const position = text('stance');
  return {
    row: rowNumbers[at]!,
    issue: text('issue'),
    proposition: text('proposition'),
    position: /\d/.test(position)
      ? (Number(position) as StanceRow['position'])
      : (position as StanceRow['position']),
    actor: text('actor'),
    source: text('source'),
    date: text('date'),
    paragraph: text('paragraph'),
    quote: text('quote'),
    rationale: text('rationale'),
    item: text('item'),
  };
}

function constant(rowCount: number, text: string): TextColumn {
  return { codes: new Uint32Array(rowCount), size: 1, text: () => text };
}
