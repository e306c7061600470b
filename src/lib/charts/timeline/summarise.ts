import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { LegacyView as View } from '../kit/legacyChart.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { unitsFor } from './calendar.ts';
import { endsOf, entryMaker, type TimelineEntry } from './entry.ts';
import { mergeEvents, type PlacedEvent } from './mergeEvents.ts';
import { byThread, type Thread } from './threads.ts';
import { longGaps, timeAxis, type TimeAxis } from './timeAxis.ts';
import { common, overlaps, windowOf, type TimeWindow } from './timeWindow.ts';
import { timeFrame, type TimeFrame } from './zoom.ts';

/** The time of a timeline with at least one event in force. */
export interface TimelineTime {
  /** That of every event in force. */
  readonly whole: TimeFrame;
  /** What the view asks for. */
  readonly window: TimeWindow;
  /** Over the part of the window in which there may be events; null where there is none. */
  readonly axis: TimeAxis | null;
}

export interface TimelineData {
  readonly dossier: Dossier;
  readonly view: View;
  /** Every event of the rows in force. */
  readonly all: readonly TimelineEntry[];
  /** Those that overlap the window; a brief view draws the ones that most is said of. */
  readonly within: readonly TimelineEntry[];
  /** Those drawn, in the order of the list. */
  readonly entries: readonly TimelineEntry[];
  /**
   * The list in parts, top to bottom, each by date (what is dated to a year before what is dated to a month or day
   * of it), then by key. One part without a name unless threads are kept together.
   */
  readonly parts: readonly Thread[];
  /** Those drawn by thread, whatever the order of the list; one lane without a name where there are no threads. */
  readonly lanes: readonly Thread[];
  /** Null where no event is in force. */
  readonly time: TimelineTime | null;
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

export function summariseTimeline(dossier: Dossier, view: View): TimelineData {
  const all = entriesInForce(dossier, view);
  const time = all.length > 0 ? timeOf(all, view) : null;
  const within = time ? all.filter((entry) => overlaps(entry, time.window)) : [];
  const drawn = view.brief ? mostTold(within) : within;
  const lanes = byThread(drawn, all);
  const parts = view.threads ? lanes : [{ name: '', entries: drawn }];
  const entries = parts.flatMap((part) => part.entries);
  const used = entries.flatMap((entry) => entry.rows.map(({ event }) => event.source));
  return {
    dossier,
    view,
    all,
    within,
    entries,
    parts,
    lanes,
    time,
    sources: sourcesInOrder(dossier, used),
  };
}

/** By date, then by key. */
function entriesInForce(dossier: Dossier, view: View): TimelineEntry[] {
  const counts = rowsInForce(dossier, view, 'events');
  const counted = dossier.events
    .map((event, at): PlacedEvent => ({ event, at }))
    .filter(({ event }) => counts(event));
  return mergeEvents(dossier, counted)
    .map(entryMaker(dossier))
    .sort(
      (a, b) => compareText(a.date, b.date) || compareText(a.dateEnd, b.dateEnd) || compareText(a.key, b.key),
    );
}

function timeOf(all: readonly TimelineEntry[], view: View): TimelineTime {
  const extent = {
    from: Math.min(...all.map((entry) => entry.from)),
    to: Math.max(...all.map((entry) => entry.to)),
  };
  const [unit] = unitsFor(extent);
  const gaps = longGaps(extent, all.flatMap(endsOf), unit);
  const whole = timeFrame(extent, gaps);
  const window = windowOf(view, extent);
  const shown = common(window, extent);
  return { whole, window, axis: shown && timeAxis(shown, gaps) };
}

/** Ten events: first those that are contested, then those of most sources, then those dated to the day. */
function mostTold(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const weight = (entry: TimelineEntry) =>
    Number(entry.contests.length > 0) * 100 + entry.sources.length * 10 + Number(entry.precision === 'day');
  const chosen = new Set([...entries].sort((a, b) => weight(b) - weight(a) || b.from - a.from).slice(0, 10));
  return entries.filter((entry) => chosen.has(entry));
}
