import { sourceFilterPhrases, stanceFilterPhrases } from '#lib/evidence/filterPhrases.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { controls, stanceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { leadOf } from '../kit/leads.ts';
import { stanceCellFacts } from '../kit/stanceCellFacts.ts';
import { finding } from './finding.ts';
import { layoutSpectrum } from './layout.ts';
import { legend } from './legend.ts';
import { moves } from './moves.ts';
import { issueLabel, readSpectrum } from './read.ts';
import { retold } from './retold.ts';
import { table } from './table.ts';

/** Where the actors stand on one issue, from opposition to support. */
export const stanceSpectrum = defineChart({
  id: 'stance-spectrum',
  areas: ['stances'],
  page: '/issue',
  reads: ['sourcesOff', 'reference', 'asOf', 'bases', 'confidence', 'issue', 'issueOrder', 'observers'],
  controls: [...stanceControls, controls.issue, controls.observers],
  read: readSpectrum,
  found: ({ drawn }) => drawn.length > 0,
  finding: ({ dossier, data }) => finding(dossier, data),
  subtitle: ({ dossier, view, words, say, data }) => [
    say.subtitle.proposition(dossier.issues[data.issue]?.proposition ?? ''),
    say.subtitle.place,
    say.subtitle.order,
    ...sourceFilterPhrases(words, dossier, view),
    ...stanceFilterPhrases(words, view),
  ],
  empty: ({ dossier, say, data }) => say.empty(issueLabel(dossier, data.issue)),
  notes: ({ dossier, words, say, data }) => [
    ...(data.split.length > 0 ? [say.notes.split] : []),
    ...(data.positions.some(({ confidence, value }) => confidence === 'low' && Math.abs(value ?? 0) === 2)
      ? [say.notes.paler]
      : []),
    ...(hasCopy(dossier, data.sources) ? [words.of('common').copyNote] : []),
  ],
  sources: ({ sources }) => sources,
  legend: ({ words, say, data }, theme) => legend(words, say, data, theme),
  layout: layoutSpectrum,
  marks: ({ dossier, words, data }) => data.drawn.map((cell) => stanceCellFacts(words, dossier, cell)),
  kind: ({ dossier, say, data }) => say.kind(issueLabel(dossier, data.issue)),
  retold: ({ dossier, say, data }) => say.retold(retold(dossier, data)),
  table: ({ dossier, words, say, data }) =>
    table(dossier, words, data, say.caption(issueLabel(dossier, data.issue))),
  subject: ({ dossier, data }) => ({ issue: dossier.issues[data.issue]?.id ?? '' }),
  lead: leadOf,
  moves: ({ dossier, say, data }, focused) => moves(dossier, say, data, focused),
});
