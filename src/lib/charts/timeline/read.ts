import { max, min } from 'd3';
import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { byFilter } from '#lib/summary/byFilter.ts';
import { rowsInForce, type RowFilter } from '#lib/summary/rowsInForce.ts';
import { chosenOr } from '../kit/chooseRows.ts';
import { rowsOnPage, type PageRange } from '../kit/pages.ts';
import type { Context, Reading } from '../kit/defineChart.ts';
import { inTime } from '#lib/summary/inTime.ts';
import { unitsFor } from '#lib/summary/calendarUnit.ts';
import { crowdedMonth, entryMaker, type CrowdedMonth, type TimelineEntry } from './entry.ts';
import { mainInstrument } from '#lib/summary/mainInstrument.ts';
import type { ChosenFacts } from '#lib/words/en/timeline.ts';
import { eventAxis, type EventAxis } from './eventAxis.ts';
import { misdatedEvent } from '#lib/summary/misdated.ts';
import { mergeEvents, type PlacedEvent } from '#lib/summary/mergeEvents.ts';
import { byThread, type Thread } from '#lib/summary/byThread.ts';
import { longGaps, timeAxis } from '#lib/summary/timeAxis.ts';
import { common, overlaps, windowOf, type Limits, type TimeWindow } from '#lib/summary/timeWindow.ts';
import { timeFrame, type TimeFrame } from '#lib/summary/timeFrame.ts';

/** What the chart reads of a view. */
export const reads = ['sourcesOff', 'reference', 'asOf', 'threads', 'from', 'to'] as const;

type Reads = (typeof reads)[number];

export type TimelineContext = Context<'timeline', Reads, TimelineData>;

/** The time of a timeline with at least one event selected. */
export interface TimelineTime {
  /** That of every event selected. */
  readonly whole: TimeFrame;
  /** What the view asks for. */
  readonly window: TimeWindow;
  /** Over the part of the window in which there may be events; null where there is none. */
  readonly axis: EventAxis | null;
}

export interface TimelineData {
  /** Every event of the rows selected. */
  readonly all: readonly TimelineEntry[];
  /** Those that overlap the window; a slide shows the ones that are reported most. */
  readonly within: readonly TimelineEntry[];
  /** Those that tell most, from the most telling one; on a slide no others are drawn. */
  readonly ranked: readonly TimelineEntry[];
  /** The month in which most events lie, where it is crowded beside the rest; else null. */
  readonly crowded: CrowdedMonth | null;
  /** Those of them that a finding shows to be another one under a wrong date, each with that other one. */
  readonly misdated: ReadonlyMap<TimelineEntry, TimelineEntry>;
  /** Those within the window without the misdated ones. */
  readonly happened: readonly TimelineEntry[];
  /** How many events happened at any time, without the misdated ones. */
  readonly total: number;
  /** When the treaty or contract that the dossier is about was signed; empty where that is not known. */
  readonly signed: string;
  /** Those drawn, in the order of the list. */
  readonly entries: readonly TimelineEntry[];
  /**
   * The list in parts, top to bottom, each in order of time. One part without a name unless threads are kept together.
   */
  readonly parts: readonly Thread<TimelineEntry>[];
  /** Those drawn by thread, whatever the order of the list. */
  readonly lanes: readonly Thread<TimelineEntry>[];
  /** Null where no event is selected. */
  readonly time: TimelineTime | null;
}

export function readTimeline({
  dossier,
  view,
  words,
  presentation,
  chosen,
  page,
}: Reading<Reads>): TimelineData {
  const all = entriesSelected(dossier, view);
  const time = all.length > 0 ? timeOf(all, view) : null;
  const within = time ? all.filter((entry) => overlaps(entry, time.window)) : [];
  const signed = mainInstrument(dossier)?.signed ?? '';
  const misdated = misdatedOf(dossier, within);
  const happened = within.filter((entry) => !misdated.has(entry));
  const crowded = crowdedMonth(happened);
  const isSlide = presentation === 'slide';
  const asked = chosenOr(chosen, 'event', ({ key }) => key, within, isSlide ? happened : within);
  const most = isSlide && chosen.event ? asked.length : mostToName;
  const named = isSlide ? asked : asked.filter((entry) => !misdated.has(entry));
  const ranked = mostTelling(named, signed, most, crowded);
  const drawn = isSlide ? asked.filter((entry) => ranked.includes(entry)) : mostReported(asked, page);
  const lanes = byThread(drawn, all, words.compare);
  const parts = view.threads && !isSlide ? lanes : [{ name: null, entries: drawn }];
  const entries = parts.flatMap((part) => part.entries);
  return {
    all,
    within,
    misdated,
    happened,
    total: all.length - misdatedOf(dossier, all).size,
    ranked,
    crowded,
    signed,
    entries,
    parts,
    lanes,
    time,
  };
}

