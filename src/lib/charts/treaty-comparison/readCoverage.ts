import { compareText } from '#lib/model/compareText.ts';
import type { Instrument } from '#lib/model/provision.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import type { ClauseOrder } from '#lib/model/view.ts';
import { bySignature } from '#lib/summary/bySignature.ts';
import { hasManyInstruments } from '#lib/summary/chooseInstruments.ts';
import { clauseAmounts, clauseCoverage, type ClauseAmounts } from '#lib/summary/clauseCoverage.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import { fewestCompared } from '#lib/summary/compareLimits.ts';
import { holdsCodes } from '#lib/summary/isCoded.ts';
import { isKept } from '../kit/chooseRows.ts';
import type { Reading } from '../kit/defineChart.ts';
import { rowsOnPage } from '../kit/pages.ts';

/** A clause over all treaties. */
export interface CoveredClause {
  readonly category: string;
  /** Of all treaties, whichever are drawn. */
  readonly amounts: ClauseAmounts;
  /** ISO date of the earliest treaty that has it; empty where none is dated. */
  readonly since: string;
  /** Of each treaty, in the order of `all.treaties`. */
  readonly cells: readonly Clause[];
}

/** A treaty over all clauses; `at` is its place among the cells of a clause. */
export interface CoveredTreaty {
  readonly instrument: Instrument;
  readonly at: number;
  readonly amounts: ClauseAmounts;
}

/** All treaties of a dossier that has more of them than can stand side by side. */
export interface CoverageData {
  /** In the order of the view, whichever are drawn. */
  readonly all: { readonly treaties: readonly CoveredTreaty[]; readonly clauses: readonly CoveredClause[] };
  /** Those drawn. */
  readonly treaties: readonly CoveredTreaty[];
  readonly clauses: readonly CoveredClause[];
  /** `shares`: of how many treaties each clause is known · `cells`: of which · `overview`: the same of too many to tell one by one. */
  readonly picture: 'shares' | 'cells' | 'overview';
  /** Its rows are codes of a table and no words of texts. */
  readonly isCoded: boolean;
  readonly isFound: boolean;
}

type CoverageKey = 'sourcesOff' | 'reference' | 'asOf' | 'instruments' | 'coverage' | 'clauseOrder';

/** More cells, or lines in one direction, than these are drawn as an overview. */
const most = { cells: 1_500, treaties: 120, clauses: 40 };

/** A slide names all treaties and clauses of no more than these; of more it has the shares, unless treaties are chosen. */
const mostOnSlide: typeof most = { cells: 500, treaties: 80, clauses: 25 };

function isMore(limits: typeof most, treaties: number, clauses: number): boolean {
  return treaties * clauses > limits.cells || treaties > limits.treaties || clauses > limits.clauses;
}

/** Null where the treaties can stand side by side, or a reader has chosen some that do. */
export function readCoverage({
  dossier,
  view,
  words,
  presentation,
  chosen,
  page,
}: Reading<CoverageKey>): CoverageData | null {
  if (view.instruments.length >= fewestCompared || !hasManyInstruments(dossier)) return null;
  const { instruments, categories, at } = clauseCoverage(dossier, view);
  const cellsOf = (category: number) => instruments.map((_, instrument) => at(instrument, category));
  const name = ({ category }: CoveredClause) => valueLabel(dossier, 'provisions.category', category);
  const clauses = sorted(
    categories.map((category, column): CoveredClause => {
      const cells = cellsOf(column);
      const signed = instruments.flatMap((row, i) => (cells[i]!.kind === 'present' && row.signed) || []);
      const since = signed.toSorted(compareText)[0] ?? '';
      return { category, cells, amounts: clauseAmounts(cells), since };
    }),
    view.clauseOrder,
    (a, b) => byYear(a.since, b.since),
    (a, b) => words.compare(name(a), name(b)) || compareText(a.category, b.category),
  );
  const treaties = sorted(
    instruments.map((instrument, place): CoveredTreaty => {
      const amounts = clauseAmounts(clauses.map(({ cells }) => cells[place]!));
      return { instrument, at: place, amounts };
    }),
    view.clauseOrder,
    (a, b) => bySignature(a.instrument, b.instrument),
    (a, b) => bySignature(a.instrument, b.instrument),
  );
  const asked = clauses.filter(({ category }) => isKept(chosen, 'subject', category));
  const kept = treaties.filter(({ instrument: { id } }) => isKept(chosen, 'instrument', id));
  // Of a few clauses those treaties come first that have them, then those that have them not.
  const amountsIn = new Map(
    kept.map((treaty) => [treaty, clauseAmounts(asked.map(({ cells }) => cells[treaty.at]!))]),
  );
  const byAsked = (a: CoveredTreaty, b: CoveredTreaty) => {
    const [one, other] = [amountsIn.get(a)!, amountsIn.get(b)!];
    return other.present - one.present || other.absent - one.absent;
  };
  const drawn = view.clauseOrder === 'share' && asked.length < clauses.length ? kept.toSorted(byAsked) : kept;
  const isOverview = isMore(most, drawn.length, asked.length);
  const fits =
    presentation === 'full' ||
    chosen.instrument !== undefined ||
    !isMore(mostOnSlide, drawn.length, asked.length);
  const isMatrix = view.coverage === 'matrix' && fits;
  return {
    all: { treaties, clauses },
    treaties: isMatrix ? drawn : treaties,
    clauses: isMatrix ? asked : rowsOnPage(asked, page),
    picture: isMatrix ? (isOverview ? 'overview' : 'cells') : 'shares',
    isCoded: holdsCodes(dossier),
    isFound: clauses.some(({ amounts }) => amounts.none < instruments.length),
  };
}

/** The key of the mark of a clause over all treaties is its category, and is told from that of one in a treaty. */
export function clauseKey({ category }: Pick<CoveredClause, 'category'>): string {
  return category;
}

function sorted<Line extends { readonly amounts: ClauseAmounts }>(
  lines: readonly Line[],
  order: ClauseOrder,
  byDate: (a: Line, b: Line) => number,
  inTies: (a: Line, b: Line) => number,
): readonly Line[] {
  if (order === 'given') return lines;
  const byShare = (a: Line, b: Line) => b.amounts.present - a.amounts.present;
  return lines.toSorted((a, b) => (order === 'year' ? byDate(a, b) : 0) || byShare(a, b) || inTies(a, b));
}

/** What has no date comes last. */
function byYear(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || compareText(a, b);
}
