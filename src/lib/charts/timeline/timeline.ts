import type { View } from '#lib/model/view.ts';
import { brushedWindow, shift, zoomIn, zoomOut } from '#lib/summary/timeFrame.ts';
import { limitsOf, limitsSet, stretchOf, type Limits, type TimeWindow } from '#lib/summary/timeWindow.ts';
import type { Move } from '../kit/chart.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart, type Where } from '../kit/defineChart.ts';
import { isVague, rowsOf, threadsOf, type TimelineEntry } from './entry.ts';
import { events } from './events.ts';
import { finding, isWithin, leadingEvents } from './finding.ts';
import { layoutTimeline, narrow } from './layout.ts';
import { legend } from './legend.ts';
import { mostListed, readTimeline, reads, type TimelineContext, type TimelineData } from './read.ts';

/** What happened when, and who reports it. */
export const timeline = defineChart({
  id: 'timeline',
  saysConflicts: 'marks',
  page: '/timeline',
  reads,
  controls: [...sourceControls, controls.threads, controls.from, controls.to],
  rows: ({ words, data }) => [
    {
      kind: 'event',
      rows: data.entries.map(({ key, label, date, end, rows }) => ({
        id: key,
        name: words.of('common').parts([label, words.span(date, end)]),
        // A filter can leave out the row that gives the key.
        also: rows.map(({ event }) => event.id),
      })),
    },
  ],
  read: readTimeline,
  pages: { amount: ({ entries }) => entries.length, most: mostListed },
  found: ({ entries }) => entries.length > 0,
  finding,
  subtitle,
  empty,
  notes,
  checked: ({ data: { entries, misdated } }) => {
    const wrong = [...misdated].filter(([, meant]) => entries.includes(meant)).map(([entry]) => entry);
    const contested = entries.filter(({ contests }) => contests.length > 0);
    return [...new Set([...contested, ...wrong])].flatMap(rowsOf);
  },
  legend: (context, theme, width) =>
    context.presentation === 'slide' || width < narrow ? [] : legend(context, theme),
  layout: layoutTimeline,
  ...events,
  kind: ({ say, data: { entries, misdated, parts } }) =>
    say.kind({ shown: entries.filter((entry) => !misdated.has(entry)).length, threads: parts.length }),
  retold: (context) => (context.data.entries.length > 0 ? retold(context) : empty(context)),
  moves,
  brushed,
});

function subtitle(context: TimelineContext): Where<string>[] {
  const { view, presentation } = context;
  const { lanes } = context.data;
  const say = context.say.subtitle;
  const named = lanes.some(({ name }) => name !== null);
  const threads = named && view.threads;
  const limits = limitsShown(context);
  const isSlide = presentation === 'slide';
  return [
    isSlide ? say.slide(aroundLead(context.data)) : say.listed({ threads }),
    !isSlide && say.numbers,
    limits && say.window({ ...limits, ...amountsWithin(context.data) }),
    context.page && say.byReports,
  ];
}

/** How many events surely lie within the window, and how many may, of how many that happened at any time. */
function amountsWithin({ happened, time, total }: TimelineData) {
  const within = happened.filter(
    (entry) => entry.precision === 'day' || isWithin(entry, time!.window),
  ).length;
  return { within, vague: happened.length - within, all: total };
}

/** Whether there is an event that the headline tells, and whether others are drawn before and after it. */
function aroundLead(data: TimelineData) {
  const [lead] = leadingEvents(data);
  const others = (test: (entry: TimelineEntry) => boolean) => data.entries.some(test);
  return {
    lead: lead !== undefined,
    before: lead !== undefined && others(({ from }) => from < lead.from),
    after: lead !== undefined && others(({ to }) => to > lead.to),
  };
}

/** The limits of time selected; null for the whole time. */
function limitsShown({ view, data: { time } }: TimelineContext): Limits | null {
  return time && (view.from || view.to) ? limitsSet(view, time.window) : null;
}

function empty(context: TimelineContext): string {
  const limits = limitsShown(context);
  return limits ? context.say.emptyWindow({ ...limits, all: context.data.all.length }) : context.say.empty;
}

function notes({ dossier, say, presentation, data: { entries, time } }: TimelineContext): Where<string>[] {
  if (entries.length === 0) return [];
  const parts = presentation === 'slide' ? [] : (time?.axis?.parts ?? []);
  const later = entries.filter((entry) => entry.later).length;
  const skipped = parts.filter((part) => part.broken).map(stretchOf);
  return [
    skipped.length > 0 && say.notes.skipped(skipped),
    presentation !== 'slide' && standsBehindOthers(entries) && say.notes.vague,
    entries.some(({ rows }) => rows.length > 1) && say.notes.merged,
    entries.some(({ rows }) => threadsOf(rows).length > 1) && say.notes.threads,
    entries.some(({ contests }) => contests.length > 0) && say.notes.contested,
    later > 0 && say.notes.later({ amount: later, asOf: dossier.info.asOf }),
  ];
}

/** Whether what is known to a month or year stands behind events of which more is known, in the same month or year. */
function standsBehindOthers(entries: readonly TimelineEntry[]): boolean {
  return entries.some(
    (entry, at) =>
      isVague(entry) &&
      at > 0 &&
      entries[at - 1]!.from >= entry.from &&
      entries[at - 1]!.precision !== entry.precision,
  );
}

/** How many events several sources report, then every event, part by part. */
function retold({ say, data: { entries, happened, crowded, parts } }: TimelineContext): string {
  const amounts = {
    shared: entries.filter(({ reporters }) => reporters > 1).length,
    contested: entries.filter(({ contests }) => contests.length > 0).length,
  };
  const told = parts.flatMap(({ name, entries: own }) => [
    ...(name === null ? [] : [say.thread({ name: name || say.noThread, amount: own.length })]),
    ...own.map((entry) => say.sentence(entry)),
  ]);
  const crowd = crowded
    ? [say.crowdedMonth({ amount: crowded.entries.length, all: happened.length, month: crowded.month })]
    : [];
  return [...crowd, say.amounts(amounts), ...told].join(' ');
}

/** Closer around the event in focus, or the middle of the window; further away; earlier, later; all of it. */
function moves({ view, say, data: { time, entries } }: TimelineContext, focused: string): Move[] {
  if (!time) return [];
  const { whole, window } = time;
  const entry = entries.find(({ key }) => key === focused);
  const to = (next: TimeWindow | null) => next && limitsOf(next, whole.extent);
  return [
    { key: '+', label: say.moves.closer, view: to(zoomIn(whole, window, entry ?? null)) },
    { key: '-', label: say.moves.further, view: to(zoomOut(whole, window)) },
    { key: '[', label: say.moves.earlier, view: to(shift(whole, window, -1)) },
    { key: ']', label: say.moves.later, view: to(shift(whole, window, 1)) },
    { key: '0', label: say.moves.whole, view: view.from || view.to ? { from: '', to: '' } : null },
  ];
}

/** The limits after dragging over the lanes. */
function brushed({ data: { time } }: TimelineContext, from: number, to: number): Partial<View> {
  if (!time?.axis) return {};
  return limitsOf(brushedWindow(time.whole, time.axis, from, to), time.whole.extent);
}
