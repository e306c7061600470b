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

/** A cell with a number that is shown with so many decimals at most and kept exact. */
export function roundedCell(words: Words, value: number | null, digits: number, unit?: string): TableCell {
  const shown = value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;
  return { ...numberCell(words, shown, unit), value };
}

export const emptyCell: TableCell = { value: null, text: '' };
