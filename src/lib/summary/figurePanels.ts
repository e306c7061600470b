import { compareText, type Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import { byFilter } from './byFilter.ts';
import { capApplies, capShare } from './capShare.ts';
import { errorChecks } from './errorChecks.ts';
import type { FigureRow } from './figureRow.ts';
import { areSeries, inSeries, seriesKey } from './figureSeries.ts';
import { axisKind, groupFigures, type AxisKind } from './groupFigures.ts';
import { publishedFindings } from './publishedFindings.ts';
import { rowsInForce, type RowFilter } from './rowsInForce.ts';
import { sourcePlace } from './sourcePlace.ts';
import { isWrong, severityOf } from './verdicts.ts';

/** Figures on one axis: one unit, one subject. */
export interface Panel {
  /** The id of its first figure in alphabetical order. */
  readonly key: string;
  /** What its figures are about, each once, in alphabetical order: commodities, or else measures. */
  readonly subjects: readonly string[];
  readonly subjectColumn: 'commodity' | 'measure';
  readonly unit: string;
  readonly axis: AxisKind;
  /** Its figures are series, which stand one after the other and each in the order of time. */
  readonly isSeries: boolean;
  readonly rows: readonly FigureRow[];
}

interface FigurePanels {
  /** Contested ones first, the worst verdict on top, then flows, then the rest; series after all others. */
  readonly panels: readonly Panel[];
  /** Figures beside which a bar says nothing, in the order of their sources. */
  readonly others: readonly FigureRow[];
}

/**
 * The figures in force as they can be compared; the order of rows in the tables plays no part.
 *
 * @param filter where it names a figure, the panel of that one alone, of several series its own
 * @param compare the order of names in the language of the page
 */
export function figurePanels(dossier: Dossier, filter: FigureFilter, compare: Compare): FigurePanels {
  let inOrder = panelsBy.get(compare);
  if (!inOrder) {
    inOrder = byFilter(
      (of: Dossier, by: FigureFilter) => panelsOf(of, by, compare),
      ({ figure }) => figure,
    );
    panelsBy.set(compare, inOrder);
  }
  return inOrder(dossier, filter);
}

type FigureFilter = RowFilter & { readonly figure: string };

const panelsBy = new WeakMap<Compare, (dossier: Dossier, filter: FigureFilter) => FigurePanels>();

function panelsOf(dossier: Dossier, filter: FigureFilter, compare: Compare): FigurePanels {
  const counts = rowsInForce(dossier, filter, 'figures');
  const findings = publishedFindings(dossier, compare);
  const checked = dossier.figures
    .map((figure, at) => ({ figure, at }))
    .filter(({ figure }) => counts(figure))
    .map((row) => {
      const own = findings(row.figure);
      const worst = own[0]?.verdict ?? null;
      const rival = own.find(({ verdict, value }) => isWrong(verdict) && value !== null) ?? null;
      const inError = errorChecks(dossier, 'figures', row.at).length > 0;
      return { ...row, findings: own, rival, verdict: worst, contested: isWrong(worst), inError };
    });
  const isCredible = ({ verdict }: Pick<FigureRow, 'verdict'>) => verdict !== 'magnitude_error';
  const groups = groupFigures(checked, isCredible).map((group): Panel => {
    const caps = group.filter(isCredible).flatMap(({ figure }) => (figure.kind === 'cap' ? [figure] : []));
    const rows = group.map((row): FigureRow => ({ ...row, ...limitsOf(row.figure, caps) }));
    return toPanel(rows.sort(byPlace(dossier)));
  });
  const isAsked = ({ rows }: Panel) => rows.some(({ figure }) => figure.id === filter.figure);
  const looked = groups.some(isAsked) ? groups.filter(isAsked).map(aloneIn(filter.figure)) : groups;
  const others = looked.filter(standsAlone).flatMap((panel) => panel.rows);
  return {
    panels: byWeight(looked.filter((panel) => !standsAlone(panel))),
    others: others.sort((a, b) => bySource(dossier)(a, b) || compareText(a.figure.id, b.figure.id)),
  };
}

/** Of a panel of series that of a figure, of any other all. */
function aloneIn(id: string): (panel: Panel) => Panel {
  return (panel) => {
    const asked = panel.rows.find(({ figure }) => figure.id === id);
    if (!panel.isSeries || !asked) return panel;
    return { ...panel, rows: panel.rows.filter((row) => seriesKey(row) === seriesKey(asked)) };
  };
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

function toPanel(placed: readonly FigureRow[]): Panel {
  const isSeries = areSeries(placed);
  const rows = isSeries ? inSeries(placed) : placed;
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
    isSeries,
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

function byWeight(panels: readonly Panel[]): Panel[] {
  const weighed = panels.map((panel) => ({
    panel,
    severity: Math.min(...panel.rows.map((row) => (row.contested ? severityOf(row.verdict) : 9))),
    flows: panel.rows.some(isTransfer),
    subjects: panel.subjects.join(),
  }));
  weighed.sort(
    (a, b) =>
      a.severity - b.severity ||
      Number(a.panel.isSeries) - Number(b.panel.isSeries) ||
      Number(b.flows) - Number(a.flows) ||
      b.panel.rows.length - a.panel.rows.length ||
      compareText(a.subjects, b.subjects) ||
      compareText(a.panel.key, b.panel.key),
  );
  return weighed.map(({ panel }) => panel);
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
