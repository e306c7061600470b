import { codedRows } from '#lib/model/codedRows.ts';
import { readDate, type DateOrder } from './dates.ts';
import type { Grid, GridCodes, GridRow, TextColumn } from './Grid.ts';
import { stanceFields, type Mapping, type StanceField } from './mapping.ts';
import type { ImportProblem } from './problem.ts';
import type { StanceCodes, StanceRow, StanceRows } from './StanceRow.ts';

/** What judges texts and rows one by one. */
interface OneByOne {
  readonly order: DateOrder | null;
  /** What a cell says of a position; null where nothing can be made of it. */
  readonly position: (text: string) => StanceRow['position'] | null;
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
  const places = new Map(grid.columns.map(({ address }, at) => [address, at]));
  const columnOf = (field: StanceField): TextColumn => {
    const at = places.get(mapping.columns[field] ?? '');
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
  const columns = {
    ...read,
    actor: judged(read.actor, said),
    issue: judged(read.issue, said),
    date: dates,
    paragraph: paragraphs,
    stance: judged(read.stance, (text) => {
      const step = position(text);
      return step === null ? null : String(step);
    }),
  };
  const asked = [columns.actor, columns.issue, columns.date, columns.paragraph, columns.stance];
  const kept: number[] = [];
  for (let at = 0; at < codes.rowCount; at++) {
    if (asked.every(({ codes: own, sound }) => sound[own[at]!] === 1)) kept.push(at);
    else make(grid.rows[at]!);
  }
  const keptAt = Uint32Array.from(kept);
  const rowNumbers = keptAt.map((at) => codes.rowNumbers[at]!);
  const fields = Object.fromEntries(
    stanceFields.map((field) => {
      const { codes: own, size, text } = columns[field];
      return [field, { codes: keptAt.map((at) => own[at]!), size, text }];
    }),
  ) as Record<StanceField, TextColumn>;
  const stances: StanceCodes = { rowCount: keptAt.length, rowNumbers, fields };
  return {
    rows: codedRows(keptAt.length, (at) => rowOf(stances, at), new Map()),
    codes: stances,
    kept: keptAt.length,
    leftOut: codes.rowCount - keptAt.length,
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
