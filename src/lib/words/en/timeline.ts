import type { DatePrecision } from '#lib/model/event.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import type { CheckFacts } from './checked.ts';
import { common } from './common.ts';
import { wrongDates } from './wrongDates.ts';

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
  /** It happened after the day up to which the dossier was read. */
  readonly later: boolean;
  readonly contests: readonly (ContestFacts & { readonly explanation: string })[];
}

/** An event as a headline names it. */
interface NamedFacts extends SpanFacts {
  readonly label: string;
}

/** What one date is told for: its events, which all have that date; null where nothing stands out. */
interface LeadFacts {
  readonly lead: readonly (NamedFacts & { readonly reporters: number })[] | null;
}

interface MonthFacts extends LeadFacts {
  readonly month: string;
}

/** How many of all events are shown, and how many of these by which rule. */
export type ChosenFacts = Readonly<
  Record<'shown' | 'all' | 'shared' | 'ofDay' | 'contested' | 'others', number>
> & {
  /** Whether all that several sources report are shown. */
  readonly isEvery: boolean;
};

/** The limits of a window; empty where it has none. */
interface WindowFacts {
  readonly from: string;
  readonly to: string;
}

/** What the chart `timeline` says. */
export function timeline(formats: Formats) {
  const { number, date, list, plural, span } = formats;
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

  /** `19 June 2024: the treaty is signed; the bridge is agreed on`, or each with its date; nothing for none. */
  const naming = (named: readonly NamedFacts[]): readonly string[] => {
    const days = new Set(named.map(when));
    if (days.size === 1)
      return named.map((_, left) => {
        const labels = named.slice(0, named.length - left).map(({ label }) => label);
        return `${[...days][0]}: ${[...labels, ...(left > 0 ? [`${number(left)} more`] : [])].join('; ')}`;
      });
    return named.length === 0 ? [] : [named.map((of) => `${when(of)}: ${of.label}`).join('; ')];
  };
  const reporters = (amount: number) => `${number(amount)} sources`;
  /** `19 June 2024: the treaty is signed; the bridge is agreed on`, then fewer of them; nothing for none. */
  const leading = (lead: LeadFacts['lead']): readonly string[] =>
    (lead ?? []).map((_, left, all) => {
      const labels = all.slice(0, all.length - left).map(({ label }) => label);
      return `${when(all[0]!)}: ${labels.join('; ')}`;
    });

  return {
    name: 'Timeline',
    question: 'What happened when, and who reports it?',
    headlines: {
      single: ({ label, ...of }: SpanFacts & { readonly label: string }) =>
        shortEnough(`One dated event: ${label}, ${when(of)}`, `One dated event, ${when(of)}`),
      /** What lies within a window, beside events of which that is not certain. */
      inside: ({ named, others }: { named: readonly NamedFacts[]; others: number }) =>
        shortEnough(
          ...naming(named),
          `${events(named.length)} within this time, and ${number(others)} dated less exactly`,
        ),
      oneMonth: ({
        all,
        month: of,
        named,
        lead,
      }: MonthFacts & { all: number; named: readonly NamedFacts[] }) => {
        const fall = (every: string) => `${every} dated events fall in ${date(of)}`;
        const whole = all === 2 ? 'Both' : `All ${number(all)}`;
        return shortEnough(...naming(named), ...leading(lead), fall(whole));
      },
      busiest: ({
        all,
        amount,
        month: of,
        from,
        to,
        named,
        lead,
      }: WindowFacts & MonthFacts & Record<'all' | 'amount', number> & { named: readonly NamedFacts[] }) => {
        const fall = `Of ${number(all)} dated events ${range({ from, to })}, ${number(amount)} fall in ${date(of)}`;
        return shortEnough(...naming(named), ...leading(lead), fall);
      },
      spread: ({
        all,
        named,
        lead,
        ...of
      }: WindowFacts & LeadFacts & { all: number; named: readonly NamedFacts[] }) => {
        const amount = `${number(all)} dated events ${range(of)}`;
        return shortEnough(...naming(named), ...leading(lead), amount);
      },
    },
    subtitle: {
      listed: ({ threads }: { threads: boolean }) =>
        `Events ${threads ? 'by thread' : 'in the order of their sources’ dates'}`,
      /** On a slide; without an event of the headline just the order. */
      slide: ({ lead, before, after }: Record<'lead' | 'before' | 'after', boolean>) => {
        const sides = [before && 'before', after && 'after'].filter((side) => side !== false);
        const what =
          lead && sides.length > 0 ? `What the headline tells (bold) and what came ${list(sides)}` : 'Events';
        return `${what}, in the order of their sources’ dates, not to scale`;
      },
      numbers: '[n] = source',
      byReports: 'events of most sources first; zoom in to see all of a shorter time',
      /** Of all events those that surely lie within it, and those of which only a longer time is known. */
      window: ({ within, vague, all, ...of }: WindowFacts & Record<'within' | 'vague' | 'all', number>) =>
        `${window(of)}: ${number(within)} of ${events(all)}${vague > 0 ? `; ${number(vague)} more known only by month or year` : ''}`,
    },
    notes: {
      skipped: (stretches: readonly WindowFacts[]) =>
        `Stretches without events are left out: ${list(stretches.map(({ from, to }) => span(from, to)))}.`,
      vague:
        'Events that their sources date only by month or year are placed at the end of that month or year.',
      merged: 'Reports of the same event are shown once, following the one with the most exact date.',
      threads: 'An event that its sources place in different threads is shown in the first.',
      contested: 'Outlined: date or account conflicts with a published finding.',
      later: ({ amount, asOf }: { amount: number; asOf: string }) =>
        `Hollow: after ${date(asOf)}, the date of this dossier (${events(amount)}).`,
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
    /** Instead of a day: `in June`. */
    within: (when: string) => `in ${when}`,
    /** The name of the lane of events without a thread, where others have one. */
    noThread: 'Other events',
    continued: 'continued',
    events,
    /** Beside the heading of a year: how long after the one before. */
    yearsLater: (years: number) => `… ${number(years)} ${plural(years) === 'one' ? 'year' : 'years'} later`,
    /** Over the axis. */
    stretched: 'Busy periods are drawn wider',
    /** Over a break of the axis. */
    leftOut: ({ unit, amount }: { unit: DatePrecision; amount: number }) =>
      `… ${number(amount)} ${precisions[unit]}${plural(amount) === 'one' ? '' : 's'}`,
    asOf: (day: string) => `up to ${date(day)}`,
    /** An event and where it is reported: `Putin visits Pyongyang [1] [2]`; the first number stays with the label. */
    entry: ({ label, sources: numbers, later }: Pick<EventFacts, 'label' | 'sources' | 'later'>) =>
      `${label}\u00a0${sources(numbers)}${later ? ' (later)' : ''}`,
    /** In the list: what disputes an event, and in a sentence what is right. */
    contest: ({ explanation, ...of }: ContestFacts & { readonly explanation: string }) =>
      contest(of) + (explanation === '' ? '' : ` — ${explanation.split('. ')[0]}`),
    ...wrongDates(formats),
    /** On a slide, where sources have no numbers. */
    disputed: (check: CheckFacts) => `≠ ${checked(check)}`,
    crowdedMonth: ({ amount, all, month: of }: { amount: number; all: number; month: string }) =>
      `${number(amount)} of ${events(all)} ${plural(amount) === 'one' ? 'falls' : 'fall'} in ${date(of)}.`,
    /** On a slide, below the events of the crowded month: how many more there are, and of how many no day is known. */
    unlabelled: ({ amount, vague, month: of }: Record<'amount' | 'vague', number> & { month: string }) => {
      const more = `${number(amount)} more in ${date(of)}`;
      if (vague === 0) return more;
      return `${more}, ${vague === amount ? '' : `${number(vague)} of them `}known only to the month`;
    },
    signed: 'signing',
    /** Beside a mark. */
    named: ({ label, reporters: amount }: { label: string; reporters: number }) =>
      amount > 1 ? `${label} · ${reporters(amount)}` : label,
    /** After an event that several report. */
    reporters,
    /** Below a slide: by what rule its events were chosen. */
    shownOf: ({ shown, all, shared, isEvery, ofDay, contested: disputed, others }: ChosenFacts) => {
      const rules = [
        shared > 0 && `${isEvery ? 'all ' : ''}${number(shared)} that several sources report`,
        ofDay > 0 && `${number(ofDay)} more of the day of signing`,
        disputed > 0 && `${number(disputed)} disputed`,
        others > 0 && `${number(others)} spread over the whole time`,
      ];
      return `${number(shown)} of ${events(all)}: ${list(rules.filter((rule) => rule !== false))}`;
    },
    otherDate,
    sources,
    sentence: (event: EventFacts) => {
      const actors = event.actors.length > 0 ? ` (${list(event.actors)})` : '';
      const parts = [
        `${when(event)}: ${event.label}${actors}`,
        `reported by ${list(event.sources.map(source))}`,
        ...event.otherDates.map((of) => `dated ${when(of)} by ${list(of.sources.map(source))}`),
        ...(event.later ? ['after the date of this dossier'] : []),
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
      misdated: 'wrongly dated',
      later: 'later than the dossier',
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
      later: 'Later than the dossier',
      isLater: 'later',
    },
  };
}
