import type { Dossier } from '#lib/model/dossier.ts';
import { sourceNumber } from '#lib/evidence/citation.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { NativeChart, RowChoice } from '../kit/chart.ts';
import { addedFigures } from '#lib/summary/addedFigures.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import type { Panel } from '#lib/summary/figurePanels.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart, type Where } from '../kit/defineChart.ts';
import { mostDrawn } from '../kit/pages.ts';
import { legend } from './bar.ts';
import { figures } from './figures.ts';
import { evidenceOf, figureAbout, figureFacts, panelTitle, panelUnit, sharedMeasure } from './figureFacts.ts';
import { finding } from './finding.ts';
import { layoutFigures } from './layout.ts';
import { isLogarithmic, rowsOffScale, usesLog } from './panelScale.ts';
import { layoutSums } from './layoutSums.ts';
import { sumBy, sumOf } from './sumControls.ts';
import {
  areAllSeries,
  entriesOf,
  readFigures,
  reads,
  rowsOf,
  type FigureContext,
  type FigureData,
} from './read.ts';
import {
  sumBars,
  sumFinding,
  sumMarks,
  sumNotes,
  sumRetold,
  sumRows,
  sumSubtitle,
  sumTable,
} from './sumMarks.ts';
import { seriesColumns } from './seriesFacts.ts';
import { mostSums } from './sums.ts';

/** How much of what, from whom to whom, and how that stands to limits and to what was published elsewhere. */
export const tradeBar = defineChart({
  id: 'trade-bar',
  saysConflicts: 'everywhere',
  page: '/figures',
  reads,
  controls: [...sourceControls, sumBy, sumOf, controls.figure, controls.scale],
  question: ({ dossier: { checks, references }, say, data }) => {
    if (data.added) return say.sums.question;
    if (data.seriesPanels.length > 0) return say.series.question;
    return checks.length + references.length === 0 && say.questionAlone;
  },
  rows: (context) => {
    const { added } = context.data;
    return added ? sumRows(context, added) : [{ kind: 'figure', rows: figureNames(context) }];
  },
  read: readFigures,
  pages: {
    amount: ({ whole, added }) => added?.all.length ?? entriesOf(whole).length,
    most: ({ added }) => (added ? mostSums : mostDrawn),
  },
  found: ({ rows, added }) => added !== null || rows.length > 0,
  finding: (context) => {
    const { added } = context.data;
    return added ? sumFinding(context, added) : finding(context);
  },
  subtitle: (context) => {
    const { dossier, say, data } = context;
    if (data.added) return sumSubtitle(context, data.added);
    return [
      sharedWords(dossier, say, data) ||
        (!data.isChecked && say.encodingAlone({ isOfOneSource: isOfOneSource(dossier) })),
      data.isChecked && say.encoding,
      ...scaleWords(context),
    ];
  },
  empty: ({ say }) => say.empty,
  notes: (context) => {
    const { added } = context.data;
    return added ? sumNotes(context, added) : notes(context);
  },
  sources: ({ sources }) => sources,
  checked: ({ data }) => evidenceOf(data.rows),
  legend,
  layout: (context, box) => {
    const { added } = context.data;
    return added ? layoutSums(context, added, box) : layoutFigures(context, box);
  },
  marks: (context) => {
    const { added } = context.data;
    return added ? sumMarks(context, added) : figures.marks(context);
  },
  table: (context) => {
    const { added } = context.data;
    return added ? sumTable(context, added) : figures.table(context);
  },
  kind: ({ say, data: { rows, panels, others, added } }) =>
    added
      ? say.sums.kind({ sums: added.sums.length, figures: added.pool.added.length })
      : areAllSeries({ panels, others })
        ? say.series.kind({ figures: rows.length, series: entriesOf({ panels, others }).length })
        : say.kind({
            figures: rows.length,
            panels: panels.length,
            alone: others.length,
            disputed: rows.filter(({ contested }) => contested).length,
          }),
  retold: (context) => {
    const { added } = context.data;
    return added ? sumRetold(context, added) : retold(context);
  },
  // Those too that one picture has no room for.
  dataTable: (context) => {
    const { whole, added } = context.data;
    if (added) return sumTable(context, added);
    return figures.table({ ...context, data: { ...context.data, ...whole, rows: rowsOf(whole) } });
  },
  native: (context) => {
    const { added } = context.data;
    return added ? sumBars(context, added) : native(context);
  },
});

