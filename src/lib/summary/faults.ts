import type { Check } from '#lib/model/reference.ts';
import type { CheckedStatement } from './checkedStatements.ts';
import { isWrong } from './verdicts.ts';

/** Something that a source has wrong, or that is disputed of it, however often it was coded. */
export interface Fault {
  /** The same for the faults of several sources that are one and the same error. */
  readonly error: string;
  /** `sources.id`. */
  readonly source: string;
  /** Those in which it shows, in the order given; never empty. */
  readonly statements: readonly CheckedStatement[];
  /** What was found instead, and after it what bears the statement out where it is disputed; nothing said twice, never empty. */
  readonly findings: readonly Check[];
}

/**
 * The errors behind the statements that do not hold, by source. Statements whose checks name one error show the same
 * one, and so do those of one source that fail by the very same findings.
 */
export function faults(statements: readonly CheckedStatement[]): Fault[] {
  const found = new Map<
    string,
    { error: string; source: string; statements: CheckedStatement[]; findings: Check[] }
  >();
  for (const statement of statements) {
    const { source } = statement;
    for (const [error, checks] of errorsIn(statement)) {
      const key = `${source}\n\n${error}`;
      const fault = found.get(key) ?? { error, source, statements: [], findings: [] };
      found.set(key, fault);
      fault.statements.push(statement);
      const known = new Set(fault.findings.map(saidBy));
      fault.findings.push(...checks.filter((check) => !known.has(saidBy(check))));
    }
  }
  return [...found.values()];
}

/** How many errors there are, an error that several sources share counted once. */
export function countErrors(all: readonly Fault[]): number {
  return new Set(all.map(({ error }) => error)).size;
}

/** The errors that show in a statement, each with the checks that found it; of a disputed one what it is disputed for. */
function errorsIn({ source, checks, errors: shown, forIt }: CheckedStatement): Map<string, Check[]> {
  const wrong = shown.length > 0 ? shown : checks.filter(({ verdict }) => isWrong(verdict));
  const errors = new Map<string, Check[]>();
  // A check that names no error belongs to the one that the others of its statement name.
  const first = wrong.find(({ error }) => error !== '')?.error ?? '';
  for (const check of first === '' ? [] : wrong) {
    const error = check.error || first;
    errors.set(error, [...(errors.get(error) ?? []), check]);
  }
  if (wrong.length === 0) return errors;
  const said = wrong.map(saidBy);
  if (errors.size === 0) errors.set([source, ...said.sort()].join('\n\n'), [...wrong]);
  return new Map([...errors].map(([error, found]) => [error, [...found, ...forIt]]));
}

function saidBy({ reference, verdict, explanation }: Check): string {
  return [reference, verdict, explanation].join('\n');
}
