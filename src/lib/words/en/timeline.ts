import type { DatePrecision } from '#lib/model/event.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common, type CheckFacts } from './common.ts';

/** From one ISO date to another; the end is empty for a point in time. */
interface SpanFacts {
  readonly date: string;
  readonly end: string;
}

/** A finding against an event, and the number of the source that it speaks against. */
export interface ContestFacts extends CheckFacts {
  readonly source: number;
}

/** How some of the sources of an event date it, by their numbers. */
export interface DatedFacts extends SpanFacts {
  readonly sources: readonly number[];
}

export interface EventFacts extends SpanFacts {
  readonly label: string;
  readonly actors: readonly string[];
  readonly sources: readonly number[];
  readonly otherDates: readonly DatedFacts[];
  readonly thread: string;
  readonly contests: readonly (ContestFacts & { readonly explanation: string })[];
}

/** The limits of a window; empty where it has none. */
interface WindowFacts {
  readonly from: string;
  readonly to: string;
}

/** What the chart `timeline` says. */
export function timeline(formats: Formats) {
  const { number, date, month, list, plural, span } = formats;
  const { checked } = common(formats);
  const when = (of: SpanFacts) => span(of.date, of.end);
  const events = (amount: number) => `${number(amount)} ${plural(amount) === 'one' ? 'event' : 'events'}`;
  const source = (of: number) => `[${number(of)}]`;
  const sources = (numbers: readonly number[]) => numbers.map(source).join(' ');
  const window = ({ from, to }: WindowFacts) => {
    if (from !== '' && to !== '') return span(from, to);
    return from !== '' ? `from ${date(from)} on` : `up to ${date(to)}`;
  };
  const range = ({ from, to }: WindowFacts) =>
    from === to ? `in ${date(from)}` : `from ${date(from)} to ${date(to)}`;
  const contest = ({ source: of, ...check }: ContestFacts) => `${source(of)} ${checked(check)}`;
  const precisions: Readonly<Record<DatePrecision, string>> = { day: 'day', month: 'month', year: 'year' };
  const otherDate = (of: DatedFacts) => `${when(of)} ${sources(of.sources)}`;

  return {
    name: 'Timeline',
    question: 'What happened when, and who reports it?',
    headlines: {
      single: ({ label, ...of }: SpanFacts & { readonly label: string }) =>
        shortEnough(`One dated event: ${label}, ${when(of)}`, `One dated event, ${when(of)}`),
      oneMonth: ({ all, month: of }: { all: number; month: string }) =>
        `${all === 2 ? 'Both' : `All ${number(all)}`} dated events fall in ${date(of)}`,
      busiest: ({
        all,
        amount,
        month: of,
        from,
        to,
      }: WindowFacts & Record<'all' | 'amount', number> & { month: string }) =>
        `Of ${number(all)} dated events ${range({ from, to })}, ${number(amount)} fall in ${date(of)}`,
      spread: ({ all, ...of }: WindowFacts & { readonly all: number }) =>
        `${number(all)} dated events ${range(of)}`,
    },
    subtitle: {
      alongTime: ({ lanes, threads }: { lanes: boolean; threads: boolean }) =>
        `${lanes ? 'Events by thread along time' : 'Events along time'}, then listed ` +
        (threads ? 'by thread' : 'in date order'),
      listed: ({ threads }: { threads: boolean }) => (threads ? 'Events by thread' : 'Events in date order'),
      bars: 'a pale bar means that only the month or the year is known',
      numbers: '[n] = source',
      window: ({ shown, all, ...of }: WindowFacts & Record<'shown' | 'all', number>) =>
        `${window(of)}: ${number(shown)} of ${events(all)}`,
      mostReported: ({ shown, all }: Record<'shown' | 'all', number>) =>
        `the ${number(shown)} most reported of ${number(all)}`,
    },
    notes: {
      skipped: (stretches: readonly WindowFacts[]) =>
        `The axis skips ${list(stretches.map(({ from, to }) => span(from, to)))}, when nothing begins or ends.`,
      merged: 'Reports of the same event are shown as one, as the most exactly dated report puts it.',
      threads: 'An event that its sources place in different threads is shown in the first.',
      contested: 'Outlined: date or account disputed, wholly or in part.',
    },
    empty: 'No event matches these filters.',
    emptyWindow: ({ from, to, all }: WindowFacts & { readonly all: number }) => {
      const where =
        from !== '' && to !== ''
          ? `within ${span(from, to)}`
          : from !== ''
            ? `in or after ${date(from)}`
            : `in or before ${date(to)}`;
      const others =
        all === 1
          ? 'the one selected event lies outside it'
          : `all ${number(all)} selected events lie outside it`;
      return `No event falls ${where}; ${others}.`;
    },
    /** The name of the lane of events without a thread, where others have one. */
    noThread: 'Other events',
    continued: 'continued',
    events,
    /** Beside the heading of a year: how long after the one before. */
    yearsLater: (years: number) => `… ${number(years)} ${plural(years) === 'one' ? 'year' : 'years'} later`,
    /** Over a break of the axis. */
    leftOut: ({ unit, amount }: { unit: DatePrecision; amount: number }) =>
      `… ${number(amount)} ${precisions[unit]}${plural(amount) === 'one' ? '' : 's'}`,
    asOf: (day: string) => `up to ${date(day)}`,
    /** January first. */
    monthInitials: Array.from({ length: 12 }, (_, i) => [...month(i + 1)][0] ?? ''),
    /** An event and where it is reported: `Putin visits Pyongyang [1] [2]`; the first number stays with the label. */
    entry: ({ label, sources: numbers }: Pick<EventFacts, 'label' | 'sources'>) =>
      `${label}\u00a0${sources(numbers)}`,
    contest,
    otherDate,
    sources,
    sentence: (event: EventFacts) => {
      const actors = event.actors.length > 0 ? ` (${list(event.actors)})` : '';
      const parts = [
        `${when(event)}: ${event.label}${actors}`,
        `reported by ${list(event.sources.map(source))}`,
        ...event.otherDates.map((of) => `dated ${when(of)} by ${list(of.sources.map(source))}`),
        ...(event.thread === '' ? [] : [`thread: ${event.thread}`]),
        ...event.contests.map((of) => contest(of) + (of.explanation === '' ? '' : ` — ${of.explanation}`)),
      ];
      return `${parts.join('; ')}.`;
    },
    kind: ({ shown, threads }: { shown: number; threads: number }) => {
      if (shown === 0) return 'Timeline without an event.';
      if (shown === 1) return 'Timeline of one event.';
      const order = threads > 1 ? `in ${number(threads)} threads, each in date order` : 'in date order';
      return `Timeline of ${events(shown)}, one line for each, ${order}.`;
    },
    /** How many events several sources report, and how many are disputed. */
    amounts: ({ shared, contested }: Record<'shared' | 'contested', number>) => {
      const are = (amount: number) => (plural(amount) === 'one' ? 'is' : 'are');
      const some = shared === 0 ? 'No event is' : `${events(shared)} ${are(shared)}`;
      const reported = `${some} reported by more than one source`;
      return contested === 0
        ? `${reported}.`
        : `${reported}; ${number(contested)} ${are(contested)} disputed.`;
    },
    thread: ({ name, amount }: { name: string; amount: number }) => `${name}, ${events(amount)}.`,
    legend: {
      day: 'exact day',
      month: 'month known',
      year: 'only year known',
      days: 'several days',
      goesOn: 'continues',
      contested: 'disputed',
    },
    precisions,
    moves: {
      closer: 'Zoom in',
      further: 'Zoom out',
      earlier: 'Earlier',
      later: 'Later',
      whole: 'Reset',
    },
    table: {
      caption: 'Dated events in date order',
      when: 'When',
      event: 'Event',
      thread: 'Thread',
      actors: 'Actors',
      sources: 'Sources',
      contested: 'Disputed',
      otherDates: 'Other dates',
      date: 'Date',
      end: 'End',
      precision: 'Precision',
    },
  };
}