/** Each by its label, with who gives what to whom and when where several have that. */
function figureNames(context: FigureContext): RowChoice[] {
  const rows = rowsOf(context.data.whole);
  const aboutOf = figureAbout(context, rows);
  return rows.map(({ figure }) => {
    const about = aboutOf(figure);
    return { id: figure.id, name: about === '' ? figure.label : `${figure.label}, ${about}` };
  });
}

/** How bars, and columns in time, are to be read. */
function scaleWords({ view, say, data: { panels } }: FigureContext): Where<string>[] {
  const inTime = panels.filter(({ isSeries }) => isSeries);
  const isLog = usesLog(panels, view.scale);
  const { encoding, encodingLog } = say.series;
  return [
    inTime.length > 0 && (isLog ? encodingLog : encoding),
    isLog ? say.logScale : inTime.length < panels.length && say.linearScale,
  ];
}

/** What all figures measure, in which unit and when, where they have that in common. */
function sharedWords(dossier: Dossier, say: FigureContext['say'], { all }: FigureData): string {
  const [first] = all;
  const measure = sharedMeasure(dossier, all);
  const same = (column: 'unit' | 'period_start' | 'period_end') =>
    all.every(({ figure }) => figure[column] === first?.figure[column]);
  if (!first || all.length < 2 || measure === '' || !same('unit')) return '';
  const { unit, period_start, period_end } = first.figure;
  const isOfOneTime = same('period_start') && same('period_end');
  return say.shared({
    measure,
    unit,
    start: isOfOneTime ? period_start : '',
    end: isOfOneTime ? period_end : '',
  });
}

/** Panel by panel, then the figures without a bar. */
function retold(context: FigureContext): string {
  const { say, data } = context;
  const sentence = (row: FigureRow) => say.sentence(figureFacts(context, row));
  const panels = data.panels.map((panel) => {
    const unit = panelUnit(context, panel, false);
    return say.panel({ title: panelTitle(context, panel), unit, figures: panel.rows.map(sentence) });
  });
  return data.rows.length === 0 ? say.empty : [...panels, ...data.others.map(sentence)].join(' ');
}

/**
 * Bars of one unit, where all figures stand in one panel and none conflicts with what was published: bars alone would
 * repeat a wrong figure. What is drawn across and under them is left to the picture.
 */
function native(context: FigureContext): NativeChart | null {
  const { dossier, say, data } = context;
  const [panel] = data.panels;
  if (!panel || data.panels.length > 1 || data.others.length > 0) return null;
  if (panel.isSeries) return seriesColumns(context, panel);
  if (panel.rows.some(({ contested }) => contested)) return null;
  const values = panel.rows.map(({ figure }) => figure.value);
  const aboutOf = figureAbout(context, panel.rows);
  return {
    kind: 'bar',
    ...say.valuesIn(values, panel.unit),
    categories: panel.rows.map(({ figure }) => {
      const { label, comparator, source } = figure;
      const number = sourceNumber(dossier, source);
      return say.category({ label, about: aboutOf(figure), comparator, number });
    }),
    series: [{ name: panelTitle(context, panel), unit: panel.unit, values }],
  };
}

/** How to read the scales, and that nothing was corrected. */
function notes({ say, view: { scale }, data, page }: FigureContext): Where<string>[] {
  const { panels, rows } = data;
  const isLog = usesLog(panels, scale);
  const isOff = panels.some((panel) => rowsOffScale(panel, scale).length > 0);
  return [
    page && elsewhere(data, say),
    isLog && say.notes.log,
    isLog && panels.some((panel) => !isLogarithmic(panel, scale)) && say.notes.stayLinear,
    isOff && say.notes.offScale,
    !isOff && scale === 'linear' && panels.some(isWide) && say.notes.wide,
    rows.some((row) => row.share || row.findings.length > 0) && say.notes.asPublished,
  ];
}

/** What the figures of other pages come to, where that means anything. */
function elsewhere({ whole, rows }: FigureContext['data'], say: FigureContext['say']): string {
  const drawn = new Set(rows);
  const others = rowsOf(whole).flatMap((row) => (drawn.has(row) ? [] : [row.figure]));
  const sum = addedFigures(others);
  return sum === null ? '' : say.notes.elsewhere({ figures: others.length, sum, unit: others[0]!.unit });
}

/** Whether the smallest bar of a panel is hardly to be seen beside the largest. */
function isWide({ axis, rows }: Panel): boolean {
  const sizes = rows.map(({ figure }) => Math.abs(figure.value)).filter((size) => size > 0);
  return axis === 'amount' && Math.max(...sizes) > 100 * Math.min(...sizes);
}
