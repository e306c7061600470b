import type { ClaimRow } from '#lib/summary/claimCell.ts';
import { count, joinWords } from './wording.ts';

/** Which sides the sources take on a thesis: `2 sources support it and 1 contradicts it`; predictions do not count. */
export function campWords(row: ClaimRow): string {
  const onlyQualifying = row.cells.filter((cell) => !cell.predicted && cell.kind === 'qualifies').length;
  const sides = [
    { amount: row.supporting, one: 'supports', many: 'support' },
    { amount: row.contradicting, one: 'contradicts', many: 'contradict' },
    { amount: onlyQualifying, one: 'only qualifies', many: 'only qualify' },
  ].filter(({ amount }) => amount > 0);
  const [first, ...others] = sides;
  if (!first) return row.silent ? 'no claim was found on it' : 'no source takes a side';
  return joinWords([
    `${count(first.amount, 'source')} ${first.amount === 1 ? first.one : first.many} it`,
    ...others.map(({ amount, one, many }) => `${amount} ${amount === 1 ? one : many} it`),
  ]);
}

/** `0.96` of 1, with the two decimals that tell theses apart; empty where there is none. */
export function diagnosticityText(row: ClaimRow): string {
  return row.diagnosticity === null ? '' : row.diagnosticity.toFixed(2);
}
