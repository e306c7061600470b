import type { Dossier } from '#lib/model/dossier.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import type { ClauseFacts } from '#lib/words/en/clauseFound.ts';
import { clauseWording } from './clauseSummary.ts';

/** What is found of a clause, as far as it is said in words. */
export function clauseFacts(dossier: Dossier, clause: Clause): ClauseFacts {
  const { kind, provisions, absences, readings } = clause;
  const wording = clauseWording(dossier, clause);
  const { text } = wording;
  const statuses = provisions.map((at) => dossier.provisions[at]!.status);
  return {
    kind,
    articles: clause.articles,
    obligations: clause.obligations,
    weaker: statuses.includes('agreed')
      ? []
      : (['announced', 'reported'] as const).filter((status) => statuses.includes(status)),
    // What is coded by its subject alone has no words of its own.
    wording: text === clause.category ? { ...wording, text: '' } : wording,
    conditions: clause.conditions,
    readings: readings.length,
    absences: absences.length,
    sources: clause.sourceCount,
  };
}
