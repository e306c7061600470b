import { gapsToldOf } from '#lib/model/gapsTold.ts';
import type { Body, Box } from '../kit/chart.ts';
import { actorLead, issueLead } from '../kit/leads.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { layoutGridAndWords } from '../kit/stanceGrid.ts';
import { turned, type StanceGrid, type StanceLines } from '../kit/stanceLines.ts';
import { layoutOverview } from './layoutOverview.ts';
import { foldedFacts, leftOutFacts } from './notDrawn.ts';
import { lessensSingle, type MatrixContext } from './read.ts';

/** Issues in rows and actors in columns, or turned; below them in words who holds one position at most. */
export function layoutMatrix(context: MatrixContext, box: Box): Body {
  const { say, data } = context;
  if (data.isOverview) return layoutOverview(context, box);
  const { positions, silent } = foldedFacts(context);
  return layoutGridAndWords(gridOf(context), box, [
    ...(positions.length > 0
      ? [say.onePosition(positions, data.main === null ? '' : issueLabel(context.dossier, data.main))]
      : []),
    ...(silent.length > 0 ? [say.noPosition(silent)] : []),
  ]);
}

function gridOf(context: MatrixContext): StanceGrid {
  const { dossier, view, words, say, data, presentation } = context;
  const grid: StanceGrid = {
    words,
    isSlide: presentation === 'slide',
    chipsByValue: true,
    lessensSingle: lessensSingle(context),
    gaps: gapsToldOf(context.dossier.info),
    rows: issueLines(context),
    columns: actorLines(context),
    cell: (issue, actor) => {
      const cell = data.cells.at(actor.at, issue.at);
      return { key: stanceCellKey(dossier, cell), cell };
    },
    leftOut: (issues, actors) => say.leftOut(leftOutFacts(context, data.ranked.slice(0, actors), issues)),
  };
  return view.turned ? turned(grid) : grid;
}

function actorLines({ dossier, view, words, data }: MatrixContext): StanceLines[] {
  const lines = (actors: readonly number[]) =>
    actors.map((at) => ({
      at,
      name: actorName(dossier, at),
      rank: data.ranked.indexOf(at),
      lead: (place: Parameters<typeof actorLead>[2]) => actorLead(dossier, at, place),
    }));
  const blocs = data.blocs.map((bloc) => ({
    heading: view.grouped ? (dossier.actors[bloc[0]!]?.bloc ?? '') : '',
    lines: lines(bloc),
  }));
  if (data.observers.length === 0) return blocs;
  const { observers } = words.of('stances').headings;
  return [...blocs, { heading: observers, lines: lines(data.observers), apart: true }];
}

function issueLines({ dossier, words, data, presentation }: MatrixContext): StanceLines[] {
  const { assessments } = words.of('stances').headings;
  const isMain = (at: number) => presentation === 'slide' && at === data.main;
  const isAssessment = (at: number) => dossier.issues[at]?.kind === 'assessment';
  const group = (heading: string, test: (issue: number) => boolean): StanceLines => ({
    heading,
    lines: data.issues.filter(test).map((at) => ({
      at,
      name: issueLabel(dossier, at),
      rank: data.issues.indexOf(at),
      isMain: isMain(at),
      lead: (place) => issueLead(dossier, at, place),
    })),
  });
  const groups = [
    group('', isMain),
    group('', (at) => !isMain(at) && !isAssessment(at)),
    group(assessments, (at) => !isMain(at) && isAssessment(at)),
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
