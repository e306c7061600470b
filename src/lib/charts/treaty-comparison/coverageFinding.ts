import { categoryInText, categoryName } from '#lib/evidence/categoryName.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import type { ClauseAmounts } from '#lib/summary/clauseCoverage.ts';
import type { NativeChart } from '../kit/chart.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { clauseKinds } from '#lib/summary/clauseCoverage.ts';
import type { ComparisonContext } from './read.ts';
import type { CoverageData } from './readCoverage.ts';

/** Which clauses most treaties have, and how many of all are in more than half of them. */
export function coverageFinding(
  { dossier, words }: ComparisonContext,
  { all: { treaties, clauses }, isCoded }: CoverageData,
): FindingOf<'treaty-comparison'> {
  const most = Math.max(...clauses.map(({ amounts }) => amounts.present));
  const top = clauses.filter(({ amounts }) => amounts.present === most);
  return {
    kind: 'coverage',
    facts: {
      treaties: treaties.length,
      clauses: clauses.length,
      most,
      named: top.map(({ category }) => (isCoded ? categoryName : categoryInText)(words, dossier, category)),
      isCoded,
      inMost: clauses.filter(({ amounts }) => amounts.present * 2 > treaties.length).length,
    },
    rests: rowsAt(
      'provisions',
      most === 0 ? [] : top.flatMap(({ cells }) => cells.flatMap(({ provisions }) => provisions)),
    ),
  };
}

/** How many cells of all treaties and clauses are of each kind. */
function allAmounts({ treaties }: CoverageData['all']): ClauseAmounts {
  const sum = { present: 0, absent: 0, reading: 0, none: 0 };
  for (const { amounts } of treaties) for (const kind of clauseKinds) sum[kind] += amounts[kind];
  return sum;
}

/** What of the coverage somebody needs to retell it. */
export function coverageRetold({ dossier, words, say }: ComparisonContext, coverage: CoverageData): string {
  return say.coverage.retold({
    treaties: coverage.all.treaties.length,
    amounts: allAmounts(coverage.all),
    isCoded: coverage.isCoded,
    clauses: coverage.clauses.map(({ category, amounts }) => ({
      name: categoryName(words, dossier, category),
      present: amounts.present,
    })),
  });
}

/** The bars of a slide as a program of slides draws them; null of cells, and of as many as only columns can hold. */
export function coverageBars(
  { dossier, words, say, presentation }: ComparisonContext,
  coverage: CoverageData,
): NativeChart | null {
  if (coverage.picture !== 'shares' || presentation !== 'slide') return null;
  const clauses = coverage.clauses.slice(0, mostOnSlide);
  const names = say.coverage.kinds(coverage);
  return {
    kind: 'stacked',
    categories: clauses.map(({ category }) => categoryName(words, dossier, category)),
    series: clauseKinds.map((kind) => ({
      name: names[kind],
      unit: '1',
      values: clauses.map(({ amounts }) => amounts[kind]),
    })),
  };
}

/** On a slide more are not read. */
export const mostOnSlide = 14;
