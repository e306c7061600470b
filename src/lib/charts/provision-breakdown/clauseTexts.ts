import { splitConditions } from '#lib/summary/clauses.ts';
import type { ClauseToldFacts } from '#lib/words/en/provisionBreakdown.ts';
import type { ClauseRow, ProvisionContext } from './read.ts';

/** What is written beside the name of a clause. */
export function clauseTexts({ say, presentation }: ProvisionContext, row: ClauseRow) {
  const { leading, conditions } = row;
  // A room is told the conditions of the wording that stands there, a page those of all sources.
  const named = presentation === 'slide' ? splitConditions(leading.conditions) : conditions;
  return {
    wording: leading.provision,
    condition: named.length > 0 ? say.condition(named) : '',
    told: say.told(toldFacts(row)),
  };
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
