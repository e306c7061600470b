import { defaultView } from '#lib/model/view.ts';
import type { Where } from '../kit/defineChart.ts';
import type { ComparisonContext } from './read.ts';
import type { CoverageData } from './readCoverage.ts';

/** What is encoded, and in which order where that was chosen or is not told by the picture itself. */
export function coverageSubtitle(
  { say, view, presentation }: ComparisonContext,
  { picture, all }: CoverageData,
): Where<string>[] {
  const { subtitles, orders } = say.coverage;
  const isUsual = view.clauseOrder === defaultView.clauseOrder;
  return [
    picture === 'shares' ? subtitles.shares(all.treaties.length) : subtitles[picture],
    (presentation === 'full' || !isUsual) && orders[view.clauseOrder],
  ];
}

export function coverageNotes(
  { say, presentation }: ComparisonContext,
  { all, treaties, picture, isCoded }: CoverageData,
): Where<string>[] {
  const { notes } = say.coverage;
  const isUntold = all.treaties.some(({ amounts }) => amounts.none > 0);
  const years = treaties.filter(({ instrument: { signed } }) => signed.length === 4);
  return [
    isUntold && notes.untold({ isCoded }),
    picture !== 'shares' && years.length > 0 && notes.years,
    presentation === 'full' && picture === 'overview' && notes.parts,
    presentation === 'full' && notes.compare,
  ];
}
