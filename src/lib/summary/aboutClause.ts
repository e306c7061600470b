import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument, Provision } from '#lib/model/provision.ts';
import { bySignature } from './bySignature.ts';
import { clauseComments, mostCommented, type ClauseComments } from './clauseComments.ts';
import { clauses, noClause, type Clause } from './clauses.ts';
import { leadingProvision } from './leadingProvision.ts';
import { rowById } from './rowById.ts';
import type { StanceFilter } from './stanceCells.ts';

/** What the page of a clause gathers. */
export interface AboutClause {
  /** All clauses of which a selected source reports something. */
  readonly all: readonly Clause[];
  /** The one that is asked for, even if nothing is reported of it, else the one commented on most; null for none. */
  readonly clause: Clause | null;
  /** A row of the clause that is asked for; undefined where none is. */
  readonly asked: Provision | undefined;
  readonly instrument: Instrument | undefined;
  /** What stands for the clause: the text itself before reports of it, the strongest first; undefined without any. */
  readonly leading: Provision | undefined;
  readonly comments: ClauseComments | null;
  /** The clauses on the same subject of other treaties and documents, in the order of signature. */
  readonly elsewhere: readonly { readonly instrument: Instrument; readonly clause: Clause }[];
  /** Rows that other publications would add to it, as long as they are not included. */
  readonly moreRows: number;
}

/** @param id `provisions.id` of any row of the clause; empty for none */
export function aboutClause(
  dossier: Dossier,
  filter: StanceFilter,
  id: string,
  compare: Compare,
): AboutClause {
  const all = clauses(dossier, filter);
  const commentsOn = clauseComments(dossier, filter, compare);
  const asked = rowById(dossier, 'provisions', id);
  const clause = asked
    ? (all.find(isSame(asked)) ?? noClause(asked.instrument, asked.category))
    : mostCommented(all, commentsOn);
  return {
    all,
    clause,
    asked,
    instrument: rowById(dossier, 'instruments', clause?.instrument ?? ''),
    leading: clause ? leadingProvision(dossier, clause.provisions).provision : undefined,
    comments: clause && commentsOn(clause),
    elsewhere: clause ? clausesElsewhere(dossier, all, clause) : [],
    moreRows: clause && !filter.reference ? addedRows(dossier, filter, clause) : 0,
  };
}

type ClauseKey = Pick<Clause, 'instrument' | 'category'>;

function isSame(key: ClauseKey): (other: ClauseKey) => boolean {
  return (other) => other.instrument === key.instrument && other.category === key.category;
}

function clausesElsewhere(dossier: Dossier, all: readonly Clause[], { instrument: own, category }: Clause) {
  const found = new Map(
    all.flatMap((clause) => (clause.category === category ? [[clause.instrument, clause] as const] : [])),
  );
  return dossier.instruments
    .filter(({ id }) => id !== own)
    .toSorted(bySignature)
    .flatMap((instrument) => {
      const clause = found.get(instrument.id);
      return clause ? [{ instrument, clause }] : [];
    });
}

function addedRows(dossier: Dossier, filter: StanceFilter, clause: Clause): number {
  const own = new Set([clause.instrument]);
  const within = clauses(dossier, { ...filter, reference: true }, own).find(isSame(clause));
  return (within?.rows.length ?? 0) - clause.rows.length;
}
