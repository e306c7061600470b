import type { Check } from '#lib/model/reference.ts';
import type { CheckedStatement } from './checkedStatements.ts';
import { isWrong } from './verdicts.ts';

/** Something that a source has wrong, however often it was coded. */
export interface Fault {
  /** `sources.id`. */
  readonly source: string;
  /** Those that the same findings speak against, in the order given; never empty. */
  readonly statements: readonly CheckedStatement[];
  /** What was found instead, the worst first; never empty. */
  readonly findings: readonly Check[];
}

/** The statements that do not hold; those of one source that fail by the same findings are one fault. */
export function faults(statements: readonly CheckedStatement[]): Fault[] {
  const found = new Map<string, { source: string; statements: CheckedStatement[]; findings: Check[] }>();
  for (const statement of statements) {
    if (!isWrong(statement.verdict)) continue;
    const { source } = statement;
    const findings = statement.checks.filter(({ verdict }) => isWrong(verdict));
    const said = findings.map(({ reference, verdict, explanation }) =>
      [reference, verdict, explanation].join('\n'),
    );
    const key = [source, ...said.sort()].join('\n\n');
    const fault = found.get(key);
    if (fault) fault.statements.push(statement);
    else found.set(key, { source, statements: [statement], findings });
  }
  return [...found.values()];
}
