import type { Verdict } from '#lib/model/reference.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import type { CheckContext } from './read.ts';

/** How many statements conflict with what was found; where none does, how the others came out. */
export function finding({ data: { statements } }: CheckContext): FindingOf<'fact-checks'> {
  const amount = (verdict: Verdict) => statements.filter((each) => each.verdict === verdict).length;
  const all = statements.length;
  const wrong = statements.filter(({ verdict }) => isWrong(verdict));
  if (wrong.length > 0) {
    const facts = { all, wrong: wrong.length, magnitude: amount('magnitude_error') };
    return { kind: 'conflicts', facts, rests: wrong.map(rowOf) };
  }
  const facts = { all, matches: amount('matches'), partly: amount('partly'), open: amount('unverifiable') };
  return { kind: 'sound', facts, rests: statements.map(rowOf) };
}

function rowOf({ table, at }: CheckedStatement) {
  return { table, at };
}
