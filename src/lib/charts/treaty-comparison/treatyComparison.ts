import { categoryName } from '#lib/evidence/categoryName.ts';
import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import { splitConditions, type Clause } from '#lib/summary/clauses.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { clauses } from './clauses.ts';
import { finding, missingTexts, textFacts } from './finding.ts';
import { legend } from './kindBand.ts';
import { layout } from './layout.ts';
import { groupsOf, newestOf, read, reads } from './read.ts';

/** The clauses of several instruments lined up by subject: what was kept, what is new, what was dropped. */
export const treatyComparison = defineChart({
  id: 'treaty-comparison',
  page: '/treaties',
  reads,
  controls: [...sourceControls, controls.instruments],
  rows: ({ dossier, words, data }) => [
    {
      kind: 'subject',
      rows: data.all.map(({ category }) => ({ id: category, name: categoryName(words, dossier, category) })),
    },
  ],
  read,
  pages: { amount: ({ rows }) => rows.length },
  found: ({ rows }) => rows.length > 0,
  finding,
  subtitle: ({ data: { compared, choice }, say, presentation }) => [
    presentation === 'slide' ? say.briefly : say.subtitle,
    presentation === 'full' && compared.length > 0 && say.choices[choice],
  ],
  empty: ({ say }) => say.empty,
  notes: ({ data: { rows, all, compared, more }, dossier, say }) => {
    const { notes } = say;
    const some = (test: (cell: Clause) => boolean) => rows.some(({ cells }) => cells.some(test));
    const isConditionalInPart = ({ conditions, provisions }: Clause) =>
      conditions.length > 0 &&
      provisions.some((at) => splitConditions(dossier.provisions[at]!.conditions).length === 0);
    const beside = compared.filter(({ place }) => place === 'beside');
    const found = rows.length > 0;
    const missing = missingTexts({ compared }).map(textFacts);
    return [
      more.passages > 0 && notes.more(more),
      found && all.some(({ verdict }) => verdict !== null) && notes.verdicts,
      found && missing.length > 0 && notes.incomplete(missing),
      found && beside.length > 0 && notes.unranked(beside.map(({ instrument }) => say.textName(instrument))),
      some(isConditionalInPart) && notes.conditions,
      some(({ readings }) => readings.length > 0) && notes.readings,
    ];
  },
  subject: ({ data }) => ({ instruments: data.compared.map(({ instrument }) => instrument.id) }),
  legend,
  layout,
  ...clauses,
  kind: ({ data, say }) => say.kind({ texts: data.columns.length, subjects: data.rows.length }),
  retold: ({ data, dossier, words, say }) =>
    say.retold({
      texts: data.columns.map(({ instrument }) => ({
        name: say.textName(instrument),
        signed: instrument.signed,
      })),
      year: newestOf(data)?.signed.slice(0, 4) ?? '',
      groups: groupsOf(data.rows).map(({ verdict, rows }) => ({
        verdict,
        subjects: rows.map(({ category, cells }) => ({
          name: categoryName(words, dossier, category),
          clauses: cells
            .map((cell, i) => ({ sign: data.columns[i]!.sign, clause: clauseFacts(dossier, cell) }))
            .filter(({ clause }) => clause.kind !== 'none'),
        })),
      })),
    }),
});
