import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import { codeNouns } from './rowAmounts.ts';

/** What a row of a table is called that is no table of positions. */
const nouns = { claims: 'claim', figures: 'figure', provisions: 'provision', events: 'event' } as const;

export interface RowsMade {
  readonly made: number;
  /** How many of these are verdicts of those who check claims. */
  readonly verdicts: number;
  /** They are provisions, and all of them no more than codes. */
  readonly areCodes: boolean;
  readonly table: keyof typeof nouns;
}

/** `12 figures`, `120 claims and 120 verdicts`, `2,302 codes of clauses`. */
export function rowsMade(formats: Formats, { made, verdicts, areCodes, table }: RowsMade): string {
  if (areCodes) return count(formats, made, ...codeNouns);
  const own = count(formats, made - verdicts, nouns[table]);
  return verdicts === 0 ? own : formats.list([own, count(formats, verdicts, 'verdict')]);
}
