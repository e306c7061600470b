import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isGuardedRating } from '#lib/model/isGuardedRating.ts';
import type { CheckedTable } from '#lib/model/reference.ts';
import type { CheckedStatement } from './checkedStatements.ts';
import type { Fault } from './faults.ts';
import { groupBy } from './groupBy.ts';
import { rowDate } from './rowDate.ts';
import { timesPublished } from './timesPublished.ts';

/** An error as it is named: by the statement that says it most plainly. */
export interface NamedError {
  /** As `Fault.error`. */
  readonly error: string;
  readonly statement: CheckedStatement;
  /** All statements in which it shows. */
  readonly statements: readonly CheckedStatement[];
  /** It is known how large it is, so that it stands before those of which that is not. */
  readonly isSized: boolean;
}

/** Tables whose rows name what they are about in few words stand first. */
const plainest: readonly CheckedTable[] = ['figures', 'events', 'provisions', 'claims', 'stances'];

/**
 * Every error once, the largest first: figures by how far they are out, then what no verdict as printed softens, as “Mostly
 * false” does, then those that show in most statements, of these the newest, of one day as given.
 */
export function namedErrors(dossier: Dossier, faults: readonly Fault[]): NamedError[] {
  const named = [...groupBy(faults, ({ error }) => error)].map(([error, same]) => {
    const statements = same.flatMap((fault) => fault.statements);
    const factor = Math.max(...statements.map((each) => factorOf(dossier, each)));
    const rank = ({ table }: CheckedStatement) => plainest.indexOf(table);
    const [statement] = statements.toSorted(
      (a, b) => factorOf(dossier, b) - factorOf(dossier, a) || rank(a) - rank(b),
    );
    const isFar = same.some(({ findings }) => findings.some(({ verdict }) => verdict === 'magnitude_error'));
    const isGuarded = statements.every(({ errors: [worst] }) => isGuardedRating(worst?.rating ?? ''));
    const date = statements.map((each) => dateOf(dossier, each)).reduce((a, b) => (a < b ? b : a));
    return {
      error,
      statement: statement!,
      statements,
      factor,
      isFar,
      isSized: isFar || factor > 0,
      isGuarded,
      date,
    };
  });
  return named.sort(
    (a, b) =>
      Number(b.isFar) - Number(a.isFar) ||
      b.factor - a.factor ||
      Number(a.isGuarded) - Number(b.isGuarded) ||
      b.statements.length - a.statements.length ||
      compareText(b.date, a.date),
  );
}

function dateOf(dossier: Dossier, { table, at }: CheckedStatement): string {
  return rowDate(dossier, table, dossier[table][at]!);
}

/** How far a figure is from what was published, the same for too much and too little; 0 where it is no such figure. */
function factorOf(dossier: Dossier, { errors }: CheckedStatement): number {
  return Math.max(0, ...errors.map((check) => Math.abs(Math.log(timesPublished(dossier, check) ?? 1))));
}
