import { cellOf, type CodedPair, type CodedRow, type CodedUnits } from './codedUnits.ts';
import { groupBy } from './groupBy.ts';
import { compareQuotes } from './quotesOverlap.ts';

/**
 * One-to-one pairs of rows that code the same thing. Of the rows with equal unit cells that may match, those
 * with the most similar quotes are paired first (twice the words of the longest common run, divided by the words
 * of both quotes); rows with equally similar quotes in the order in which they stand in the files. Swapping the
 * codings gives the same pairs.
 */
export function matchCodings(
  rowsA: readonly CodedRow[],
  rowsB: readonly CodedRow[],
  table: CodedUnits,
): CodedPair[] {
  const unitOf = (row: CodedRow) => JSON.stringify(table.unit.map((column) => cellOf(row, column)));
  const unitsB = groupBy(rowsB, unitOf);
  return [...groupBy(rowsA, unitOf)].flatMap(([unit, rows]) =>
    matchUnit(rows, unitsB.get(unit) ?? [], table.mayMatch),
  );
}

function matchUnit(
  rowsA: readonly CodedRow[],
  rowsB: readonly CodedRow[],
  mayMatch: CodedUnits['mayMatch'],
): CodedPair[] {
  const candidates = rowsA.flatMap((first, i) =>
    rowsB.flatMap((second, j) => {
      if (!mayMatch(first, second)) return [];
      const { run, lengths } = compareQuotes(cellOf(first, 'quote'), cellOf(second, 'quote'));
      return [{ first, second, likeness: (2 * run) / Math.max(1, lengths[0] + lengths[1]), place: i + j }];
    }),
  );
  // Two candidates that share a row never have the same place, so neither coding is favoured.
  candidates.sort((a, b) => b.likeness - a.likeness || a.place - b.place);
  const taken = new Set<CodedRow>();
  return candidates.flatMap(({ first, second }): CodedPair[] => {
    if (taken.has(first) || taken.has(second)) return [];
    taken.add(first).add(second);
    return [[first, second]];
  });
}
