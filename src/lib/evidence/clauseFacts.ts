import type { Dossier } from '#lib/model/dossier.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import { isCodedClause } from '#lib/summary/isCoded.ts';
import type { ClauseFacts } from '#lib/words/en/clauseFound.ts';
import { clauseWording } from './clauseSummary.ts';

/** What is found of a clause, as far as it is said in words. */
export function clauseFacts(dossier: Dossier, clause: Clause): ClauseFacts {
  const { kind, provisions, absences, readings } = clause;
  const statuses = provisions.map((at) => dossier.provisions[at]!.status);
  return {
    kind,
    isCoded: isCodedClause(dossier, clause),
    articles: clause.articles,
    obligations: clause.obligations,
    weaker: statuses.includes('agreed')
      ? []
      : (['announced', 'reported'] as const).filter((status) => statuses.includes(status)),
    wording: clauseWording(dossier, clause),
    conditions: clause.conditions,
    readings: readings.length,
    absences: absences.length,
    sources: clause.sourceCount,
  };
}
