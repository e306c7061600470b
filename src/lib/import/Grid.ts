import type { Delimiter } from './dialect.ts';
import type { Encoding } from './encodings.ts';
import type { ImportProblem } from './problem.ts';

/** A column of a table of text, each different text of it once. */
export interface TextColumn {
  /** Of each row the number of its text. */
  readonly codes: Uint32Array;
  /** How many numbers there are. */
  readonly size: number;
  readonly text: (code: number) => string;
}

/** The rows of a table by columns. */
export interface GridCodes {
  readonly rowCount: number;
  /** Of each row its number, as a spreadsheet shows it. */
  readonly rowNumbers: Uint32Array;
  readonly columns: readonly TextColumn[];
}

export interface GridRow {
  /** As a spreadsheet shows it, counted from 1 in the file. */
  readonly row: number;
  /** As many as there are columns, as printed. */
  readonly cells: readonly string[];
}

/** A column as it can be named without doubt: by its name, or where that stands twice or is empty by its place. */
export interface GridColumn {
  readonly name: string;
  /** `name`, `name [2]` for the second of that name, `column 3` for one without. */
  readonly address: string;
  /** What was asked, where a row below the names says it. */
  readonly says?: string;
}

/** A file as a table of text, before anything is made of it. */
export interface Grid {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Of a workbook the sheet that was read and the names of all, which has neither encoding nor delimiter of its own. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  /** Of a file that says itself where cells begin, what they are and what columns are called: nothing of that is to be chosen. */
  readonly isTyped?: true;
  /** Row of the names of the columns, counted from 1; 0 for a file without names. */
  readonly headerRow: number;
  /** The lines that stand above the names of the columns; absent for none. */
  readonly title?: readonly string[];
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The same rows by columns, of a large file: then each of `rows` is made when it is asked for. */
  readonly codes?: GridCodes;
  /** Rows that cannot be used, each with a problem; blank lines are no rows. */
  readonly leftOut: readonly GridRow[];
  readonly problems: readonly ImportProblem[];
}
