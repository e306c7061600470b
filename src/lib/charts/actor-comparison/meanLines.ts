import type { MeanFacts } from '#lib/words/en/actorComparison.ts';
import { actorName } from '../kit/names.ts';
import type { ComparisonContext } from './read.ts';

/** A mean over several issues, as it stands beside the issues and in the table. */
export interface MeanLine extends MeanFacts {
  readonly about: 'all' | 'category' | 'pair';
  readonly label: string;
}

/** All issues, each category and, of more than two actors, each pair; none where nothing is drawn, and none on a slide. */
export function meanLines({ data, dossier, say, presentation }: ComparisonContext): MeanLine[] {
  const { found, comparison } = data;
  if (!found || comparison.actors.length < 2 || presentation === 'slide') return [];
  const categories = comparison.categories.filter(({ category }) => category !== '');
  const pairs = comparison.actors.length > 2 ? comparison.pairs : [];
  return [
    {
      about: 'all',
      label: say.means.all,
      distance: comparison.divergence,
      issues: comparison.counted.length,
    },
    ...categories.map(({ category, divergence, issues }): MeanLine => {
      return { about: 'category', label: category, distance: divergence, issues };
    }),
    ...pairs.map(({ actors, distance, issues }): MeanLine => {
      const label = say.means.pair(actors.map((actor) => actorName(dossier, actor)));
      return { about: 'pair', label, distance, issues: issues.length };
    }),
  ];
}
