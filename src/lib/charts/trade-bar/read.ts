import { figurePanels, type Panel } from '#lib/summary/figurePanels.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import { seriesOf } from '#lib/summary/figureSeries.ts';
import { leadFigure, type Lead } from '#lib/summary/leadFigure.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { isKept } from '../kit/chooseRows.ts';
import { mostDrawn, rowsOnPage } from '../kit/pages.ts';
import type { Context, Reading } from '../kit/defineChart.ts';
import { readSums, type SumsData } from './sums.ts';

export const reads = ['sourcesOff', 'reference', 'asOf', 'scale', 'figure', 'sumBy', 'sumOf'] as const;

type Key = (typeof reads)[number];

export type FigureContext = Context<'trade-bar', Key, FigureData>;

export interface FigureData {
  /** What figures come to where they are added up; then no figure is told by itself, and all lists of them are empty. */
  readonly added: SumsData | null;
  /** Contested ones first, the worst verdict on top, then flows, then the rest; on a slide at most one. */
  readonly panels: readonly Panel[];
  /** Figures in a line each: those beside which a bar says nothing; on a slide only where there is no bar at all. */
  readonly others: readonly FigureRow[];
  /** What would be drawn if a picture could hold it; data files have all of it. */
  readonly whole: Pick<FigureData, 'panels' | 'others'>;
  /** All rows in the order of the picture: those of the panels, then the others. */
  readonly rows: readonly FigureRow[];
  /** Every figure of the sources selected, or of the comparison that the reader chose. */
  readonly all: readonly FigureRow[];
  /** Some of them stand beside what was published, or a limit. */
  readonly isChecked: boolean;
  /** All panels where every figure is of a series; else none. */
  readonly seriesPanels: readonly Panel[];
  /** What the headline tells of them; null where they can only be counted. */
  readonly lead: Lead | null;
  /** The figure whose comparison the reader chose; undefined where all are shown. */
  readonly chosen: FigureRow | undefined;
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** At most so many bars on a slide, or series, or lines where there is nothing to compare. */
const most = { bars: 3, series: 8, lines: 6 };

/** Chooses, groups and orders the figures of the sources selected; the order of rows in the tables plays no part. */
export function readFigures(reading: Reading<Key>): FigureData {
  const { dossier, view, words, presentation, chosen, page } = reading;
  const added = readSums(reading, () => {
    const counts = rowsInForce(dossier, view, 'figures');
    return dossier.figures.filter(counts).length;
  });
  if (added) {
    const source = added.pool.like.source;
    return { ...untold, added, sources: sourcesInOrder(dossier, [source]) };
  }
  const { panels: found, others: allOthers } = figurePanels(dossier, view, words.compare);
  const allPanels = found.map((panel) => largestFirst(panel, view.figure));
  const all = [...allPanels.flatMap((panel) => panel.rows), ...allOthers];
  const alone = all.find(({ figure }) => figure.id === view.figure);
  const lead = leadFigure(alone ? [alone] : all);
  const isChecked = all.some(
    ({ verdict, findings, share }) => verdict !== null || findings.length > 0 || share !== null,
  );
  const isAsked = ({ figure }: FigureRow) => isKept(chosen, 'figure', figure.id);
  const asked = filtered(allPanels, isAsked);
  const whole =
    presentation === 'full'
      ? { panels: asked, others: allOthers.filter(isAsked) }
      : chosen.figure
        ? onePanel(asked, all.filter(isAsked))
        : carrying(allPanels, all, lead, alone);
  const rows = rowsOnPage(entriesOf(whole), page).flat();
  const isDrawn = new Set(rows);
  const panels = page ? filtered(whole.panels, (row) => isDrawn.has(row)) : whole.panels;
  const others = whole.others.filter((row) => isDrawn.has(row));
  const used = rows.map((row) => row.figure.source);
  const sources = sourcesInOrder(dossier, used);
  const seriesPanels = areAllSeries({ panels: allPanels, others: allOthers }) ? allPanels : [];
  return { added, whole, panels, others, rows, all, isChecked, seriesPanels, lead, chosen: alone, sources };
}

/** Nothing of any figure. */
const untold: FigureData = {
  added: null,
  whole: { panels: [], others: [] },
  panels: [],
  others: [],
  rows: [],
  all: [],
  isChecked: false,
  seriesPanels: [],
  lead: null,
  chosen: undefined,
  sources: [],
};

/** A panel with some of its rows; panels without any go. */
function filtered(panels: readonly Panel[], isKept: (row: FigureRow) => boolean): Panel[] {
  return panels
    .map((panel) => ({ ...panel, rows: panel.rows.filter(isKept) }))
    .filter((panel) => panel.rows.length > 0);
}

/**
 * A panel of more rows than a page holds begins with the figure that is asked for, what is contested, then the largest,
 * instead of going by time; series do that however many they are.
 *
 * @param asked `figures.id`; empty for none
 * @param longest so many rows stay as they are
 */
function largestFirst(panel: Panel, asked: string, longest = mostDrawn): Panel {
  if (panel.isSeries || panel.rows.length <= longest) return panel;
  const isCap = ({ figure }: FigureRow) => Number(figure.kind === 'cap');
  const isAsked = ({ figure }: FigureRow) => Number(figure.id === asked);
  const rows = panel.rows.toSorted(
    (a, b) =>
      isAsked(b) - isAsked(a) ||
      isCap(a) - isCap(b) ||
      Number(b.contested) - Number(a.contested) ||
      Math.abs(b.figure.value) - Math.abs(a.figure.value),
  );
  return { ...panel, rows };
}

/** What a page holds some of, in the order of the picture: a series is never parted, each other figure stands by itself. */
export function entriesOf({
  panels,
  others,
}: Pick<FigureData, 'panels' | 'others'>): (readonly FigureRow[])[] {
  const alone = (rows: readonly FigureRow[]) => rows.map((row) => [row]);
  return [
    ...panels.flatMap(({ isSeries, rows }) => (isSeries ? seriesOf(rows) : alone(rows))),
    ...alone(others),
  ];
}

/** Whether every figure is of a series. */
export function areAllSeries({ panels, others }: Pick<FigureData, 'panels' | 'others'>): boolean {
  return panels.length > 0 && panels.every(({ isSeries }) => isSeries) && others.length === 0;
}

/** In the order of the picture. */
export function rowsOf({ panels, others }: Pick<FigureData, 'panels' | 'others'>): FigureRow[] {
  return [...panels.flatMap((panel) => panel.rows), ...others];
}

/** One comparison: a figure with what conflicts with it or with its limit; in lines some figures where there is none. */
function carrying(
  panels: readonly Panel[],
  all: readonly FigureRow[],
  lead: Lead | null,
  chosen: FigureRow | undefined,
): Pick<FigureData, 'panels' | 'others'> {
  const panel = panels.find(({ rows }) => lead && rows.includes(lead.row)) ?? panels[0];
  if (!panel) return { panels: [], others: all.slice(0, most.lines) };
  if (panel.isSeries && !lead) {
    const rows = seriesOf(panel.rows).slice(0, most.series).flat();
    return { panels: [{ ...panel, rows }], others: [] };
  }
  const limit = lead?.kind === 'share' ? lead.share.cap : '';
  const compared = panel.rows.filter((row) => !lead || row === lead.row || row.figure.id === limit);
  // Where there is nothing to set a figure beside, the largest carry the finding.
  const ordered = lead ? compared : largestFirst({ ...panel, rows: compared }, '', 0).rows;
  const rows = ordered.toSorted((a, b) => Number(b === chosen) - Number(a === chosen)).slice(0, most.bars);
  return { panels: [{ ...panel, rows }], others: [] };
}

/** Figures of one comparison as bars, and the others in lines. */
function onePanel(
  panels: readonly Panel[],
  rows: readonly FigureRow[],
): Pick<FigureData, 'panels' | 'others'> {
  const [first] = panels;
  return { panels: first ? [first] : [], others: rows.filter((row) => !first?.rows.includes(row)) };
}
