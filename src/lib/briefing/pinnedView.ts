import { catalog } from '#lib/charts/catalog.ts';
import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import { shownHash } from '#lib/export/shownHash.ts';
import type { PinnedView, SeenView, Slide } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Presentation, View } from '#lib/model/view.ts';
import type { Words } from '#lib/words/Words.ts';
import { readView, viewQuery, type Notice } from '#lib/view/viewParams.ts';

/** A pinned view as a dossier shows it now. */
export interface OpenedView {
  readonly chart: Chart;
  readonly view: View;
  readonly prepared: PreparedChart;
  /** What of the view the dossier does not have; the picture shows its default instead. */
  readonly notices: readonly Notice[];
}

/**
 * Takes a view out of the page: what it is about is named even where the chart chose it, so that other data do not turn it
 * into another view. Words of the chart must be there.
 */
export function pinView(dossier: Dossier, chart: Chart, view: View, words: Words): PinnedView {
  const asSeen = chart.prepare(dossier, view, words);
  const whole = { ...view, ...asSeen.subject };
  const prepared = asSeen.subject ? chart.prepare(dossier, whole, words) : asSeen;
  return { chart: chart.id, query: viewQuery(whole, chart.reads), seen: seenView(prepared) };
}

/** What a view says, short enough to be kept beside its address. */
export function seenView(prepared: PreparedChart): SeenView {
  return { shown: shownHash({ prepared }), headline: prepared.headline };
}

/** The chart that a pinned view is of; whoever reads a briefing has checked that there is one. */
function pinnedChart({ chart: id }: Pick<PinnedView, 'chart'>): Chart {
  const chart = catalog.find((each) => each.id === id);
  if (!chart) throw new RangeError(`catalogue has no such chart: "${id}"`);
  return chart;
}

/** @param slide whose marks stand out beside those of the view */
export function openView(
  dossier: Dossier,
  pinned: PinnedView,
  words: Words,
  presentation: Presentation = 'full',
  slide?: Pick<Slide, 'highlight'>,
): OpenedView {
  const chart = pinnedChart(pinned);
  const { view: own, notices } = readView(pinned.query, dossier);
  const highlight = [...new Set([...own.highlight, ...(slide?.highlight ?? [])])];
  const view = { ...own, highlight };
  return { chart, view, notices, prepared: chart.prepare(dossier, view, words, presentation) };
}
