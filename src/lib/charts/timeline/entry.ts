import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { datePrecisions, type DatePrecision, type TimelineEvent } from '#lib/model/event.ts';
import type { Check, Reference } from '#lib/model/reference.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { sourceNumber } from '../citation.ts';
import type { PlacedEvent } from './mergeEvents.ts';
import { dateBounds } from './spanWords.ts';
import type { TimeWindow } from './timeWindow.ts';

/** A check that speaks against the date or the content of an event. */
export interface Contest {
  /** Number of the source whose row is checked. */
  readonly source: number;
  readonly check: Check;
  readonly reference: Reference | null;
}

/** One event as told by one or more sources; the window is where the next day, month or year begins. */
export interface TimelineEntry extends TimeWindow {
  /** The smallest id of its rows. */
  readonly key: string;
  readonly date: string;
  readonly dateEnd: string;
  readonly precision: DatePrecision;
  readonly year: number;
  readonly label: string;
  /** That of the first of its rows, by id, that has one; empty if none has. */
  readonly thread: string;
  /** Short names, as the rows name them. */
  readonly actors: readonly string[];
  /** Numbers of the sources, ascending. */
  readonly sources: readonly number[];
  readonly contests: readonly Contest[];
  readonly rows: readonly PlacedEvent[];
}

/** Makes entries of the rows that tell of one event each, the first of them by id first. */
export function entryMaker(dossier: Dossier): (rows: readonly PlacedEvent[]) => TimelineEntry {
  const known = lookup(dossier);
  return (rows) => {
    const first = rows[0]!.event;
    const { date, date_end: dateEnd, precision } = mostExact(rows);
    const actorIds = [...new Set(rows.flatMap(({ event }) => event.actors))];
    return {
      key: first.id,
      date,
      dateEnd,
      precision,
      year: Number(date.slice(0, 4)),
      from: dateBounds(date, precision).from,
      to: dateBounds(dateEnd || date, precision).to,
      label: first.label,
      thread: threadsOf(rows)[0] ?? '',
      actors: actorIds.map((id) => known.actorNames.get(id) ?? id),
      sources: [...new Set(rows.map(({ event }) => sourceNumber(dossier, event.source)))].sort(
        (a, b) => a - b,
      ),
      contests: contestsOf(known, rows),
      rows,
    };
  };
}

/** The row dated most exactly: to the day before the month, the shorter of two spans; the first of equals. */
function mostExact(rows: readonly PlacedEvent[]): TimelineEvent {
  const length = ({ date, date_end, precision }: TimelineEvent) =>
    dateBounds(date_end || date, precision).to - dateBounds(date, precision).from;
  const exactness = ({ precision }: TimelineEvent) => datePrecisions.indexOf(precision);
  return rows
    .map(({ event }) => event)
    .reduce((best, event) => {
      const finer = exactness(event) - exactness(best);
      return finer < 0 || (finer === 0 && length(event) < length(best)) ? event : best;
    });
}

/** The threads that its rows name, that of the first row first. */
export function threadsOf(rows: readonly PlacedEvent[]): string[] {
  return [...new Set(rows.map(({ event }) => event.thread).filter((thread) => thread !== ''))];
}

export function isSpan({ date, dateEnd }: Pick<TimelineEntry, 'date' | 'dateEnd'>): boolean {
  return dateEnd !== '' && dateEnd !== date;
}

/** When an entry begins and when it ends, each as exact as it is dated; one and the same unless it is a span. */
export function endsOf(entry: TimelineEntry): TimeWindow[] {
  if (!isSpan(entry)) return [entry];
  return [dateBounds(entry.date, entry.precision), dateBounds(entry.dateEnd, entry.precision)];
}

/** What an entry is made of beside its rows, found without going through whole tables for each. */
interface Lookup {
  readonly dossier: Dossier;
  /** Short names by the ids of actors. */
  readonly actorNames: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, Reference>;
  /** Those that speak against an event, by its id, sorted by their own. */
  readonly checks: ReadonlyMap<string, readonly Check[]>;
}

function lookup(dossier: Dossier): Lookup {
  const contesting = dossier.checks.filter((check) => check.table === 'events' && isContesting(check));
  return {
    dossier,
    actorNames: new Map(dossier.actors.map((actor) => [actor.id, actor.short_name])),
    references: new Map(dossier.references.map((reference) => [reference.id, reference])),
    checks: groupBy(
      contesting.sort((a, b) => compareText(a.id, b.id)),
      (check) => check.subject,
    ),
  };
}

/** In the order of the rows, then of the ids of checks. */
function contestsOf(known: Lookup, rows: readonly PlacedEvent[]): Contest[] {
  return rows.flatMap(({ event }) =>
    (known.checks.get(event.id) ?? []).map((check) => ({
      source: sourceNumber(known.dossier, event.source),
      check,
      reference: known.references.get(check.reference) ?? null,
    })),
  );
}

function isContesting({ verdict }: Check): boolean {
  return verdict === 'differs' || verdict === 'partly' || verdict === 'magnitude_error';
}
