import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import { nounsOf } from './rowAmounts.ts';

export interface RowsMade {
  readonly made: number;
  /** How many of the claims somebody has checked. */
  readonly verdicts: number;
  /** They are provisions, and all of them no more than codes. */
  readonly areCodes: boolean;
  readonly table: 'claims' | 'figures' | 'provisions' | 'events';
}

/** `12 figures`, `120 claims with 118 verdicts`, `2,302 codes of clauses`. */
export function rowsMade(formats: Formats, { made, verdicts, ...of }: RowsMade): string {
  const own = count(formats, made, ...nounsOf(of));
  return verdicts === 0 ? own : `${own} with ${count(formats, verdicts, 'verdict')}`;
}
