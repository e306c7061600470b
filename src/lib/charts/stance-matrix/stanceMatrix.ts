import type { Dossier } from '#lib/model/dossier.ts';
import { ownProposition } from '#lib/model/ownProposition.ts';
import { endsOfScale } from '#lib/model/scaleEnds.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import { defaultView } from '#lib/model/view.ts';
import { mostAlike } from '#lib/summary/order.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { parties } from '#lib/summary/mostDivided.ts';
import { cellKindCodes } from '#lib/summary/cellColumns.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import { hasPosition, type CellKind } from '#lib/summary/stanceCells.ts';
import type { MatrixFacts } from '#lib/words/en/stanceMatrix.ts';
import { controls, stanceControls, stanceReads } from '../kit/controls.ts';
import { defineChart, type Where } from '../kit/defineChart.ts';
import { actorChoices, issueChoices } from '../kit/rowChoices.ts';
import { leadOf } from '../kit/leads.ts';
import { placeOfCell, stanceCellFacts } from '../kit/stanceCellFacts.ts';
import { stanceGridLegend } from '../kit/stanceCellLegend.ts';
import { stanceCellTable } from '../kit/stanceCellTable.ts';
import { stanceDataTable } from '../kit/stanceDataTable.ts';
import { cellTitle, issueNames } from '../kit/names.ts';
import { overviewFacts, overviewLead, overviewLegend, overviewTable } from './overview.ts';
import { finding } from './finding.ts';
import { layoutMatrix } from './layout.ts';
import { lessensSingle, readMatrix, type MatrixContext, type MatrixData } from './read.ts';

const arrangement = [
  'grouped',
  'observers',
  'allActors',
  'allIssues',
  'turned',
  'actorOrder',
  'issueOrder',
] as const;

/** In which order more actors stand is not seen from their names. */
const mostUnordered = 20;

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
  question: ({ dossier, say }) => isOfOneSource(dossier) && say.questionOfOne,
  read: readMatrix,
  found: ({ isFound }) => isFound,
  finding: ({ dossier, data }) => finding(dossier, data),
  inFull: ({ dossier, say, data: { main } }) => {
    const issue = main === null ? undefined : dossier.issues[main];
    if (!issue) return false;
    const named = { issue: issue.short_label };
    const [ends, proposition] = [endsOfScale(issue), ownProposition(issue)];
    if (ends) return say.goesFrom({ ...named, ...ends });
    return issue.name_in_text === '' && proposition !== '' && say.inFull({ ...named, proposition });
  },
  subtitle: (context) => {
    const { view, words, say, presentation } = context;
    if (presentation === 'slide') return [say.subtitle];
    const { actorOrder, issueOrder } = words.of('stances');
    const told = toldKindOfAll(context.dossier.issues);
    const isSimple = view.actorOrder === 'similarity' && context.dossier.actors.length > mostAlike;
    return [
      say.subtitle,
      // The usual order of few needs no words; that of many does, and one that was chosen, in a file too.
      (view.actorOrder !== defaultView.actorOrder || context.data.actors.length > mostUnordered) &&
        actorOrder({
          order: isSimple ? 'mean' : view.actorOrder,
          grouped: view.grouped && context.dossier.actors.some(({ bloc }) => bloc !== ''),
          told,
        }),
      view.issueOrder !== defaultView.issueOrder && issueOrder(view.issueOrder, told),
      ...notDrawn(context),
    ];
  },
  empty: ({ say }) => say.empty,
  notes: (context) => {
    const { dossier, view, words, say, data } = context;
    return [
      dossier.info.rows === 'observations' ? say.notes.shares : medianNote(context),
      ...cellNotes(context),
      hasCopy(dossier, data.sources) && words.of('common').copyNote,
      view.reference && say.notes.publications,
      data.isOverview && say.overview.note,
    ];
  },
  sources: ({ sources }) => sources,
  legend: (context, theme) =>
    context.data.isOverview
      ? overviewLegend(context, theme)
      : stanceGridLegend(context, context.data.shown, theme, lessensSingle(context)),
  layout: layoutMatrix,
  isDrawnEmpty: true,
  // Of cells that are not drawn too, so that a link to one shows what it rests on.
  marks: ({ dossier, words, data: { cells, allActors, allIssues } }) =>
    allActors.flatMap((actor) =>
      allIssues.map((issue) => stanceCellFacts(words, dossier, cells.at(actor, issue))),
    ),
  kind: ({ say, data }) => say.kind({ actors: data.actors.length, issues: data.issues.length }),
  retold: ({ dossier, say, data }) =>
    data.isOverview
      ? say.overview.retold(overviewFacts(dossier, data))
      : say.retold(matrixFacts(dossier, data)),
  table: (context) => {
    const { dossier, words, say, data } = context;
    return data.isOverview
      ? overviewTable(context)
      : stanceCellTable(words, dossier, say.caption, data.shown);
  },
  dataTable: ({ dossier, words, say, data: { cells, allActors, allIssues, ...data }, chosen }) => {
    const issues = chosen.issue ? data.issues : allIssues;
    const actors = chosen.actor ? data.actors : allActors;
    const all = actors.flatMap((actor) => issues.map((issue) => cells.at(actor, issue)));
    return stanceDataTable(words, dossier, say.caption, all);
  },
  lead: (context, key) => overviewLead(context, key) ?? leadOf(context, key),
  markAt: ({ dossier, words, data: { cells, allActors, allIssues } }, key) => {
    const place = placeOfCell(dossier, key);
    if (!place || !allActors.includes(place[0]) || !allIssues.includes(place[1])) return null;
    return stanceCellFacts(words, dossier, cells.at(...place));
  },
});

