import { categoryName } from '#lib/evidence/categoryName.ts';
import { obligations, provisionStatuses } from '#lib/model/provision.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { bindingClauses, finding } from './finding.ts';
import { layout } from './layout.ts';
import { legend } from './legend.ts';
import { marks } from './marks.ts';
import { countCovered, isConditional, isCovered, read, reads } from './read.ts';
import { native, table } from './table.ts';

/** What an instrument binds its parties to, and how strongly: one mark for each report of a provision. */
export const provisionBreakdown = defineChart({
  id: 'provision-breakdown',
  page: '/treaty',
  reads,
  controls: [...sourceControls, controls.instrument],
  read,
  found: ({ shown }) => shown.length > 0,
  finding,
  subtitle: ({ data: { instrument }, say }) => [instrument?.name, say.subtitle],
  empty: ({ data: { instrument }, say }) => say.empty({ instrument: instrument?.name ?? '' }),
  notes: (context) => {
    const { data, dossier, words, say } = context;
    const { shown, sources } = data;
    const binding = bindingClauses(context).map(({ clause, conditions }) => ({
      subject: categoryName(words, dossier, clause.category),
      conditions,
    }));
    return [
      binding.length > 0 && say.notes.conditions(binding),
      shown.length > 0 && say.notes.binding,
      sources.length > 1 && say.notes.severalSources,
      shown.some(({ provision }) => !isCovered(provision)) && say.notes.excluded,
    ];
  },
  sources: ({ sources }) => sources,
  subject: ({ data: { instrument } }) => ({ instrument: instrument?.id ?? '' }),
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
