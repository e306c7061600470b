import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import { capApplies, capShare } from '#lib/summary/capShare.ts';
import { publishedFindings } from '#lib/summary/publishedFindings.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import { sourcePlace } from '#lib/summary/sourcePlace.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { isWrong, severityOf } from '#lib/summary/verdicts.ts';
import { isKept } from '../kit/chooseRows.ts';
import type { Context, Reading } from '../kit/defineChart.ts';
import { axisKind, groupFigures, type AxisKind } from '#lib/summary/groupFigures.ts';
import type { FigureRow } from './figureRow.ts';
import { leadOf, type Lead } from './lead.ts';

export const reads = ['sourcesOff', 'reference', 'asOf', 'scale', 'figure'] as const;

type Key = (typeof reads)[number];

export type FigureContext = Context<'trade-bar', Key, FigureData>;

/** Figures on one axis: one unit, one subject. */
export interface Panel {
  /** The id of its first figure in alphabetical order. */
  readonly key: string;
  /** What its figures are about, each once, in alphabetical order: commodities, or else measures. */
  readonly subjects: readonly string[];
  readonly subjectColumn: 'commodity' | 'measure';
  readonly unit: string;
  readonly axis: AxisKind;
  readonly rows: readonly FigureRow[];
}

export interface FigureData {
  /** Contested ones first, the worst verdict on top, then flows, then the rest; on a slide at most one. */
  readonly panels: readonly Panel[];
  /** Figures in a line each: those beside which a bar says nothing; on a slide only where there is no bar at all. */
  readonly others: readonly FigureRow[];
  /** All rows in the order of the picture: those of the panels, then the others. */
  readonly rows: readonly FigureRow[];
  /** Every figure of the sources selected, or of the comparison that the reader chose. */
  readonly all: readonly FigureRow[];
  /** What the headline tells of them; null where they can only be counted. */
  readonly lead: Lead | null;
  /** The figure whose comparison the reader chose; undefined where all are shown. */
  readonly chosen: FigureRow | undefined;
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** At most so many bars on a slide, or lines where there is nothing to compare. */
const most = { bars: 3, lines: 6 };

/** Chooses, groups and orders the figures of the sources selected; the order of rows in the tables plays no part. */
export function readFigures({ dossier, view, words, presentation, chosen }: Reading<Key>): FigureData {
  const counts = rowsInForce(dossier, view, 'figures');
  const findings = publishedFindings(dossier, words.compare);
  const checked = dossier.figures
    .map((figure, at) => ({ figure, at }))
    .filter(({ figure }) => counts(figure))
    .map((row) => {
      const own = findings(row.figure);
      const worst = own[0]?.verdict ?? null;
      const rival = own.find(({ verdict, value }) => isWrong(verdict) && value !== null) ?? null;
      return { ...row, findings: own, rival, verdict: worst, contested: isWrong(worst) };
    });
  const isCredible = ({ verdict }: Pick<FigureRow, 'verdict'>) => verdict !== 'magnitude_error';
  const groups = groupFigures(checked, isCredible).map((group): Panel => {
    const caps = group.filter(isCredible).flatMap(({ figure }) => (figure.kind === 'cap' ? [figure] : []));
    const rows = group.map((row): FigureRow => ({ ...row, ...limitsOf(row.figure, caps) }));
    return toPanel(rows.sort(byPlace(dossier)));
  });
  const isChosen = ({ rows }: Panel) => rows.some(({ figure }) => figure.id === view.figure);
  const looked = groups.some(isChosen) ? groups.filter(isChosen) : groups;
  const allPanels = looked.filter((panel) => !standsAlone(panel)).sort(byWeight);
  const allOthers = looked
    .filter(standsAlone)
    .flatMap((panel) => panel.rows)
    .sort((a, b) => bySource(dossier)(a, b) || compareText(a.figure.id, b.figure.id));
  const all = [...allPanels.flatMap((panel) => panel.rows), ...allOthers];
  const alone = all.find(({ figure }) => figure.id === view.figure);
  const lead = leadOf(alone ? [alone] : all);
  const isAsked = ({ figure }: FigureRow) => isKept(chosen, 'figure', figure.id);
  const asked = allPanels
    .map((panel) => ({ ...panel, rows: panel.rows.filter(isAsked) }))
    .filter((panel) => panel.rows.length > 0);
  const { panels, others } =
    presentation === 'full'
      ? { panels: asked, others: allOthers.filter(isAsked) }
      : chosen.figure
        ? onePanel(asked, all.filter(isAsked))
        : carrying(allPanels, all, lead, alone);
  const rows = [...panels.flatMap((panel) => panel.rows), ...others];
  const used = rows.map((row) => row.figure.source);
  return { panels, others, rows, all, lead, chosen: alone, sources: sourcesInOrder(dossier, used) };
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
  const limit = lead?.kind === 'share' ? lead.share.cap : '';
  const compared = panel.rows.filter((row) => !lead || row === lead.row || row.figure.id === limit);
  const rows = compared.toSorted((a, b) => Number(b === chosen) - Number(a === chosen)).slice(0, most.bars);
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

/** Not simply confirmed, a part of a limit, or given by one actor to another. */
export function isOfNote(row: FigureRow): boolean {
  return row.share !== null || isTransfer(row) || (row.verdict !== null && row.verdict !== 'matches');
}

function isTransfer({ figure }: FigureRow): boolean {
  return figure.flow_from !== '' || figure.flow_to !== '';
}

function limitsOf(figure: Figure, caps: readonly Figure[]): Pick<FigureRow, 'caps' | 'share'> {
  const applying = caps
    .filter((cap) => capApplies(cap, figure))
    .sort((a, b) => a.value - b.value || compareText(a.id, b.id));
  const shares = applying.flatMap((cap) => capShare(cap, figure) ?? []);
  const largest = Math.max(...shares.map(({ share }) => share));
  return {
    caps: applying.filter((cap, i) => cap.value !== applying[i - 1]?.value),
    share: shares.find(({ share }) => share === largest) ?? null,
  };
}

function toPanel(rows: readonly FigureRow[]): Panel {
  const figures = rows.map((row) => row.figure);
  const [first] = figures;
  const distinct = (names: readonly string[]) => [...new Set(names.filter((name) => name !== ''))].sort();
  const commodities = distinct(figures.map((figure) => figure.commodity));
  const measures = distinct(figures.map((figure) => figure.measure));
  return {
    key: figures.map((figure) => figure.id).sort()[0] ?? '',
    subjects: commodities.length ? commodities : measures,
    subjectColumn: commodities.length ? 'commodity' : 'measure',
    unit: first?.unit ?? '',
    axis: first ? axisKind(first) : 'amount',
    rows,
  };
}

/** Whether a bar would have nothing to be compared with: limits alone, or one figure without finding or whole. */
function standsAlone({ rows, axis }: Panel): boolean {
  if (axis === 'share' || rows.some((row) => row.contested)) return false;
  if (rows.every((row) => row.figure.kind === 'cap')) return true;
  const [row] = rows;
  if (rows.length !== 1 || !row) return false;
  return !(isTransfer(row) && row.findings.some(({ value }) => value !== null));
}

function byWeight(a: Panel, b: Panel): number {
  const severity = (panel: Panel) =>
    Math.min(...panel.rows.map((row) => (row.contested ? severityOf(row.verdict) : 9)));
  const flows = (panel: Panel) => panel.rows.some(isTransfer);
  return (
    severity(a) - severity(b) ||
    Number(flows(b)) - Number(flows(a)) ||
    b.rows.length - a.rows.length ||
    compareText(a.subjects.join(), b.subjects.join()) ||
    compareText(a.key, b.key)
  );
}

/** Within a panel: limits last, the rest by time, then from large to small. */
function byPlace(dossier: Dossier): (a: FigureRow, b: FigureRow) => number {
  const order = bySource(dossier);
  const start = ({ figure }: FigureRow) => figure.period_start || figure.period_end || '~';
  return (a, b) =>
    Number(a.figure.kind === 'cap') - Number(b.figure.kind === 'cap') ||
    compareText(start(a), start(b)) ||
    b.figure.value - a.figure.value ||
    order(a, b) ||
    compareText(a.figure.id, b.figure.id);
}

function bySource(dossier: Dossier): (a: FigureRow, b: FigureRow) => number {
  const place = (row: FigureRow) => sourcePlace(dossier, row.figure.source);
  return (a, b) => place(a) - place(b) || (a.figure.paragraph ?? 0) - (b.figure.paragraph ?? 0);
}
