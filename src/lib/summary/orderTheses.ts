import { compareText, type Compare as CompareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { ThesisOrder } from '#lib/model/view.ts';
import { isQualified, type ClaimRow } from './claimCell.ts';

type Compare = (a: ClaimRow, b: ClaimRow) => number;

const most =
  (of: (row: ClaimRow) => number): Compare =>
  (a, b) =>
    of(b) - of(a);
const fewest =
  (of: (row: ClaimRow) => number): Compare =>
  (a, b) =>
    of(a) - of(b);

/** How far a thesis on which sources do not stand against each other is doubted: contradicted, qualified or not at all. */
function doubt(row: ClaimRow): number {
  return row.contradicting > 0 ? 2 : Number(isQualified(row));
}

const silentLast = fewest((row) => Number(row.silent));

/** What decides first, second and so on; what is left open goes by the text of the thesis, then its id. */
const comparisons: Readonly<Record<ThesisOrder, readonly Compare[]>> = {
  contested: [
    most((row) => Math.min(row.supporting, row.contradicting)),
    most((row) => Number(row.inExpectation)),
    most((row) => Number(row.ratedWrong)),
    most(doubt),
    most((row) => row.bearing),
    silentLast,
  ],
  uncontested: [
    silentLast,
    fewest((row) => row.contradicting),
    fewest((row) => Number(row.inExpectation)),
    fewest((row) => Number(row.ratedWrong)),
    most((row) => row.supporting),
  ],
  diagnostic: [silentLast, most((row) => row.diagnosticity ?? -1), most((row) => row.bearing)],
};

/**
 * The rows of a grid in another order: `contested` by the smaller of the two camps of sources, then by whether they
 * stand against each other in what they expect, by whether those who check rate a claim false, then by whether one
 * contradicts or qualifies what nobody else does; `uncontested` by the fewest sources that contradict, then the most that
 * support, `diagnostic` by diagnosticity. Theses without any claim stand last, and those without a diagnosticity behind
 * those that have one.
 */
export function orderTheses(
  dossier: Dossier,
  rows: readonly ClaimRow[],
  order: ThesisOrder,
  compareTexts: CompareText,
): ClaimRow[] {
  const text = (row: ClaimRow) => dossier.theses[row.thesis]?.thesis ?? '';
  const id = (row: ClaimRow) => dossier.theses[row.thesis]?.id ?? '';
  return [...rows].sort((a, b) => {
    for (const compare of comparisons[order]) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return compareTexts(text(a), text(b)) || compareText(id(a), id(b));
  });
}
