import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { sourceNumber } from '#lib/evidence/citation.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { datePrecisions, type TimelineEvent } from '#lib/model/event.ts';
import { begun, type Begun } from '#lib/summary/inTime.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { isAfter } from '#lib/summary/rowsInForce.ts';
import { checksOfRow, isWrong } from '#lib/summary/verdicts.ts';
import type { MarkedEvent } from './eventMark.ts';
import type { PlacedEvent } from '#lib/summary/mergeEvents.ts';
import { boundsOf, dateBounds, type TimeWindow } from '#lib/summary/timeWindow.ts';
import type { ContestFacts } from '#lib/words/en/timeline.ts';

/** A check that speaks against the date or the content of an event. */
export interface Contest extends ContestFacts {
  /** Without a full stop. */
  readonly explanation: string;
}

/** How some of the sources of an event date it; the end is empty for a point in time. */
export interface Dating {
  readonly date: string;
  readonly end: string;
  /** Numbers of the sources, ascending. */
  readonly sources: readonly number[];
}

/** One event as reported by one or more sources; the window is where the next day, month or year begins. */
export interface TimelineEntry extends Dating, TimeWindow, Begun {
  /** The smallest id of its rows. */
  readonly key: string;
  readonly year: number;
  /** That of the row whose date it has. */
  readonly label: string;
  /** That of the first of its rows, by id, that has one; empty if none has. */
  readonly thread: string;
  /** Short names, as the rows name them. */
  readonly actors: readonly string[];
  /** The dates that its rows give beside its own. */
  readonly otherDates: readonly Dating[];
  readonly contests: readonly Contest[];
  readonly rows: readonly PlacedEvent[];
  /** How many sources report it; a copy counts with its original. */
  readonly reporters: number;
  /** It happened after the day up to which the dossier was read. */
  readonly later: boolean;
}

/**
 * Makes entries of the rows that report one event each, the first of them by id first. What is known to the year or month
 * of the date of the dossier ends with that date: nothing later can be meant.
 */
export function entryMaker(dossier: Dossier): (rows: readonly PlacedEvent[]) => TimelineEntry {
  const actorNames = new Map(dossier.actors.map((actor) => [actor.id, actor.short_name]));
  const numbersOf = (rows: readonly PlacedEvent[]) =>
    [...new Set(rows.map(({ event }) => sourceNumber(dossier, event.source)))].sort((a, b) => a - b);
  const { to: readTo } = boundsOf(dossier.info.asOf);
  return (rows) => {
    const [own, ...others] = datings(rows);
    const { date, date_end: end, precision, label } = own![0]!.event;
    const { from } = dateBounds(date, precision);
    const { to } = dateBounds(end || date, precision);
    const actorIds = [...new Set(rows.flatMap(({ event }) => event.actors))];
    return {
      key: rows[0]!.event.id,
      date,
      end,
      ...begun({ date, precision }),
      year: Number(date.slice(0, 4)),
      from,
      to: from < readTo ? Math.min(to, readTo) : to,
      label,
      thread: threadsOf(rows)[0] ?? '',
      actors: actorIds.map((id) => actorNames.get(id) ?? id),
      sources: numbersOf(rows),
      otherDates: others.map((alike) => {
        const { event } = alike[0]!;
        return { date: event.date, end: event.date_end, sources: numbersOf(alike) };
      }),
      contests: rows.flatMap(({ event }) =>
        checksOfRow(dossier, 'events', event.id)
          .filter(({ verdict }) => isWrong(verdict))
          .map((check) => ({
            source: sourceNumber(dossier, event.source),
            explanation: check.explanation.trim().replace(/\.$/, ''),
            ...checkFacts(dossier, check),
          })),
      ),
      rows,
      reporters: new Set(rows.map(({ event }) => rootSource(dossier, event.source))).size,
      later: isAfter(date, dossier.info.asOf),
    };
  };
}

/** Rows of equal dates together, those dated most exactly first: to the day before the month, short spans before long ones. */
function datings(rows: readonly PlacedEvent[]): PlacedEvent[][] {
  const length = ({ date, date_end, precision }: TimelineEvent) =>
    dateBounds(date_end || date, precision).to - dateBounds(date, precision).from;
  const exactness = ({ precision }: TimelineEvent) => datePrecisions.indexOf(precision);
  const alike = groupBy(rows, ({ event: { date, date_end } }) => `${date} ${date_end}`);
  return [...alike.values()].sort(([a], [b]) => {
    return exactness(a!.event) - exactness(b!.event) || length(a!.event) - length(b!.event);
  });
}

/** Whether only the month or year of it is known. */
export function isVague(entry: TimelineEntry): boolean {
  return entry.precision !== 'day' && !isSpan(entry);
}

/** The threads that its rows name, that of the first row first. */
export function threadsOf(rows: readonly PlacedEvent[]): string[] {
  return [...new Set(rows.map(({ event }) => event.thread).filter((thread) => thread !== ''))];
}

export function isSpan({ date, end }: Pick<TimelineEntry, 'date' | 'end'>): boolean {
  return end !== '' && end !== date;
}

/** Whether the source of an event under a wrong date reports the one that is meant under its own date as well. */
export function givesBoth({ sources }: TimelineEntry, meant: TimelineEntry): boolean {
  return sources.some((source) => meant.sources.includes(source));
}

/** The rows it rests on. */
export function rowsOf({ rows }: TimelineEntry): EvidenceRow[] {
  return rows.map(({ at }) => ({ table: 'events', at }));
}

/** What the mark of an entry shows beside its place. */
export function markedEvent(entry: TimelineEntry, misdated: boolean): MarkedEvent {
  return {
    precision: entry.precision,
    span: isSpan(entry),
    contested: entry.contests.length > 0,
    later: entry.later,
    misdated,
  };
}

/** A month and the events of it. */
export interface CrowdedMonth {
  readonly month: string;
  readonly entries: readonly TimelineEntry[];
}

/** Fewer events need no picture of their own. */
const leastCrowd = 4;

/** The busiest month where it is crowded and the rest of the time holds events too; else null. */
export function crowdedMonth(entries: readonly TimelineEntry[]): CrowdedMonth | null {
  const busiest = busiestMonth(entries);
  const amount = busiest?.entries.length ?? 0;
  return amount >= leastCrowd && amount < entries.length ? busiest : null;
}

/** The month in which most events lie that are dated to a day or a month; the earlier of two alike. */
export function busiestMonth(entries: readonly TimelineEntry[]): CrowdedMonth | null {
  const inMonth = entries.filter(
    ({ date, end, precision }) => precision !== 'year' && (end === '' || end.startsWith(date.slice(0, 7))),
  );
  const months = [...groupBy(inMonth, ({ date }) => date.slice(0, 7))];
  const most = Math.max(...months.map(([, own]) => own.length));
  const busiest = months.find(([, own]) => own.length === most);
  return busiest ? { month: busiest[0], entries: busiest[1] } : null;
}
