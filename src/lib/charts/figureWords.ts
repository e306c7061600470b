import type { Comparator, Figure } from '#lib/model/figure.ts';
import { compactNumber, quantityWords } from '#lib/model/units.ts';

/** How `=`, `>`, `<` and `~` read before a number. */
export const comparatorWords: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>': 'more than ',
  '<': 'less than ',
  '~': 'about ',
};

/**
 * `more than 34 billion US dollars`; a change in per cent has its sign, a factor of change reads `9 times`. A sign
 * is never set beside "more than" or "less than", which would be read the wrong way round: `a fall of more than 4 %`.
 */
export function valueWords(figure: Figure): string {
  if (figure.kind === 'change' && figure.value < 0 && /[<>]/.test(figure.comparator)) {
    return `a fall of ${comparatorWords[figure.comparator]}${quantityWords(-figure.value, figure.unit)}`;
  }
  return comparatorWords[figure.comparator] + quantity(figure, figure.value);
}

function quantity({ kind, unit }: Figure, value: number): string {
  if (kind === 'change' && unit === '1') return `${compactNumber(value)} times`;
  return `${kind === 'change' && value > 0 ? '+' : ''}${quantityWords(value, unit)}`;
}

/** A value beside one that has its unit already: the number alone, except where it would not be understood. */
export function bareQuantity(figure: Figure, value: number): string {
  return figure.unit === '%' || figure.kind === 'change' ? quantity(figure, value) : compactNumber(value);
}
