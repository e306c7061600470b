import { sourceColumnName, sourceColumnNumber } from '#lib/evidence/citation.ts';
import type { ColumnFacts } from '#lib/words/en/stancesBySource.ts';
import type { BySourceContext, DrawnCell } from './read.ts';

export function actorName({ data, dossier }: BySourceContext, actor = data.actor): string {
  return dossier.actors[actor]?.short_name ?? '';
}

export function issueLabel({ dossier }: BySourceContext, issue: number): string {
  return dossier.issues[issue]?.short_label ?? '';
}

export function columnFacts(
  { dossier, words }: BySourceContext,
  { column }: Pick<DrawnCell, 'column'>,
): ColumnFacts {
  if (!column) return 'all';
  return {
    numbers: sourceColumnNumber(dossier, column),
    name: sourceColumnName(words, dossier, column),
  };
}

/** What stands over every column, that of all sources last. */
export function columnHeadings(context: BySourceContext): string[] {
  return [...context.data.columns, null].map((column) =>
    context.say.column(columnFacts(context, { column })),
  );
}
