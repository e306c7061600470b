import type { View } from '#lib/model/view.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { mostDivided } from '#lib/summary/mostDivided.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Description } from '../chart.ts';
import { sourceFilterWords, stanceFilterWords } from '../filterWords.ts';
import { count, joinWords } from '../wording.ts';
import type { MatrixData } from './summarise.ts';

export function headline(data: MatrixData): string {
  if (!data.shown.some((cell) => cell.rows.length > 0)) return 'Nothing found under the filters in force';
  const divided = mostDivided(data.cells, data.allActors, data.issues);
  const all = data.allActors.flatMap((actor) => data.issues.map((issue) => data.cells.at(actor, issue)));
  const splits = all.filter((cell) => cell.kind === 'split').length;
  const positions = all.filter((cell) => cell.value !== null || cell.kind === 'split').length;
  const disagree = splits ? `; sources disagree on ${count(splits, 'position')}` : '';
  if (!divided) return `${count(positions, 'position')} found${disagree}`;
  const label = data.dossier.issues[divided.issue]?.short_label;
  const sides = `${divided.support} for, ${divided.oppose} against`;
  return `“${label}” divides the actors most: ${sides}${disagree}`;
}

const orderWords: Readonly<Record<View['actorOrder'], string>> = {
  given: 'as given',
  name: 'by name',
  group: 'by group',
  mean: 'by mean stance',
  polarisation: 'by polarisation',
  similarity: 'by similarity',
};

export function subtitle(data: MatrixData): string {
  const { view } = data;
  const parts = [
    'Stance of each actor (rows) on each issue (columns), from −− strongly opposes to ++ strongly supports',
    `actors ${orderWords[view.actorOrder]}${view.grouped ? ', kept in blocs' : ''}; issues ${orderWords[view.issueOrder]}`,
    ...(data.actors.length < data.allActors.length
      ? [`the ${data.actors.length} actors with the most evidence`]
      : []),
    ...sourceFilterWords(data.dossier, view),
    ...stanceFilterWords(view),
  ];
  return parts.join(' · ');
}

export function notes(data: MatrixData): string[] {
  const { dossier } = data;
  const lines = [
    'A cell is the median of its sources, never an average across opposite signs; low confidence never shows the strongest colours.',
  ];
  if (hasCopy(dossier, data.sources)) lines.push('A paraphrased copy counts once with its original.');
  if (data.view.reference)
    lines.push('Positions from other publications stand beside those of the documents.');
  return lines;
}

export function describe(data: MatrixData): Description {
  const { actors, issues } = data;
  const short = `Stance matrix of ${count(actors.length, 'actor')} and ${count(issues.length, 'issue')}. ${headline(data)}.`;
  // Read long after the picture is seen, if at all.
  return {
    short,
    get long() {
      return longWords(data);
    },
  };
}

function longWords({ dossier, actors, issues, shown, cells: all }: MatrixData): string {
  const countOf = (kind: StanceCell['kind']) => shown.filter((cell) => cell.kind === kind).length;
  const perActor = actors.map((actor) => {
    const cells = issues.map((issue) => all.at(actor, issue));
    const named = (test: (cell: StanceCell) => boolean) =>
      cells.filter(test).map((cell) => dossier.issues[cell.issue]?.short_label ?? '');
    const sides = [
      { verb: 'supports', labels: named((cell) => (cell.value ?? 0) > 0) },
      { verb: 'is neutral on', labels: named((cell) => cell.value === 0) },
      { verb: 'opposes', labels: named((cell) => (cell.value ?? 0) < 0) },
      { verb: 'is told of in opposite ways on', labels: named((cell) => cell.kind === 'split') },
    ].filter((side) => side.labels.length > 0);
    const words = sides.map((side) => `${side.verb} ${joinWords(side.labels)}`).join('; ');
    return `${dossier.actors[actor]?.name}: ${words || 'no position found'}.`;
  });
  const kinds = [
    `${count(countOf('position'), 'position')}`,
    `${count(countOf('split'), 'cell')} where sources disagree`,
    `${countOf('unclear')} that cannot be judged`,
    `${countOf('not_applicable')} not applicable`,
    `${countOf('none')} with nothing found`,
  ];
  return `${kinds.join(', ')}. ${perActor.join(' ')}`;
}
