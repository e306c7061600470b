import { categoryInText, categoryName } from '#lib/evidence/categoryName.ts';
import { hasManyInstruments } from '#lib/summary/chooseInstruments.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { mostDrawn } from '../kit/pages.ts';
import { clauses } from './clauses.ts';
import { finding } from './finding.ts';
import { layout } from './layout.ts';
import {
  amountsOutside,
  bindingClauses,
  clausesInText,
  isAllCoded,
  overstatedClauses,
  read,
  reads,
  strengths,
  wordingOf,
  type ProvisionContext,
} from './read.ts';

/** What an instrument binds its parties to, and how strongly: one mark for each clause, however often it is told of. */
export const provisionBreakdown = defineChart({
  id: 'provision-breakdown',
  page: '/treaty',
  reads,
  controls: [...sourceControls, controls.instrument],
  rows: ({ dossier, words, data }) => [
    {
      kind: 'subject',
      rows: data.all.map(({ clause: { category } }) => ({
        id: category,
        name: categoryName(words, dossier, category),
      })),
    },
  ],
  question: ({ dossier, say, data }) =>
    isAllCoded(data.all) ? say.questionOfCodes : hasManyInstruments(dossier) && say.questionOfOne,
  read,
  // Codes are names alone.
  pages: { amount: ({ rows }) => rows.length, most: ({ all }) => (isAllCoded(all) ? 300 : mostDrawn) },
  found: ({ all }) => all.some(({ strength }) => strength !== 'uncoded'),
  finding,
  subtitle: (context) => {
    const { data, presentation, say } = context;
    const name = data.instrument?.name ?? '';
    // A slide has no room to name twice what its headline names.
    const isNamed = presentation === 'slide' && headlineOf(context).includes(name);
    const isCoded = isAllCoded(data.all);
    return [!isNamed && name, ...say.subtitle({ ...data, isCoded, isSlide: presentation === 'slide' })];
  },
  empty: ({ data: { instrument }, say }) => say.empty({ instrument: instrument?.name ?? '' }),
  notes: ({ data, dossier, words, say, presentation }) => {
    const binding = bindingClauses(data).map(({ clause, conditions }) => ({
      subject: categoryName(words, dossier, clause.category),
      conditions,
    }));
    const overstated = overstatedClauses(dossier, data).map(({ row: { clause }, sources }) => ({
      subject: categoryInText(words, dossier, clause.category),
      sources,
    }));
    return [
      // In full they stand in the picture.
      presentation === 'slide' && binding.length > 0 && say.notes.conditions(binding),
      data.all.some(({ strength }) => !['untold', 'excluded', 'uncoded'].includes(strength)) &&
        say.notes.binding(data),
      data.isPart && !isAllCoded(data.all) && say.notes.isPart,
      overstated.length > 0 && say.notes.overstated({ clauses: overstated, isPart: data.isPart }),
      data.rows.some(({ clause }) => clause.absences.length > 0) &&
        say.notes.excluded({ isCoded: isAllCoded(data.all) }),
    ];
  },
  subject: ({ data: { instrument } }) => ({ instrument: instrument?.id ?? '' }),
  // Every mark stands under words that say what it means.
  legend: () => [],
  layout,
  ...clauses,
  kind: ({ data, say }) => {
    const clauses = clausesInText(data).length;
    if (isAllCoded(data.all)) return say.kindOfCodes({ present: clauses, ...amountsOutside(data.all) });
    const [binding, others] = [bindingClauses(data).length, data.rows.length - clauses];
    return say.kind({ clauses, binding, others });
  },
  retold: ({ data: { rows }, dossier, words, say }) =>
    say.retold(
      strengths.map((strength) => {
        const own = rows.filter((row) => row.strength === strength);
        return {
          strength,
          isCoded: isAllCoded(own),
          clauses: own.map((row) => ({
            subject: categoryName(words, dossier, row.clause.category),
            provision: wordingOf(row),
          })),
        };
      }),
    ),
});

function headlineOf(context: ProvisionContext): string {
  if (context.data.all.length === 0) return '';
  const { kind, facts } = finding(context);
  return (context.say.headlines[kind] as (told: typeof facts) => string)(facts);
}
