import { categoryName } from '#lib/evidence/categoryName.ts';
import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import { articlesUnseen } from '#lib/summary/fullText.ts';
import { conditionsOf, type Clause } from '#lib/summary/clauses.ts';
import { holdsCodes } from '#lib/summary/isCoded.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart, type Where } from '../kit/defineChart.ts';
import { clauses } from './clauses.ts';
import { coverageBars, coverageFinding, coverageRetold } from './coverageFinding.ts';
import { coverageDataTable, coverageMarks, coverageTable } from './coverageMarks.ts';
import { coverageLead } from './coverageParts.ts';
import { coverageNotes, coverageSubtitle } from './coverageTexts.ts';
import { coverageLegend } from './coverageSigns.ts';
import { layoutCoverage } from './layoutCoverage.ts';
import { finding, missingTexts, textFacts } from './finding.ts';
import { legend } from './kindBand.ts';
import { layout } from './layout.ts';
import { groupsOf, newestOf, read, reads, type ComparisonContext } from './read.ts';

/** The clauses of several instruments lined up by subject: what was kept, what is new, what was dropped. */
export const treatyComparison = defineChart({
  id: 'treaty-comparison',
  page: '/treaties',
  reads,
  controls: [...sourceControls, controls.instruments, controls.coverage, controls.clauseOrder],
  rows: ({ dossier, words, say, data: { all, coverage } }) => {
    const subjects = (coverage?.all.clauses ?? all).map(({ category }) => ({
      id: category,
      name: categoryName(words, dossier, category),
    }));
    const treaties = coverage?.all.treaties.map(({ instrument }) => ({
      id: instrument.id,
      name: say.textName(instrument),
    }));
    const isMatrix = coverage !== null && coverage.picture !== 'shares';
    return [
      { kind: 'subject', rows: subjects },
      ...(isMatrix ? [{ kind: 'instrument', rows: treaties ?? [] } as const] : []),
    ];
  },
  question: ({ say, data }) => data.coverage && say.coverage.question,
  read,
  pages: {
    amount: ({ rows, coverage }) => {
      if (!coverage) return rows.length;
      return coverage.picture === 'shares' ? coverage.clauses.length : 0;
    },
  },
  found: ({ rows, coverage }) => coverage?.isFound ?? rows.length > 0,
  finding: (context, chosen) => {
    const { coverage } = context.data;
    return coverage ? coverageFinding(context, chosen, coverage) : finding(context);
  },
  subtitle: (context) => {
    const { compared, choice, coverage } = context.data;
    const { say, presentation } = context;
    if (coverage) return coverageSubtitle(context, coverage);
    return [
      presentation === 'slide' ? say.briefly : say.subtitle,
      presentation === 'full' && compared.length > 0 && say.choices[choice],
    ];
  },
  empty: ({ say }) => say.empty,
  notes: (context) => {
    const { coverage } = context.data;
    return coverage ? coverageNotes(context, coverage) : notes(context);
  },
  subject: ({ data }) => ({ instruments: data.compared.map(({ instrument }) => instrument.id) }),
  legend: (context, theme) => {
    const { coverage } = context.data;
    return coverage ? coverageLegend(context, coverage, theme) : legend(context, theme);
  },
  layout: (context, box) => {
    const { coverage } = context.data;
    return coverage ? layoutCoverage(context, coverage, box) : layout(context, box);
  },
  marks: (context) => {
    const { coverage } = context.data;
    return coverage ? coverageMarks(context, coverage) : clauses.marks(context);
  },
  table: (context) => {
    const { coverage } = context.data;
    return coverage ? coverageTable(context, coverage) : clauses.table(context);
  },
  dataTable: (context) => {
    const { coverage } = context.data;
    return coverage ? coverageDataTable(context, coverage) : clauses.table(context);
  },
  native: (context) => {
    const { coverage } = context.data;
    return coverage && coverageBars(context, coverage);
  },
  lead: (context, key) => {
    const { coverage } = context.data;
    return coverage && coverageLead(context, coverage, key);
  },
  kind: ({ data: { columns, rows, coverage }, say }) =>
    coverage
      ? say.coverage.kind({
          treaties: coverage.treaties.length,
          clauses: coverage.clauses.length,
          isMatrix: coverage.picture !== 'shares',
        })
      : say.kind({ texts: columns.length, subjects: rows.length }),
  retold: (context) => {
    const { coverage } = context.data;
    return coverage ? coverageRetold(context, coverage) : retold(context);
  },
});

function notes({ data: { rows, all, compared, more }, dossier, say }: ComparisonContext): Where<string>[] {
  const some = (test: (cell: Clause) => boolean) => rows.some(({ cells }) => cells.some(test));
  const isConditionalInPart = ({ conditions, provisions }: Clause) =>
    conditions.length > 0 && provisions.some((at) => conditionsOf(dossier, [at]).length < conditions.length);
  const beside = compared.filter(({ place }) => place === 'beside');
  const found = rows.length > 0;
  const missing = missingTexts({ compared }).map(textFacts);
  const unseen = compared
    .filter(({ text }) => text === 'full')
    .map((column) => ({
      name: textFacts(column).name,
      articles: articlesUnseen(dossier, column.instrument),
    }))
    .filter(({ articles }) => articles.length > 0);
  return [
    more.passages > 0 && say.notes.more(more),
    found && all.some(({ verdict }) => verdict !== null) && say.notes.verdicts,
    found && missing.length > 0 && !holdsCodes(dossier) && say.notes.incomplete(missing),
    found && unseen.length > 0 && say.notes.unseen(unseen),
    found &&
      beside.length > 0 &&
      say.notes.unranked(beside.map(({ instrument }) => say.textName(instrument))),
    some(isConditionalInPart) && say.notes.conditions,
    some(({ readings }) => readings.length > 0) && say.notes.readings,
  ];
}

function retold({ data, dossier, words, say }: ComparisonContext): string {
  return say.retold({
    isCoded: holdsCodes(dossier),
    texts: data.columns.map(({ instrument, term }) => ({ name: say.textName(instrument), term })),
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
  });
}
