import type { ClaimGrid, ClaimRow } from '#lib/summary/claimCell.ts';
import { count, joinWords } from './wording.ts';

/**
 * Which sides the sources take on a thesis: `2 sources support it and 1 contradicts it`; predictions do not count. A
 * source on both sides is told of with both.
 */
export function campWords(row: ClaimRow): string {
  const onlyQualifying = row.cells.filter((cell) => !cell.predicted && cell.kind === 'qualifies').length;
  const sides = [
    { amount: row.supporting, one: 'supports', many: 'support' },
    { amount: row.contradicting, one: 'contradicts', many: 'contradict' },
    { amount: onlyQualifying, one: 'only qualifies', many: 'only qualify' },
  ].filter(({ amount }) => amount > 0);
  const [first, ...others] = sides;
  if (!first) return row.silent ? 'no claim was found on it' : 'no source takes a side';
  const both = row.cells.filter((cell) => !cell.predicted && cell.kind === 'split').length;
  const sentence = joinWords([
    `${count(first.amount, 'source')} ${first.amount === 1 ? first.one : first.many} it`,
    ...others.map(({ amount, one, many }) => `${amount} ${amount === 1 ? one : many} it`),
  ]);
  return both > 0 ? `${sentence}, of which ${both} ${both === 1 ? 'takes' : 'take'} both sides` : sentence;
}

/** `0.96` of 1, with the two decimals that tell theses apart; empty where there is none. */
export function diagnosticityText(row: ClaimRow): string {
  return row.diagnosticity === null ? '' : row.diagnosticity.toFixed(2);
}

/** What the claims on a thesis come to, in one sentence: sides, predictions, copies. */
export function thesisSummary({ columns }: ClaimGrid, row: ClaimRow): string {
  const predictions = row.cells.reduce(
    (sum, cell) => sum + Object.values(cell.predictions).reduce((all, amount) => all + amount, 0),
    0,
  );
  const copied = row.cells.some(({ column, rows }) => {
    const { root, members } = columns[column]!;
    return rows.length > 0 && members.some((id) => id !== root);
  });
  const parts = [campWords(row)];
  if (predictions > 0)
    parts.push(`${count(predictions, 'prediction')} ${predictions === 1 ? 'stands' : 'stand'} apart`);
  if (copied) parts.push('a paraphrased copy counts once with its original');
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
