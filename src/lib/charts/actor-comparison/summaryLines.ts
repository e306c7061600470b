import type { ComparisonData } from './summarise.ts';

/** A mean over several issues, as it stands beside the issues and in the table. */
export interface SummaryLine {
  readonly about: 'all' | 'category' | 'pair';
  readonly label: string;
  /** 0 to 4; null where no issue counts. */
  readonly distance: number | null;
  /** How many issues it rests on. */
  readonly issues: number;
}

/** All issues, each category and, of more than two actors, each pair; none where nothing is drawn. */
export function summaryLines(data: ComparisonData): SummaryLine[] {
  const { dossier, comparison } = data;
  if (!data.found || comparison.actors.length < 2) return [];
  const nameOf = (actor: number) => dossier.actors[actor]?.short_name ?? '';
  const all: SummaryLine = {
    about: 'all',
    label: 'All issues that count',
    distance: comparison.divergence,
    issues: comparison.counted.length,
  };
  const categories = comparison.categories
    .filter(({ category }) => category !== '')
    .map((each): SummaryLine => ({
      about: 'category',
      label: each.category,
      distance: each.divergence,
      issues: each.issues,
    }));
  const pairs = comparison.pairs.map(({ actors: [a, b], distance, issues }): SummaryLine => ({
    about: 'pair',
    label: `${nameOf(a)} and ${nameOf(b)}`,
    distance,
    issues: issues.length,
  }));
  return [all, ...categories, ...(comparison.actors.length > 2 ? pairs : [])];
}
