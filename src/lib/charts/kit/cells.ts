import type { Words } from '#lib/words/Words.ts';
import type { TableCell } from './chart.ts';

/** A cell of words; `id` names what they name. */
export function textCell(text: string, id?: string): TableCell {
  return { value: text, text, ...(id === undefined ? {} : { id }) };
}

/** A cell with a number, or with nothing. */
export function numberCell(words: Words, value: number | null, unit?: string): TableCell {
  return { value, text: value === null ? '' : words.number(value), ...(unit === undefined ? {} : { unit }) };
}

export const emptyCell: TableCell = { value: null, text: '' };
