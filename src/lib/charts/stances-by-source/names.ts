import { sourceColumnFacts } from '#lib/evidence/citation.ts';
import type { ColumnFacts } from '#lib/words/en/stancesBySource.ts';
import { actorName } from '../kit/names.ts';
import type { BySourceContext, DrawnCell } from './read.ts';

/** The one whose positions are shown. */
export function subjectName({ data, dossier }: BySourceContext): string {
  return actorName(dossier, data.actor);
}

export function columnFacts(
  { dossier, words }: BySourceContext,
  { column }: Pick<DrawnCell, 'column'>,
): ColumnFacts {
  if (!column) return 'all';
  const { number: numbers, name } = sourceColumnFacts(words, dossier, column);
  return { numbers, name };
}

/** What stands over every column, that of all sources last; on a slide the number only where names are alike. */
export function columnHeadings(context: BySourceContext): string[] {
  const { dossier, words, data, presentation } = context;
  const names = data.columns.map((column) => sourceColumnFacts(words, dossier, column).name);
  if (presentation === 'slide' && new Set(names).size === names.length) {
    return [...names, context.say.column('all')];
  }
  return [...context.data.columns, null].map((column) =>
    context.say.column(columnFacts(context, { column })),
  );
}
