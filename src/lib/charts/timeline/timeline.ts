import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart, type Where } from '../kit/defineChart.ts';
import { rowsOf, threadsOf, type TimelineEntry } from './entry.ts';
import { finding, leadingEvents } from './finding.ts';
import { layoutTimeline, narrow } from './layout.ts';
import { legend } from './legend.ts';
import { marks, retold } from './marks.ts';
import { brushed, moves } from './moves.ts';
import { mostListed, readTimeline, reads, type TimelineContext, type TimelineData } from './read.ts';
import { table } from './table.ts';
import { limitsSet, stretchOf, type Limits } from '#lib/summary/timeWindow.ts';

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
  sources: (data) => data.sources,
  checked: ({ data: { entries, misdated } }) => {
    const wrong = [...misdated].filter(([, meant]) => entries.includes(meant)).map(([entry]) => entry);
    const contested = entries.filter(({ contests }) => contests.length > 0);
    return [...new Set([...contested, ...wrong])].flatMap(rowsOf);
  },
  legend: (context, theme, width) =>
    context.presentation === 'slide' || width < narrow ? [] : legend(context, theme),
  layout: layoutTimeline,
  marks,
  kind: ({ say, data: { entries, parts } }) => say.kind({ shown: entries.length, threads: parts.length }),
  retold: (context) => (context.data.entries.length > 0 ? retold(context) : empty(context)),
  table,
  moves,
  brushed,
});

function subtitle(context: TimelineContext): Where<string>[] {
  const { view, presentation } = context;
  const { within, all, lanes } = context.data;
  const say = context.say.subtitle;
  const named = lanes.some(({ name }) => name !== null);
  const threads = named && view.threads;
  const limits = limitsShown(context);
  const isSlide = presentation === 'slide';
  return [
    isSlide ? say.slide(aroundLead(context.data)) : say.listed({ threads }),
    !isSlide && say.numbers,
    limits && say.window({ ...limits, shown: within.length, all: all.length }),
    context.page && say.byReports,
  ];
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
    entries.some(({ rows }) => rows.length > 1) && say.notes.merged,
    entries.some(({ rows }) => threadsOf(rows).length > 1) && say.notes.threads,
    entries.some(({ contests }) => contests.length > 0) && say.notes.contested,
    later > 0 && say.notes.later({ amount: later, asOf: dossier.info.asOf }),
  ];
}
