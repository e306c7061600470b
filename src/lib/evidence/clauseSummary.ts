import type { Dossier } from '#lib/model/dossier.ts';
import { conditionsOf, type Clause } from '#lib/summary/clauses.ts';
import { codedDegree, isCodedClause } from '#lib/summary/isCoded.ts';
import { leadingProvision } from '#lib/summary/leadingProvision.ts';
import type { ClauseFacts } from '#lib/words/en/clauses.ts';

/** What is found of a clause, as far as it is said in words. */
export function clauseSummary(dossier: Dossier, clause: Clause): ClauseFacts {
  const { kind, articles, obligations, provisions, readings, absences, sourceCount } = clause;
  return {
    kind,
    isCoded: isCodedClause(dossier, clause),
    articles,
    obligations,
    statuses: provisions.map((at) => dossier.provisions[at]!.status),
    sources: sourceCount,
    interpretations: readings.length,
    exclusions: absences.length,
  };
}

/** One text for all that is found of a clause, under which conditions, of which kind, and how many there are. */
export function clauseWording(dossier: Dossier, clause: Clause) {
  const { kind, provisions, absences, readings } = clause;
  const rows = { present: provisions, absent: absences, reading: readings, none: [] }[kind];
  const isCoded = isCodedClause(dossier, clause);
  const { text, amount, provision } = leadingProvision(dossier, rows);
  const same = rows.filter((at) => dossier.provisions[at]!.provision === text);
  // What is coded by its subject alone has no words of its own.
  return {
    kind,
    isCoded,
    amount,
    text: isCoded && provision ? codedDegree(provision) : text,
    conditions: kind === 'present' ? conditionsOf(dossier, same) : [],
  };
}
