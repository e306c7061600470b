import type { Absence } from './Absences.ts';
import type { TextColumn } from './Grid.ts';
import type { StanceField } from './mapping.ts';
import type { Position } from './positionWords.ts';
import type { ImportProblem } from './problem.ts';

/** What one cell of a table says: who, on what, which position. Texts are as printed. */
export interface StanceRow {
  /** Row of the file. */
  readonly row: number;
  readonly actor: string;
  readonly issue: string;
  /** What the issue says in full; empty where the row does not say. */
  readonly proposition: string;
  readonly position: Exclude<Position, 'none'>;
  readonly source: string;
  /** An ISO date, year-month or year, or empty. */
  readonly date: string;
  readonly paragraph: string;
  readonly quote: string;
  readonly rationale: string;
  /** What was voted on or asked; empty where nothing says. */
  readonly item: string;
}

export interface StanceRows {
  readonly rows: readonly StanceRow[];
  /** The same rows by columns, of a large file: then each of `rows` is made when it is asked for. */
  readonly codes?: StanceCodes;
  /** Rows of the file that gave at least one row, and those that gave none. */
  readonly kept: number;
  readonly leftOut: number;
  /** Of the rows how many were read from a number that lies between two steps. */
  readonly between: number;
  readonly problems: readonly ImportProblem[];
  /** Who did not vote on what, as the file says; no rows are made of it. */
  readonly absences: readonly Absence[];
}

/** The rows of stances that are made of a large table, by columns. */
export interface StanceCodes {
  readonly rowCount: number;
  /** Of each row of stances its row in the file, as a spreadsheet shows it. */
  readonly rowNumbers: Uint32Array;
  /** Of each field what stands in the rows: texts as `StanceRow` has them, positions as texts. */
  readonly fields: Readonly<Record<StanceField, TextColumn>>;
}
