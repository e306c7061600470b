import type { ClauseToldFacts } from '#lib/words/en/provisionBreakdown.ts';
import type { ClauseRow, ProvisionContext } from './read.ts';

/** What is written beside the name of a clause, the plainest first: a slide has no room for more than what it says. */
export function clauseTexts({ say, presentation }: ProvisionContext, row: ClauseRow) {
  const { leading, conditions, strength } = row;
  if (presentation === 'slide') return [leading.provision];
  return [
    leading.provision,
    conditions.length > 0 ? say.condition({ conditions, ofAll: strength !== 'binding' }) : '',
    say.told(toldFacts(row)),
  ].filter((text) => text !== '');
}

/** How a clause is known. */
export function toldFacts({ clause, leading }: ClauseRow): ClauseToldFacts {
  return {
    kind: clause.kind,
    articles: clause.articles,
    obligations: clause.obligations,
    status: leading.status,
    sources: clause.sourceCount,
    readings: clause.readings.length,
    absences: clause.absences.length,
  };
}
