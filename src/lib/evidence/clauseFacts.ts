import type { Dossier } from '#lib/model/dossier.ts';
import { obligations } from '#lib/model/provision.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import type { ClauseFacts } from '#lib/words/en/clauseFound.ts';

/** What is found of a clause, as far as it is said in words. */
export function clauseFacts(dossier: Dossier, clause: Clause): ClauseFacts {
  const { kind, provisions, absences, readings } = clause;
  const statuses = provisions.map((at) => dossier.provisions[at]!.status);
  return {
    kind,
    articles: clause.articles,
    obligations: clause.obligations,
    weaker: statuses.includes('agreed')
      ? []
      : (['announced', 'reported'] as const).filter((status) => statuses.includes(status)),
    wording: wording(dossier, { present: provisions, absent: absences, reading: readings, none: [] }[kind]),
    conditions: clause.conditions,
    readings: readings.length,
    absences: absences.length,
    sources: clause.sourceCount,
  };
}

/** One text for all: that of an instrument before what others report of it, the strongest first, then by row. */
function wording(dossier: Dossier, rows: readonly number[]): ClauseFacts['wording'] {
  const texts = new Set(dossier.sources.filter(({ kind }) => kind === 'treaty').map(({ id }) => id));
  const provisions = rows.map((at) => dossier.provisions[at]!);
  const [first] = provisions.toSorted(
    (a, b) =>
      Number(texts.has(b.source)) - Number(texts.has(a.source)) ||
      obligations.indexOf(a.obligation) - obligations.indexOf(b.obligation),
  );
  const amount = new Set(provisions.map(({ provision }) => provision)).size;
  return { text: first?.provision ?? '', amount };
}
