import type { Formats } from '../Formats.ts';
import type { CheckFacts } from './checked.ts';
import { common } from './common.ts';

/** An event under a date that a check contradicts; the end is empty for a point in time. */
interface WrongDateFacts {
  readonly date: string;
  readonly end: string;
  /** The source that gives it tells the right date as well. */
  readonly givesBoth: boolean;
}

/** What a timeline says of an event under a wrong date. */
export function wrongDates(formats: Formats) {
  const { number, span } = formats;
  const { checked } = common(formats);
  return {
    /** On a slide, below the event that is meant: who dates it otherwise, and what that conflicts with. */
    wrongDate: ({ by, check, date, end, givesBoth }: WrongDateFacts & { by: string; check: CheckFacts }) =>
      `≠ ${by} ${givesBoth ? 'also gives' : 'dates it'} ${span(date, end)}: ${checked(check)}`,
    /** Beside its mark. */
    misdated: ({ date, end, sources, givesBoth }: WrongDateFacts & { sources: readonly number[] }) =>
      `${sources.map((of) => `[${number(of)}]`).join(' ')} ${givesBoth ? 'also:' : 'says'} ${span(date, end, 'heading')}`,
    /** Below it in the list: the event that is meant. */
    meant: ({ label, date, end }: Pick<WrongDateFacts, 'date' | 'end'> & { label: string }) =>
      `same event as “${label}”, ${span(date, end)}`,
  };
}
