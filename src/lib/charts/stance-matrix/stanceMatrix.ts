import { defaultView } from '#lib/model/view.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { parties } from '#lib/summary/mostDivided.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { controls, stanceControls, stanceReads } from '../kit/controls.ts';
import { defineChart, type Where } from '../kit/defineChart.ts';
import { actorChoices, issueChoices } from '../kit/rowChoices.ts';
import { leadOf } from '../kit/leads.ts';
import { stanceCellFacts } from '../kit/stanceCellFacts.ts';
import { stanceGridLegend } from '../kit/stanceCellLegend.ts';
import { stanceCellTable } from '../kit/stanceCellTable.ts';
import { stanceDataTable } from '../kit/stanceDataTable.ts';
import { cellTitle } from '../kit/names.ts';
import { cellsWhere, finding } from './finding.ts';
import { layoutMatrix } from './layout.ts';
import { lessensSingle, readMatrix, type MatrixContext } from './read.ts';
import { retold } from './retold.ts';

const arrangement = [
  'grouped',
  'observers',
  'allActors',
  'allIssues',
  'turned',
  'actorOrder',
  'issueOrder',
] as const;

/** Who stands where on what, how sure, and where sources disagree. */
export const stanceMatrix = defineChart({
  id: 'stance-matrix',
  areas: ['stances'],
  page: '/stances',
  reads: [...stanceReads, ...arrangement],
  controls: [
    ...stanceControls,
    controls.grouped,
    controls.observers,
    controls.allActors,
    controls.allIssues,
    controls.turned,
    controls.actorOrder,
    controls.issueOrder,
  ],
  rows: ({ dossier, data: { allIssues, allActors } }) => [
    issueChoices(dossier, allIssues),
    actorChoices(dossier, allActors),
  ],
  read: readMatrix,
  found: ({ shown }) => shown.some(({ rows }) => rows.length > 0),
  finding: ({ dossier, data }) => finding(dossier, data),
  subtitle: (context) => {
    const { view, words, say, presentation } = context;
    if (presentation === 'slide') return [say.subtitle];
    const { actorOrder, issueOrder } = words.of('stances');
    return [
      say.subtitle,
      // The usual order needs no words; one that was chosen does, in a file too.
      view.actorOrder !== defaultView.actorOrder &&
        actorOrder({ order: view.actorOrder, grouped: view.grouped }),
      view.issueOrder !== defaultView.issueOrder && issueOrder(view.issueOrder),
      ...notDrawn(context),
    ];
  },
  empty: ({ say }) => say.empty,
  notes: (context) => {
    const { dossier, view, words, say, data } = context;
    return [
      dossier.info.rows === 'observations' ? say.notes.shares : say.notes.median,
      ...cellNotes(context),
      hasCopy(dossier, data.sources) && words.of('common').copyNote,
      view.reference && say.notes.publications,
    ];
  },
  sources: ({ sources }) => sources,
  legend: (context, theme) => stanceGridLegend(context, context.data.shown, theme, lessensSingle(context)),
  layout: layoutMatrix,
  isDrawnEmpty: true,
  // Of cells that are not drawn too, so that a link to one shows what it rests on.
  marks: ({ dossier, words, data: { cells, allActors, allIssues } }) =>
    allActors.flatMap((actor) =>
      allIssues.map((issue) => stanceCellFacts(words, dossier, cells.at(actor, issue))),
    ),
  kind: ({ say, data }) => say.kind({ actors: data.actors.length, issues: data.issues.length }),
  retold: ({ dossier, say, data }) => say.retold(retold(dossier, data)),
  table: ({ dossier, words, say, data }) => stanceCellTable(words, dossier, say.caption, data.shown),
  dataTable: ({ dossier, words, say, data: { cells, allActors, allIssues, ...data }, chosen }) => {
    const issues = chosen.issue ? data.issues : allIssues;
    const actors = chosen.actor ? data.actors : allActors;
    const all = actors.flatMap((actor) => issues.map((issue) => cells.at(actor, issue)));
    return stanceDataTable(words, dossier, say.caption, all);
  },
  lead: leadOf,
});

/** What of the dossier is not drawn, in words. */
function notDrawn({ dossier, view, say, data, chosen }: MatrixContext): Where<string>[] {
  const { issues, allActors, allIssues, isCapped } = data;
  const taking = parties(dossier, allActors).length;
  return [
    !view.observers && !chosen.actor && taking < allActors.length && say.withoutObservers,
    !chosen.issue &&
      issues.length < allIssues.length &&
      say[isCapped ? 'capped' : 'telling']({ shown: issues.length, all: allIssues.length }),
  ];
}

/** The positions on which reports conflict, and those that changed sides. */
function cellNotes({ dossier, words, say: { notes }, data, chosen }: MatrixContext): Where<string>[] {
  const lines = {
    ...data,
    ...(chosen.actor ? { allActors: data.actors } : {}),
    ...(chosen.issue ? { allIssues: data.issues } : {}),
  };
  const titles = (test: (cell: StanceCell) => boolean) =>
    cellsWhere(dossier, lines, test).map((cell) => cellTitle(dossier, words, cell));
  const conflicts = titles(({ kind }) => kind === 'split');
  const changed = titles((cell) => cell.changed);
  return [conflicts.length > 0 && notes.conflicts(conflicts), changed.length > 0 && notes.changed(changed)];
}
