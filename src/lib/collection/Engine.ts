/** How an SQL engine words what the queries of a collection need; everything else of them is the same for all engines. */
export interface Dialect {
  /** How many rows of a group meet a condition. */
  readonly countWhere: (condition: string) => string;
  /** A whole number as the engine is to send it: 32 bits with a sign. */
  readonly asInteger: (expression: string) => string;
  /** The whole part of a quotient of whole numbers, rounded down. */
  readonly floorDivide: (expression: string, by: number) => string;
  /** A number of its own for each row of a result, 32 bits wide. */
  readonly rowNumber: string;
  /** Whether a column holds a text, whatever its case; the text stands in the query as hexadecimal digits alone. */
  readonly containsText: (column: string, text: string) => string;
}

/** What a cell of a row of text and numbers can be. */
export type EngineValue = string | number;

/**
 * The large table of a collection in an SQL engine. Its queries are made by this layer of whole numbers that code has
 * checked; no text from outside enters one. Every method rejects with an `EngineError` and never gives a part of a result.
 */
export interface Engine {
  readonly dialect: Dialect;
  /** The table of coded rows, as `codedColumns.ts` describes it, to stand after FROM. */
  readonly table: string;
  /** The same with `textColumns` and `row_number`; slower to go through where a file is read for them. */
  readonly rowsTable: string;
  /** The columns of a result of whole numbers, each as long as the result has rows. */
  readonly integers: (sql: string, columnCount: number) => Promise<readonly Int32Array[]>;
  /** The rows of a small result, by the names of its columns. */
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, EngineValue>>[]>;
  readonly close: () => Promise<void>;
}

/**
 * `unreachable`: no answer, or some of the machines do not answer · `slow`: out of time · `tooMany`: more than is held at
 * once · `incomplete`: rows that were loaded are not there · `unfinished`: rows are still to be loaded · `failed`: the engine says why.
 */
export type EngineTrouble = 'unreachable' | 'slow' | 'tooMany' | 'incomplete' | 'unfinished' | 'failed';

/** How many rows were found and how many there should be, where that is known. */
export interface RowsFound {
  readonly found: number;
  readonly expected: number;
}

export class EngineError extends Error {
  readonly trouble: EngineTrouble;
  readonly rows: RowsFound | null;
  /** Machines that do not answer, as host and port; none where it is not known which. */
  readonly places: readonly string[];

  /** @param message what the engine says, for a log; never shown to readers */
  constructor(
    trouble: EngineTrouble,
    message: string,
    {
      rows = null,
      places = [],
    }: { readonly rows?: RowsFound | null; readonly places?: readonly string[] } = {},
  ) {
    super(message);
    this.trouble = trouble;
    this.rows = rows;
    this.places = places;
  }
}

/** A whole number as text for a query; throws for anything else, so that nothing but numbers can enter one. */
export function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: "${String(value)}"`);
  return String(value);
}
