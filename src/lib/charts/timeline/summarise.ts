import type { Dossier } from '#lib/model/dossier.ts';
import type { DatePrecision } from '#lib/model/event.ts';
import type { Check, Reference } from '#lib/model/reference.ts';
import type { View } from '#lib/model/view.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { sourceNumber } from '../citation.ts';
import { dateBounds } from './spanWords.ts';
import { mergeEvents, type PlacedEvent } from './mergeEvents.ts';

/** A check that speaks against the date or the content of an event. */
export interface Contest {
  /** Number of the source whose row is checked. */
  readonly source: number;
  readonly check: Check;
  readonly reference: Reference | null;
}

/** One event as told by one or more sources. */
export interface TimelineEntry {
  /** The smallest id of its rows. */
  readonly key: string;
  readonly date: string;
  readonly dateEnd: string;
  readonly precision: DatePrecision;
  readonly year: number;
  /** Milliseconds UTC; `to` is where the next day, month or year begins. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Short names, as the rows name them. */
  readonly actors: readonly string[];
  /** Numbers of the sources, ascending. */
  readonly sources: readonly number[];
  readonly contests: readonly Contest[];
  readonly rows: readonly PlacedEvent[];
}

export interface TimelineData {
  readonly dossier: Dossier;
  readonly view: View;
  /** Every event of the sources in force; a brief view draws the ones that most is said of. */
  readonly all: readonly TimelineEntry[];
  /** Those drawn, by date (what is dated to a year before what is dated to a month or day of it), then by key. */
  readonly entries: readonly TimelineEntry[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

export function summariseTimeline(dossier: Dossier, view: View): TimelineData {
  const counts = rowsInForce(dossier, view, 'events');
  const counted = dossier.events
    .map((event, at): PlacedEvent => ({ event, at }))
    .filter(({ event }) => counts(event));
  const known = lookup(dossier);
  const vocabulary = dossier.events.map((event) => event.label);
  const all = mergeEvents(counted, vocabulary)
    .map((rows) => entryOf(known, rows))
    .sort((a, b) => compare(a.date, b.date) || compare(a.dateEnd, b.dateEnd) || compare(a.key, b.key));
  const entries = view.brief ? mostTold(all) : all;
  const used = new Set(entries.flatMap((entry) => entry.rows.map(({ event }) => event.source)));
  return {
    dossier,
    view,
    all,
    entries,
    sources: dossier.sources.filter((source) => used.has(source.id)).map((source) => source.id),
  };
}

/** Ten events: first those that are contested, then those of most sources, then those dated to the day. */
function mostTold(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const weight = (entry: TimelineEntry) =>
    Number(entry.contests.length > 0) * 100 + entry.sources.length * 10 + Number(entry.precision === 'day');
  const chosen = new Set([...entries].sort((a, b) => weight(b) - weight(a) || b.from - a.from).slice(0, 10));
  return entries.filter((entry) => chosen.has(entry));
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
  const checks = new Map<string, Check[]>();
  for (const check of [...dossier.checks].sort((a, b) => compare(a.id, b.id))) {
    if (check.table !== 'events' || !isContesting(check)) continue;
    checks.set(check.subject, [...(checks.get(check.subject) ?? []), check]);
  }
  return {
    dossier,
    actorNames: new Map(dossier.actors.map((actor) => [actor.id, actor.short_name])),
    references: new Map(dossier.references.map((reference) => [reference.id, reference])),
    checks,
  };
}

function entryOf(known: Lookup, rows: readonly PlacedEvent[]): TimelineEntry {
  const first = rows[0]!.event;
  const { date, date_end: dateEnd, precision } = first;
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
    actors: actorIds.map((id) => known.actorNames.get(id) ?? id),
    sources: [...new Set(rows.map(({ event }) => sourceNumber(known.dossier, event.source)))].sort(
      (a, b) => a - b,
    ),
    contests: contestsOf(known, rows),
    rows,
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

export function isSpan({ date, dateEnd }: Pick<TimelineEntry, 'date' | 'dateEnd'>): boolean {
  return dateEnd !== '' && dateEnd !== date;
}

function isContesting({ verdict }: Check): boolean {
  return verdict === 'differs' || verdict === 'partly' || verdict === 'magnitude_error';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
