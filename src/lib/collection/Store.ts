/** A batch of rows to be stored: for each the numbers of `codedColumns` and the texts of `textColumns`. */
export interface Batch {
  /** Which one, from 0; the same rows whenever the same files are loaded. */
  readonly number: number;
  readonly rows: readonly StoredRow[];
}

export interface StoredRow {
  readonly codes: readonly number[];
  /** Of the file that it stands in. */
  readonly rowNumber: number;
  readonly texts: readonly string[];
}

/** Where a collection is loaded into. A batch is stored whole or not at all, however the program or the machine ends. */
export interface Store {
  /** How many rows there are of each batch that was stored. */
  readonly stored: () => Promise<ReadonlyMap<number, number>>;
  readonly store: (batch: Batch) => Promise<void>;
  /** How many ids are used by several rows. */
  readonly repeatedIds: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The name of the column that holds the number of a row's batch. */
export const batchColumn = 'batch';