function misdatedOf(dossier: Dossier, within: readonly TimelineEntry[]): Map<TimelineEntry, TimelineEntry> {
  const byRow = new Map(within.flatMap((entry) => entry.rows.map(({ event }) => [event.id, entry] as const)));
  return new Map(
    within.flatMap((entry) => {
      const [row, ...others] = entry.rows;
      const id = others.length === 0 ? misdatedEvent(dossier, row!.event) : null;
      const meant = id === null ? undefined : byRow.get(id);
      return meant && meant !== entry ? [[entry, meant] as const] : [];
    }),
  );
}

/** In order of time, then by end and key. */
const entriesSelected = byFilter((dossier: Dossier, filter: RowFilter): readonly TimelineEntry[] => {
  const isSelected = rowsInForce(dossier, filter, 'events');
  const selected = dossier.events
    .map((event, at): PlacedEvent => ({ event, at }))
    .filter(({ event }) => isSelected(event));
  return mergeEvents(dossier, selected)
    .map(entryMaker(dossier))
    .sort((a, b) => inTime(a, b) || compareText(a.end, b.end) || compareText(a.key, b.key));
});

function timeOf(all: readonly TimelineEntry[], limits: Limits): TimelineTime {
  const extent = { from: min(all, ({ from }) => from) ?? 0, to: max(all, ({ to }) => to) ?? 0 };
  const [unit] = unitsFor(extent);
  const gaps = longGaps(extent, all, unit);
  const whole = timeFrame(extent, gaps);
  const window = windowOf(limits, extent);
  const shown = common(window, extent);
  return { whole, window, axis: shown && eventAxis(timeAxis(shown, gaps), all) };
}

/** More than these are a list that nobody reads; a closer look at a part of the time shows fewer. */
export const mostListed = 300;

/** Those of a page, in their order; the first page has those that most sources report. */
function mostReported(entries: readonly TimelineEntry[], page: PageRange | null): readonly TimelineEntry[] {
  if (!page) return entries;
  const kept = new Set(
    rowsOnPage(
      entries.toSorted((a, b) => b.reporters - a.reporters),
      page,
    ),
  );
  return entries.filter((entry) => kept.has(entry));
}

/** So many events can be read at a glance. */
const mostToName = 8;

/**
 * The events that are named: those that several sources report, most first; those of the day of signing; those that are
 * contested; then always the one furthest in time from all chosen, so that the whole time is seen. What is known only to
 * lie in the crowded month says nothing of its course and is counted there, unless several report it.
 */
function mostTelling(
  entries: readonly TimelineEntry[],
  signed: string,
  most: number,
  crowded: CrowdedMonth | null,
): TimelineEntry[] {
  const weight = (entry: TimelineEntry) => {
    if (entry.reporters > 1) return 2 + entry.reporters;
    if (signed !== '' && entry.date === signed) return 2;
    return Number(entry.contests.length > 0);
  };
  const isVague = (entry: TimelineEntry) =>
    entry.reporters <= 1 && entry.precision !== 'day' && crowded?.entries.includes(entry) === true;
  const exact = entries.length > most ? entries.filter((entry) => !isVague(entry)) : entries;
  const chosen = exact
    .filter((entry) => weight(entry) > 0)
    .sort((a, b) => weight(b) - weight(a) || b.from - a.from);
  // Each with how far it lies from the nearest one chosen.
  const others = new Map<TimelineEntry, number>();
  for (const entry of exact) if (weight(entry) === 0) others.set(entry, Infinity);
  const keepApart = (other: TimelineEntry) => {
    for (const [entry, apart] of others)
      others.set(entry, Math.min(apart, Math.abs(middleOf(entry) - middleOf(other))));
  };
  if (chosen.length < most) chosen.forEach(keepApart);
  while (chosen.length < most && others.size > 0) {
    const [next] = [...others].reduce((best, each) => (each[1] > best[1] ? each : best));
    chosen.push(next);
    others.delete(next);
    keepApart(next);
  }
  return chosen.slice(0, most);
}

/** By what rule the first `amount` of those that tell most were chosen, as counts of each. */
export function chosenBy({ ranked, happened, signed }: TimelineData, amount: number): ChosenFacts {
  const drawn = ranked.slice(0, amount);
  const isShared = ({ reporters }: TimelineEntry) => reporters > 1;
  const single = drawn.filter((entry) => !isShared(entry));
  const ofDay = single.filter(({ date }) => date === signed);
  const contested = single.filter(({ date, contests }) => date !== signed && contests.length > 0);
  const shared = drawn.length - single.length;
  return {
    shown: drawn.length,
    all: happened.length,
    shared,
    isEvery: shared === happened.filter(isShared).length,
    ofDay: ofDay.length,
    contested: contested.length,
    others: single.length - ofDay.length - contested.length,
  };
}

function middleOf({ from, to }: TimelineEntry): number {
  return (from + to) / 2;
}
