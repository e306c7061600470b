import { toldKindOfAll } from '#lib/model/toldKind.ts';
import { mostActors } from '#lib/summary/compareLimits.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import { controls, stanceControls, stanceReads } from '../kit/controls.ts';
import { defineChart, type MarkFacts, type Where } from '../kit/defineChart.ts';
import { actorPage, issuePage, leadOf } from '../kit/leads.ts';
import { issueChoices } from '../kit/rowChoices.ts';
import { actorName, cellTitle, issueLabel } from '../kit/names.ts';
import { stanceCellFacts } from '../kit/stanceCellFacts.ts';
import { legend } from './actorMark.ts';
import { finding } from './finding.ts';
import { layoutComparison } from './layout.ts';
import { differingIn, namesOf, readComparison, rowFacts, type ComparisonContext } from './read.ts';
import { table } from './table.ts';

/** Where two to four actors disagree and where they agree, issue by issue. */
export const actorComparison = defineChart({
  id: 'actor-comparison',
  areas: ['stances'],
  page: '/compare',
  reads: [...stanceReads, 'actors', 'issueOrder'],
  controls: [...stanceControls, controls.actors],
  rows: ({ dossier, data: { sections } }) => [
    issueChoices(
      dossier,
      sections.flatMap(({ rows }) => rows.map(({ issue }) => issue)),
    ),
  ],
  read: readComparison,
  found: ({ found }) => found,
  finding,
  subtitle: (context) => [
    context.say.encoding({ actors: context.data.chosen.actors.length }),
    weakPhrase(context),
    choicePhrase(context),
  ],
  empty: ({ say }) => say.empty,
  notes,
  legend,
  layout: layoutComparison,
  marks,
  kind: (context) => {
    const { comparison, sections } = context.data;
    const drawn = sections.reduce((sum, { rows }) => sum + rows.length, 0);
    const issues = context.chosen.issue ? drawn : comparison.counted.length;
    return context.say.kind({ actors: namesOf(context), issues });
  },
  retold,
  table,
  lead: leadOf,
});

/** On how many of the issues counted a position is known with low confidence; empty where on none. */
function weakPhrase({ data, say }: ComparisonContext): string {
  const { counted } = data.comparison;
  const weak = counted.filter(({ cells }) => cells.some(isWeak)).length;
  return weak === 0 ? '' : say.weak({ weak, issues: counted.length });
}

/** Its sources take the same side, more or less firmly, or none. */
function differ({ kind, lowest, highest }: StanceCell): boolean {
  return kind === 'position' && lowest !== highest;
}

function isWeak({ confidence }: StanceCell): boolean {
  return confidence === 'low';
}

/** What the chart chose by itself; empty if nothing. */
function choicePhrase({ data, dossier, say }: ComparisonContext): string {
  const { chosen } = data;
  const [first, second] = chosen.actors.map((actor) => dossier.actors[actor]);
  if (!first || !second || chosen.how === 'asked') return '';
  if (chosen.how === 'partner') {
    return say.chosenPartner({ actor: first.short_name, partner: second.short_name, ...chosen });
  }
  return say.chosenPair(chosen);
}

function notes({ data, dossier, view, words, say }: ComparisonContext): Where<string>[] {
  const { chosen } = data;
  const known = new Set(dossier.actors.map(({ id }) => id));
  const unknown = new Set(view.actors.filter((id) => !known.has(id))).size;
  const cells = data.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const titles = (test: (cell: StanceCell) => boolean) =>
    cells.filter(test).map((cell) => cellTitle(dossier, words, cell));
  const differing = cells.filter(differ);
  const weak = titles(isWeak);
  const conflicts = titles(({ kind }) => kind === 'split');
  const leftOut = chosen.leftOut.map((actor) => actorName(dossier, actor));
  return [
    words.of('common').stepsNote(stepsTaken(dossier).length),
    say.notes.disagreement(data.rule, toldKindOfAll(dossier.issues)),
    say.notes.counted({ actors: chosen.actors.length }),
    dossier.info.rows !== 'observations' && differing.length > 0 && say.notes.median(differingIn(differing)),
    weak.length > 0 && say.notes.weak(weak),
    conflicts.length > 0 && say.notes.conflicts(conflicts),
    leftOut.length > 0 && say.notes.leftOut({ most: mostActors, actors: leftOut }),
    unknown > 0 && say.notes.unknown({ actors: unknown }),
  ];
}

function retold(context: ComparisonContext): string {
  const { data, dossier, say } = context;
  if (!data.found) return say.empty;
  const told = toldKindOfAll(dossier.issues);
  const sections = data.sections.map(({ kind, rows }) =>
    say.sectionSentence({ kind, told, rows: rows.map((row) => rowFacts(context, row)) }),
  );
  const categories = data.comparison.categories
    .filter(({ category, issues }) => category !== '' && issues > 0)
    .map(({ category, divergence, issues }) => ({ category, distance: divergence, issues }));
  return [...sections, ...(categories.length > 0 ? [say.categoriesSentence(categories)] : [])].join(' ');
}

/** One for each actor on each issue drawn. */
function marks({ data, dossier, words, say }: ComparisonContext): MarkFacts[] {
  return data.shown.map((cell) => {
    const [name, label] = [actorName(dossier, cell.actor), issueLabel(dossier, cell.issue)];
    return {
      ...stanceCellFacts(words, dossier, cell),
      links: () => [
        { label: say.actorLink({ name }), destination: actorPage(dossier.actors[cell.actor]?.id ?? '') },
        { label: say.issueLink({ label }), destination: issuePage(dossier.issues[cell.issue]?.id ?? '') },
      ],
    };
  });
}
