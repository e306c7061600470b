import { categoryName } from '#lib/evidence/categoryName.ts';
import type { Destination } from '#lib/model/destination.ts';
import { clauseAmounts } from '#lib/summary/clauseCoverage.ts';
import { evenly } from '../kit/evenly.ts';
import type { RasterPart } from '../kit/layoutRaster.ts';
import type { ComparisonContext } from './read.ts';
import type { CoverageData, CoveredClause, CoveredTreaty } from './readCoverage.ts';

/** So many lines can be told one by one. */
const most = { treaties: 25, clauses: 30 };

/** A part of an overview: treaties and clauses that stand beside one another. */
interface CoveragePart extends RasterPart {
  readonly treaties: readonly CoveredTreaty[];
  readonly clauses: readonly CoveredClause[];
}

/** The parts of an overview, each of which fits a picture of its own. */
export function coverageParts({
  treaties,
  clauses,
}: Pick<CoverageData, 'treaties' | 'clauses'>): CoveragePart[] {
  const columns = evenly(clauses, most.clauses);
  return evenly(treaties, most.treaties).flatMap((own, row) =>
    columns.map((those, column) => ({
      key: `part~~${row + 1}-${column + 1}`,
      row,
      column,
      top: treaties.indexOf(own[0]!),
      left: clauses.indexOf(those[0]!),
      height: own.length,
      width: those.length,
      treaties: own,
      clauses: those,
    })),
  );
}

/** Where a part of an overview leads: to the same picture of its treaties and clauses alone; null for any other key. */
export function coverageLead(
  { dossier, view, words, say }: ComparisonContext,
  coverage: CoverageData,
  key: string,
): { readonly destination: Destination; readonly sentence: string } | null {
  if (coverage.picture !== 'overview') return null;
  const part = coverageParts(coverage).find((each) => each.key === key);
  if (!part) return null;
  const { treaties, clauses } = part;
  const only = [
    ...treaties.map(({ instrument }) => instrument.id),
    ...clauses.map(({ category }) => category),
  ];
  const clauseName = ({ category }: CoveredClause) => categoryName(words, dossier, category);
  const treatyName = ({ instrument }: CoveredTreaty) => say.textName(instrument);
  return {
    destination: { page: '/treaties', view: { coverage: 'matrix', clauseOrder: view.clauseOrder, only } },
    sentence: say.coverage.part({
      treaties: {
        amount: treaties.length,
        first: treatyName(treaties[0]!),
        last: treatyName(treaties.at(-1)!),
      },
      clauses: { amount: clauses.length, first: clauseName(clauses[0]!), last: clauseName(clauses.at(-1)!) },
      amounts: clauseAmounts(clauses.flatMap(({ cells }) => treaties.map(({ at }) => cells[at]!))),
      isCoded: coverage.isCoded,
    }),
  };
}
