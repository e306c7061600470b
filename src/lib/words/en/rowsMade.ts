import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import { codeNouns } from './rowAmounts.ts';

/** What a row of a table is called that is no table of positions. */
const nouns = { claims: 'claim', figures: 'figure', provisions: 'provision', events: 'event' } as const;

export interface RowsMade {
  readonly made: number;
  /** How many of the claims somebody has checked. */
  readonly verdicts: number;
  /** They are provisions, and all of them no more than codes. */
  readonly areCodes: boolean;
  readonly table: keyof typeof nouns;
}

/** `12 figures`, `120 claims with 118 verdicts`, `2,302 codes of clauses`. */
export function rowsMade(formats: Formats, { made, verdicts, areCodes, table }: RowsMade): string {
  if (areCodes) return count(formats, made, ...codeNouns);
  const own = count(formats, made, nouns[table]);
  return verdicts === 0 ? own : `${own} with ${count(formats, verdicts, 'verdict')}`;
}
