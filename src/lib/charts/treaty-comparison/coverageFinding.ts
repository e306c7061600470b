import { categoryInText, categoryName } from '#lib/evidence/categoryName.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import type { ClauseAmounts } from '#lib/summary/clauseCoverage.ts';
import type { NativeChart } from '../kit/chart.ts';
import { isKept, type Chosen } from '../kit/chooseRows.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { clauseKinds } from '#lib/summary/clauseCoverage.ts';
import type { ComparisonContext } from './read.ts';
import type { CoverageData } from './readCoverage.ts';

/**
 * Which clauses most treaties have, and how many of all are in more than half of them; of one clause that a reader has
 * chosen, how many treaties have it.
 */
export function coverageFinding(
  { dossier, words }: ComparisonContext,
  chosen: Chosen,
  { all: { treaties, clauses }, isCoded }: CoverageData,
): FindingOf<'treaty-comparison'> {
  const asked = clauses.filter(({ category }) => isKept(chosen, 'subject', category));
  const isOne = asked.length === 1 && clauses.length > 1;
  const told = isOne ? asked : clauses;
  const most = Math.max(...told.map(({ amounts }) => amounts.present));
  const top = told.filter(({ amounts }) => amounts.present === most);
  return {
    kind: 'coverage',
    facts: {
      treaties: treaties.length,
      clauses: clauses.length,
      most,
      named: top.map(({ category }) => (isCoded ? categoryName : categoryInText)(words, dossier, category)),
      isOne,
      isCoded,
      uncoded: isCoded && top.length === 1 ? top[0]!.amounts.none : 0,
      inMost: clauses.filter(({ amounts }) => amounts.present * 2 > treaties.length).length,
    },
    rests: rowsAt(
      'provisions',
      isOne
        ? asked.flatMap(({ cells }) => cells.flatMap(({ rows }) => rows))
        : most === 0
          ? []
          : top.flatMap(({ cells }) => cells.flatMap(({ provisions }) => provisions)),
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
