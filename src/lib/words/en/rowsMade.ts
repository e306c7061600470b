import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** What a row of a table is called that is no table of positions. */
const nouns = { claims: 'claim', figures: 'figure', provisions: 'provision', events: 'event' } as const;

export interface RowsMade {
  readonly made: number;
  /** How many of the claims somebody has checked. */
  readonly verdicts: number;
  readonly table: keyof typeof nouns;
}

/** `12 figures`, `120 claims with 118 verdicts`. */
export function rowsMade(formats: Formats, { made, verdicts, table }: RowsMade): string {
  const own = count(formats, made, nouns[table]);
  return verdicts === 0 ? own : `${own} with ${count(formats, verdicts, 'verdict')}`;
}
