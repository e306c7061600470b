import { compareText, type Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Clause } from './clauses.ts';
import { rowsInForce } from './rowsInForce.ts';
import { sourcePlace } from './sourcePlace.ts';
import { stanceCells, type StanceCell, type StanceFilter } from './stanceCells.ts';

/** Everything in force that comments on a clause, whichever of its provisions the row names. */
export interface ClauseComments {
  /** Positions in `dossier.provisions`. */
  readonly readings: readonly number[];
  /** Cells with rows on issues about the clause; issue by issue as in the dossier, from support to opposition. */
  readonly stances: readonly StanceCell[];
  /** Positions in `dossier.claims`, by source, then id; predictions apart, as nobody could confirm them yet. */
  readonly claims: readonly number[];
  readonly predictions: readonly number[];
  /** Number of rows behind all of them. */
  readonly rowCount: number;
}

type ClauseKey = Pick<Clause, 'instrument' | 'category'>;

/** @returns one function for all clauses, made for going through them */
export function clauseComments(
  dossier: Dossier,
  filter: StanceFilter,
  compare: Compare,
): (clause: ClauseKey & Pick<Clause, 'readings'>) => ClauseComments {
  const provisionOf = new Map(dossier.provisions.map((row) => [row.id, row]));
  const belongs = (provision: string, clause: ClauseKey) => {
    const row = provisionOf.get(provision);
    return row?.instrument === clause.instrument && row.category === clause.category;
  };
  const { at, actorCount } = stanceCells(dossier, filter);
  const counts = rowsInForce(dossier, filter, 'claims');
  const place = (row: number) => sourcePlace(dossier, dossier.claims[row]!.source);
  const linked = dossier.claims
    .map((_, row) => row)
    .filter((row) => dossier.claims[row]!.provision !== '' && counts(dossier.claims[row]!))
    .sort((a, b) => place(a) - place(b) || compareText(dossier.claims[a]!.id, dossier.claims[b]!.id));
  return (clause) => {
    const stances = dossier.issues.flatMap(({ provision }, issue) => {
      if (!belongs(provision, clause)) return [];
      const cells = Array.from({ length: actorCount }, (_, actor) => at(actor, issue));
      return cells.filter(({ rows }) => rows.length > 0).sort(fromSupport(dossier, compare));
    });
    const own = linked.filter((row) => belongs(dossier.claims[row]!.provision, clause));
    const isPrediction = (row: number) => dossier.claims[row]!.type === 'prediction';
    const { readings } = clause;
    const stanceRows = stances.reduce((sum, { rows }) => sum + rows.length, 0);
    return {
      readings,
      stances,
      claims: own.filter((row) => !isPrediction(row)),
      predictions: own.filter(isPrediction),
      rowCount: readings.length + stanceRows + own.length,
    };
  };
}

/** The clause that most rows comment on; of equals one that there is, then the one that most rows tell of, then the first. Null for none. */
export function mostCommented(
  all: readonly Clause[],
  commentsOn: (clause: Clause) => ClauseComments,
): Clause | null {
  const counted = all.map((clause) => ({ clause, comments: commentsOn(clause).rowCount }));
  const [first] = counted.toSorted(
    (a, b) =>
      b.comments - a.comments ||
      Number(b.clause.kind === 'present') - Number(a.clause.kind === 'present') ||
      b.clause.rows.length - a.clause.rows.length,
  );
  return first?.clause ?? null;
}

/** Positions from support to opposition, then what is told both ways, then what has no position. */
function fromSupport(dossier: Dossier, compare: Compare): (a: StanceCell, b: StanceCell) => number {
  const kinds: readonly StanceCell['kind'][] = ['position', 'split', 'unclear', 'not_applicable'];
  const name = ({ actor }: StanceCell) => dossier.actors[actor]?.name ?? '';
  return (a, b) =>
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (b.score ?? 0) - (a.score ?? 0) ||
    compare(name(a), name(b)) ||
    a.actor - b.actor;
}
