import { hasCopy } from '#lib/summary/hasCopy.ts';
import { controls, stanceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { leadOf } from '../kit/leads.ts';
import { stanceCellFacts } from '../kit/stanceCellFacts.ts';
import { stanceCellLegend } from '../kit/stanceCellLegend.ts';
import { stanceCellTable } from '../kit/stanceCellTable.ts';
import { finding } from './finding.ts';
import { layoutMatrix } from './layout.ts';
import { readMatrix } from './read.ts';
import { retold } from './retold.ts';

/** Who stands where on what, how sure, and where sources disagree. */
export const stanceMatrix = defineChart({
  id: 'stance-matrix',
  areas: ['stances'],
  page: '/stances',
  reads: ['sourcesOff', 'reference', 'asOf', 'bases', 'confidence', 'grouped', 'actorOrder', 'issueOrder'],
  controls: [...stanceControls, controls.grouped, controls.actorOrder, controls.issueOrder],
  read: readMatrix,
  found: ({ shown }) => shown.some(({ rows }) => rows.length > 0),
  finding: ({ dossier, data }) => finding(dossier, data),
  subtitle: ({ view, words, say, data }) => {
    const { actorOrder, issueOrder } = words.of('stances');
    return [
      say.subtitle,
      actorOrder({ order: view.actorOrder, grouped: view.grouped }),
      issueOrder(view.issueOrder),
      data.actors.length < data.allActors.length && say.fewer(data.actors.length),
    ];
  },
  empty: ({ say }) => say.empty,
  notes: ({ dossier, view, words, say, data }) => [
    say.notes.median,
    hasCopy(dossier, data.sources) && words.of('common').copyNote,
    view.reference && say.notes.publications,
  ],
  sources: ({ sources }) => sources,
  legend: ({ words, data }, theme) => stanceCellLegend(words, data.shown, theme),
  layout: layoutMatrix,
  isDrawnEmpty: true,
  marks: ({ dossier, words, data }) => data.shown.map((cell) => stanceCellFacts(words, dossier, cell)),
  kind: ({ say, data }) => say.kind({ actors: data.actors.length, issues: data.issues.length }),
  retold: ({ dossier, say, data }) => say.retold(retold(dossier, data)),
  table: ({ dossier, words, say, data }) => stanceCellTable(words, dossier, say.caption, data.shown),
  lead: leadOf,
});
