import { categoryName } from '#lib/evidence/categoryName.ts';
import { obligations, provisionStatuses } from '#lib/model/provision.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { finding } from './finding.ts';
import { layout } from './layout.ts';
import { legend } from './legend.ts';
import { marks } from './marks.ts';
import { countCovered, isConditional, isCovered, read, reads } from './read.ts';
import { native, table } from './table.ts';

/** More instruments than this are counted in the subtitle and named in a note. */
const mostNamed = 2;

/** What the instruments bind their parties to, and how strongly: one mark for each report of a provision. */
export const provisionBreakdown = defineChart({
  id: 'provision-breakdown',
  page: '/treaty',
  reads,
  controls: [...sourceControls, controls.instrument],
  read,
  found: ({ shown }) => shown.length > 0,
  finding,
  subtitle: ({ data: { chosen, instruments }, say }) => [
    say.instruments({
      names: chosen
        ? [chosen.name]
        : instruments.length > mostNamed
          ? []
          : instruments.map(({ name }) => name),
      total: instruments.length,
    }),
    say.subtitle,
  ],
  empty: ({ data: { chosen }, say }) => say.empty({ instrument: chosen?.name ?? '' }),
  notes: ({ data: { shown, instruments, sources }, say }) => {
    const amounts = instruments.map(({ id, name }) => ({
      instrument: name,
      amount: shown.filter(({ provision }) => provision.instrument === id).length,
    }));
    return [
      shown.length > 0 && say.notes.binding,
      sources.length > 1 && say.notes.severalSources,
      shown.some(({ provision }) => !isCovered(provision)) && say.notes.excluded,
      instruments.length > mostNamed && say.notes.amounts(amounts),
    ];
  },
  sources: ({ sources }) => sources,
  legend,
  layout,
  marks,
  kind: ({ data: { shown, rows }, say }) => say.kind({ provisions: shown.length, subjects: rows.length }),
  retold: ({ data: { shown, rows }, dossier, words, say }) =>
    say.retold({
      statuses: provisionStatuses.map((status) => ({
        status,
        amount: shown.filter(({ provision }) => provision.status === status).length,
      })),
      subjects: rows.map(({ category, cells }) => ({
        name: categoryName(words, dossier, category),
        obligations: obligations.map((obligation) => ({
          obligation,
          amount: cells[obligation].length,
          conditional: cells[obligation].filter(({ provision }) => isConditional(provision)).length,
          excluded: cells[obligation].length - countCovered(cells[obligation]),
        })),
      })),
    }),
  table,
  native,
});
