import { hasCopy } from '#lib/summary/hasCopy.ts';
import { cellWithoutPosition, type StanceCell } from '#lib/summary/stanceCells.ts';
import { controls, stanceControls, stanceReads } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { leadOf } from '../kit/leads.ts';
import { actorChoices } from '../kit/rowChoices.ts';
import { issueLabel } from '../kit/names.ts';
import { stanceCellFacts, stanceCellKey } from '../kit/stanceCellFacts.ts';
import { stanceCellLegend } from '../kit/stanceCellLegend.ts';
import { stanceCellTable } from '../kit/stanceCellTable.ts';
import { finding } from './finding.ts';
import { layoutSpectrum } from './layout.ts';
import { moves } from './moves.ts';
import { readSpectrum } from './read.ts';
import { ownProposition, retold } from './retold.ts';

/** Where the actors stand on one issue, from opposition to support. */
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
    const proposition = ownProposition(dossier, data.issue);
    return [proposition === '' ? say.caption(issueLabel(dossier, data.issue)) : say.proposition(proposition)];
  },
  empty: ({ dossier, say, data }) => say.empty(issueLabel(dossier, data.issue)),
  notes: ({ dossier, words, say, data }) => [
    dossier.info.rows === 'observations' ? say.notes.mean : say.notes.median,
    data.split.length > 0 && say.notes.split,
    hasCopy(dossier, data.sources) && words.of('common').copyNote,
  ],
  sources: ({ sources }) => sources,
  // Headings name the steps and the kinds of nothing: the legend holds what neither of them says.
  legend: (context, theme) =>
    stanceCellLegend(context, [...context.data.positions, ...context.data.observers], theme),
  layout: layoutSpectrum,
  marks: ({ dossier, words, data }) => data.drawn.map((cell) => stanceCellFacts(words, dossier, cell)),
  kind: ({ dossier, say, data }) => say.kind(issueLabel(dossier, data.issue)),
  retold: ({ dossier, say, data }) => say.retold(retold(dossier, data)),
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
