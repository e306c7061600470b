/** What a field of a table holds, and the names under which its column is met, in lower case without signs. */
export interface TableField {
  /** A list is words that a field is limited to. */
  readonly holds: 'text' | 'date' | 'number' | 'whole' | 'link' | readonly string[];
  readonly isNeeded?: true;
  /** A row is kept without a date that cannot be read. */
  readonly isSpared?: true;
  readonly names: readonly string[];
  /** Questions that head it in tables made by hand. */
  readonly questions?: readonly string[];
}

export const text = (...names: string[]): TableField => ({ holds: 'text', names });
export const date = (...names: string[]): TableField => ({ holds: 'date', names });
export const asked = (field: TableField, ...questions: string[]): TableField => ({ ...field, questions });
export const needed = (field: TableField): TableField => ({ ...field, isNeeded: true });
export const spared = (field: TableField): TableField => ({ ...field, isSpared: true });
