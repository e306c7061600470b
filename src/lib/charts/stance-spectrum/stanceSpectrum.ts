import type { Dossier } from '#lib/model/dossier.ts';
import { ownProposition } from '#lib/model/ownProposition.ts';
import type { Step } from '#lib/model/stance.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { cellWithoutPosition, type StanceCell } from '#lib/summary/stanceCells.ts';
import type { SpectrumFacts } from '#lib/words/en/stanceSpectrum.ts';
import { controls, stanceControls, stanceReads } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import type { Move } from '../kit/chart.ts';
import { leadOf } from '../kit/leads.ts';
import { neighbourMoves } from '../kit/neighbourMoves.ts';
import { actorChoices } from '../kit/rowChoices.ts';
import { issueLabel, issueNames } from '../kit/names.ts';
import { stanceCellFacts, stanceCellKey } from '../kit/stanceCellFacts.ts';
import { stanceCellLegend } from '../kit/stanceCellLegend.ts';
import { stanceCellTable } from '../kit/stanceCellTable.ts';
import { finding } from './finding.ts';
import { layoutSpectrum } from './layout.ts';
import { readSpectrum, toldAs, type SpectrumContext, type SpectrumData } from './read.ts';

/** Where the actors stand on one issue, from one end to the other. */
export const stanceSpectrum = defineChart({
  id: 'stance-spectrum',
  areas: ['stances'],
  page: '/issue',
  reads: [...stanceReads, 'issue', 'issueOrder', 'observers'],
  controls: [...stanceControls, controls.issue, controls.observers],
  rows: ({ dossier, data: { drawn } }) => [
    actorChoices(
      dossier,
      drawn.map(({ actor }) => actor),
    ),
  ],
  read: readSpectrum,
  found: ({ drawn }) => drawn.length > 0,
  finding: ({ dossier, data }) => finding(dossier, data),
  subtitle: ({ dossier, say, data }) => {
    const proposition = propositionOf(dossier, data);
    return [proposition === '' ? say.caption(issueLabel(dossier, data.issue)) : say.proposition(proposition)];
  },
  empty: ({ dossier, say, data }) => say.empty(issueLabel(dossier, data.issue)),
  notes: ({ dossier, words, say, data }, sources) => [
    dossier.info.rows === 'observations'
      ? say.notes.mean
      : data.drawn.some(({ sourceCount }) => sourceCount > 1) && say.notes.median,
    data.split.length > 0 && say.notes.split,
    hasCopy(dossier, sources()) && words.of('common').copyNote,
  ],
  // Headings name the steps and the kinds of nothing: the legend holds what neither of them says.
  legend: (context, theme) =>
    stanceCellLegend(context, [...context.data.positions, ...context.data.observers], theme),
  layout: layoutSpectrum,
  marks: ({ dossier, words, data }) => data.drawn.map((cell) => stanceCellFacts(words, dossier, cell)),
  kind: ({ dossier, say, data }) => say.kind(issueNames(dossier, data.issue)),
  retold: ({ dossier, say, data }) => say.retold(factsOf(dossier, data)),
  table: ({ dossier, words, say, data }) => {
    const missing = data.missing.map((actor) => cellWithoutPosition(actor, data.issue, 'none', []));
    const caption = say.caption(issueLabel(dossier, data.issue));
    const key = (cell: StanceCell) => (cell.kind === 'none' ? '' : stanceCellKey(dossier, cell));
    return stanceCellTable(words, dossier, caption, [...data.drawn, ...missing], key);
  },
  subject: ({ dossier, data }) => ({ issue: dossier.issues[data.issue]?.id ?? '' }),
  lead: leadOf,
  moves,
});

function propositionOf({ issues }: Dossier, { issue }: SpectrumData): string {
  const shown = issues[issue];
  return shown ? ownProposition(shown) : '';
}

/** Who stands where, by full names. */
function factsOf(dossier: Dossier, data: SpectrumData): SpectrumFacts {
  const nameOf = (actor: number) => dossier.actors[actor]?.name ?? '';
  const names = (cells: readonly StanceCell[]) => cells.map(({ actor }) => nameOf(actor));
  const at = (step: Step) => names(data.positions.filter(({ value }) => value === step));
  return {
    told: toldAs({ dossier, data }),
    proposition: propositionOf(dossier, data),
    positions: { '-2': at(-2), '-1': at(-1), 0: at(0), 1: at(1), 2: at(2) },
    split: names(data.split),
    observers: names(data.observers),
    unclear: names(data.unclear),
    notApplicable: names(data.notApplicable),
    absent: data.absent.map(nameOf),
    missing: data.unknown.map(nameOf),
  };
}

/** To the issue before and after this one, in the order of the view; the same actor stays in focus. */
function moves({ dossier, say, data }: SpectrumContext, focused: string): readonly Move[] {
  const inFocus = data.drawn.find((cell) => stanceCellKey(dossier, cell) === focused);
  const { previous, next, previousIs, nextIs } = say.moves;
  const labels = [
    (name: string | null) => (name === null ? previous : previousIs(name)),
    (name: string | null) => (name === null ? next : nextIs(name)),
  ] as const;
  return neighbourMoves(data.issues, data.issue, labels, (issue) => {
    const there = inFocus && data.cells.at(inFocus.actor, issue);
    return {
      name: issueLabel(dossier, issue),
      view: { issue: dossier.issues[issue]?.id ?? '' },
      ...(there && there.kind !== 'none' ? { focus: stanceCellKey(dossier, there) } : {}),
    };
  });
}
