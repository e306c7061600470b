import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { enoughIssues } from '#lib/summary/choosePair.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Description } from '../chart.ts';
import { sourceFilterWords, stanceFilterWords } from '../filterWords.ts';
import { cellWords } from '../stanceCellWords.ts';
import { shortEnough } from '../shortEnough.ts';
import { stepsApart, stepsNote } from '../stepsApart.ts';
import { count, joinWords } from '../wording.ts';
import { namesOf, parts, type ComparisonData, type Section } from './summarise.ts';

export function headline(data: ComparisonData): string {
  const { comparison, found } = data;
  if (!found) return 'Nothing found under the filters in force';
  const names = joinWords(namesOf(data));
  const { counted } = comparison;
  const [most] = counted;
  const parting = counted.filter(parts).length;
  const issues = count(counted.length, 'issue');
  if (!most)
    return shortEnough(`Nothing is known that lets ${names} be compared`, 'No issue can be compared');
  const known = namesOf(data).length > 2 ? 'that can be compared' : 'known of both';
  const all = counted.length === 1 ? 'the 1 issue' : `all ${issues}`;
  if (parting === 0) {
    return shortEnough(
      `${names} agree within one step on ${all} ${known}`,
      `They agree within one step on ${all}`,
    );
  }
  const label = labelOf(data, most.issue);
  const start = `part on ${parting === counted.length ? `${all} ${known}` : `${parting} of ${issues}`}`;
  return shortEnough(
    `${names} ${start}, most on “${label}” (${stepsApart(most.divergence ?? 0)})`,
    `${names} ${start}, most on “${label}”`,
    `${names} ${start}`,
    `The actors compared ${start}`,
  );
}

export function labelOf(data: ComparisonData, issue: number): string {
  return data.dossier.issues[issue]?.short_label ?? '';
}

export function subtitle(data: ComparisonData): string {
  const { dossier, view, comparison } = data;
  const drawn = data.sections.flatMap(({ rows }) => rows).length;
  const words = [
    `Position of each actor on each issue, from strongly opposes to strongly supports; the line between them is ${
      namesOf(data).length > 2 ? 'their range' : 'their distance'
    }`,
    view.brief && comparison.counted.length > drawn
      ? `the ${drawn} issues furthest apart of ${comparison.counted.length}`
      : 'issues furthest apart first',
    ...choiceWords(data),
    ...sourceFilterWords(dossier, view),
    ...stanceFilterWords(view),
  ];
  return words.join(' · ');
}

/** Says what the chart chose by itself. */
function choiceWords({ dossier, chosen }: ComparisonData): string[] {
  const [first, second] = chosen.actors.map((actor) => dossier.actors[actor]);
  if (!first || !second || chosen.how === 'asked') return [];
  if (chosen.how === 'partner') {
    return [`${second.short_name} chosen as the one that parts most from ${first.short_name}`];
  }
  const authors = [first, second].some(({ kind }) => kind === 'author') ? '' : ', authors left aside';
  return [`actors chosen as the two that part most${authors}`];
}

export function notes(data: ComparisonData): string[] {
  const { dossier, view, chosen } = data;
  const lines: string[] = [stepsNote];
  lines.push(
    chosen.actors.length > 2
      ? 'Of more than two actors the mean difference of every two with a position counts. An issue counts if at least two have one; where sources disagree on an actor, it has none.'
      : 'An issue counts if both have a position on it; where sources disagree on an actor, it has none.',
  );
  if (chosen.how !== 'asked' && chosen.actors.length > 1) {
    lines.push(
      `Who parts most: mean difference × number of issues, among those known on ${enoughIssues} or more of the same if there are any.`,
    );
  }
  if (chosen.leftOut.length) {
    const names = chosen.leftOut.map((actor) => dossier.actors[actor]?.short_name ?? '');
    lines.push(`At most four actors are compared; left out: ${joinWords(names)}.`);
  }
  const known = new Set(dossier.actors.map((actor) => actor.id));
  const unknown = new Set(view.actors.filter((id) => !known.has(id))).size;
  if (unknown) {
    const are = unknown === 1 ? 'is' : 'are';
    lines.push(`${count(unknown, 'actor')} asked for ${are} not in this dossier and ${are} left out.`);
  }
  return lines;
}

const sectionWords: Readonly<Record<Section['kind'], string>> = {
  part: 'Where they part: more than one step apart',
  agree: 'Where they agree: at most one step apart',
  uncounted: 'Not counted: too little is known to compare',
};

export function heading({ kind, rows }: Section): string {
  return `${sectionWords[kind]} (${count(rows.length, 'issue')})`;
}

/** Why an actor has no mark on the axis; shorter than in its sentence. */
export function reasonWords(cell: StanceCell): string {
  if (cell.kind !== 'split') return cellWords(cell);
  return cell.sourceCount > 1 ? 'sources disagree' : 'told both ways by one source';
}

export function describe(data: ComparisonData): Description {
  const { comparison, sections } = data;
  const short = `Dot plot that compares ${joinWords(namesOf(data)) || 'no actors'} on ${count(
    comparison.counted.length,
    'issue',
  )}. ${headline(data)}.`;
  const told = sections.map(
    (section) => `${heading(section)}: ${section.rows.map((row) => rowWords(data, row)).join('; ')}.`,
  );
  const categories = comparison.categories
    .filter(({ category, issues }) => category !== '' && issues > 0)
    .map(
      ({ category, divergence, issues }) =>
        `${category} ${stepsApart(divergence ?? 0)} (${count(issues, 'issue')})`,
    );
  if (sections.length && categories.length) told.push(`By category: ${categories.join('; ')}.`);
  return { short, long: told.join(' ') || 'No position passes the filters in force.' };
}

function rowWords(data: ComparisonData, row: ComparedIssue): string {
  const names = namesOf(data);
  const told = row.cells.map((cell, i) => `${names[i]} ${cellWords(cell)}`).join(', ');
  const distance = row.divergence === null ? '' : ` (${stepsApart(row.divergence)})`;
  return `“${labelOf(data, row.issue)}”${distance}: ${told}`;
}
