import type { Dossier } from '#lib/model/dossier.ts';
import { checkedStatements, type CheckedStatement } from './checkedStatements.ts';
import { countErrors, faults, type Fault } from './faults.ts';
import { groupBy } from './groupBy.ts';
import { inFamilies } from './inFamilies.ts';
import { namedErrors } from './namedErrors.ts';
import type { RowFilter } from './rowsInForce.ts';
import { isWrong } from './verdicts.ts';

/** What a source says that conflicts with published findings. */
export interface SourceFaults {
  /** `sources.id`. */
  readonly source: string;
  /** The largest error first. */
  readonly faults: readonly Fault[];
}

/** Statements that conflict with published findings, of one kind. */
export interface FaultList {
  /** Those with most first; a copy stands right after its original, however many it has. */
  readonly sources: readonly SourceFaults[];
  /** How many errors or disputes there are, and in how many statements they show. */
  readonly amount: number;
  readonly statements: number;
}

/** What is in error and, apart from it, what is merely disputed, by source. */
export function faultsBySource(
  dossier: Dossier,
  filter: RowFilter,
): Readonly<Record<'errors' | 'disputed', FaultList>> {
  const statements = checkedStatements(dossier, filter);
  return {
    errors: listOf(
      dossier,
      statements.filter(({ verdict }) => isWrong(verdict)),
    ),
    disputed: listOf(
      dossier,
      statements.filter(({ verdict }) => verdict === 'disputed'),
    ),
  };
}

function listOf(dossier: Dossier, statements: readonly CheckedStatement[]): FaultList {
  const found = faults(statements);
  const ranking = namedErrors(dossier, found).map(({ error }) => error);
  const place = ({ error }: Fault) => ranking.indexOf(error);
  const own = groupBy(found, ({ source }) => source);
  const sources = dossier.sources.flatMap(({ id }) => {
    const all = own.get(id);
    return all ? [{ source: id, faults: all.toSorted((a, b) => place(a) - place(b)) }] : [];
  });
  return {
    sources: inFamilies(dossier, sources, (each) => countErrors(each.faults)),
    amount: countErrors(found),
    statements: statements.length,
  };
}
