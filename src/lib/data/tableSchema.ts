/**
 * The part of Table Schema (Data Package version 2) that dossiers use. `date` of format `any` is an ISO date, a
 * year-month or a year, whichever is known.
 */
export type FieldType = 'string' | 'integer' | 'number' | 'date' | 'yearmonth' | 'year' | 'list';

export interface FieldSchema {
  readonly name: string;
  /** For readers: a heading. Equal to `name` if the schema gives none. */
  readonly title: string;
  /** For readers: what stands in the column, in one sentence; may be empty. */
  readonly description: string;
  readonly type: FieldType;
  /** `any` with dates, `uri` (a web address) with strings. */
  readonly format: 'default' | 'any' | 'uri';
  /** Between the items of a list. */
  readonly delimiter: string;
  readonly required: boolean;
  readonly unique: boolean;
  /** The values allowed, as they stand in the file; null if any is. */
  readonly enumeration: readonly string[] | null;
  /** Regular expression for the whole value. */
  readonly pattern: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Each value of `column` (each item, if it is a list) stands in `targetColumn` of `targetTable`. */
export interface ForeignKey {
  readonly column: string;
  readonly targetTable: string;
  readonly targetColumn: string;
}

export interface TableSchema {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Name of the file in the folder. */
  readonly file: string;
  /** In the order of the file. */
  readonly fields: readonly FieldSchema[];
  /** Name of the column that identifies a row; null if none does. */
  readonly primaryKey: string | null;
  readonly foreignKeys: readonly ForeignKey[];
}