/** What is shown of positions that differ; nothing where none do. */
function medianNote({ dossier, say: { notes }, data: { shown, isOverview } }: MatrixContext): Where<string> {
  const isAny = isOverview || shown.some(({ lowest, highest }) => lowest !== highest);
  return isAny && (isOfOneSource(dossier) ? notes.medianOfOne : notes.median);
}

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

/** Titles that are told one by one; of more their number. */
const mostTitles = 50;

/** The titles of the parties' cells of a kind, by their places; of very many the first are titles, the others only counted. */
function titlesWhere(
  { dossier, words }: Pick<MatrixContext, 'dossier' | 'words'>,
  { cells, allActors, allIssues }: Pick<MatrixContext['data'], 'cells' | 'allActors' | 'allIssues'>,
  test: (place: number) => boolean,
): string[] {
  const titles: string[] = [];
  for (const actor of parties(dossier, allActors)) {
    for (const issue of allIssues) {
      if (!test(actor * cells.issueCount + issue)) continue;
      titles.push(titles.length < mostTitles ? cellTitle(dossier, words, { actor, issue }) : '');
    }
  }
  return titles;
}

/** The positions on which reports conflict, and those that changed sides. */
function cellNotes({ dossier, words, say: { notes }, data, chosen }: MatrixContext): Where<string>[] {
  const lines = {
    ...data,
    ...(chosen.actor ? { allActors: data.actors } : {}),
    ...(chosen.issue ? { allIssues: data.issues } : {}),
  };
  const { columns } = data.cells;
  const titles = (test: (place: number) => boolean) => titlesWhere({ dossier, words }, lines, test);
  const conflicts = titles((place) => columns.kind[place] === cellKindCodes.split);
  const changed = titles((place) => columns.changed[place] === 1);
  return [conflicts.length > 0 && notes.conflicts(conflicts), changed.length > 0 && notes.changed(changed)];
}

/** How many cells are of each kind, and on which issues each actor takes which side. */
function matrixFacts(dossier: Dossier, { actors, issues, shown, cells }: MatrixData): MatrixFacts {
  const amount = (kind: CellKind) => shown.filter((cell) => cell.kind === kind).length;
  const named = issues.map((issue) => issueNames(dossier, issue));
  return {
    positions: amount('position'),
    single: isOfOneSource(dossier)
      ? 0
      : shown.filter(({ kind, sourceCount }) => kind === 'position' && sourceCount === 1).length,
    split: amount('split'),
    unclear: amount('unclear'),
    notApplicable: amount('not_applicable'),
    none: amount('none'),
    areShares: dossier.info.rows === 'observations',
    rows: actors.map((actor) => ({
      actor: dossier.actors[actor]?.name ?? '',
      positions: issues.flatMap((issue, at) => {
        const cell = cells.at(actor, issue);
        if (!hasPosition(cell)) return [];
        return { ...named[at]!, side: cell.value === null ? null : Math.sign(cell.value) };
      }),
    })),
  };
}
