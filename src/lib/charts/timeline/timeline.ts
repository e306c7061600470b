import { legacyChart } from '../kit/legacyChart.ts';

import { describe, emptyWords, entrySentence, headline, notes, subtitle } from './describe.ts';
import { layoutTimeline } from './layout.ts';
import { legend } from './legend.ts';
import { brushed, moves } from './moves.ts';
import { summariseTimeline, type TimelineData } from './summarise.ts';
import { table } from './table.ts';

/** What happened when, and who says so. */
export const timeline = legacyChart<TimelineData>({
  id: 'timeline',
  name: 'Timeline',
  question: 'What happened when, and who says so?',
  page: '/timeline',
  settings: ['threads'],
  prepare: (dossier, view) => {
    const data = summariseTimeline(dossier, view);
    // Pages that list rows ask for the evidence of every mark.
    const entries = new Map(data.entries.map((entry) => [entry.key, entry]));
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: emptyWords(data),
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutTimeline(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const entry = entries.get(key);
        if (!entry) return null;
        return {
          key,
          title: entry.label,
          summary: entrySentence(entry),
          rows: entry.rows.map(({ at }) => ({ table: 'events', at })),
        };
      },
      moves: (focused) => moves(data, focused),
      brushed: (from, to) => brushed(data, from, to),
    };
  },
});
