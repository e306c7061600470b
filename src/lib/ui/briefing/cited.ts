import { catalog } from '#lib/charts/catalog.ts';
import { readViewId, stillHolds, viewId, viewIdText, type ViewId } from '#lib/export/cite/viewId.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { readView } from '#lib/view/viewParams.ts';
import type { Words } from '#lib/words/Words.ts';

const prefix = '#cited=';

/** What an address of the page of briefings ends in that cites a view, behind the query of the view. */
export function citedPlace(id: ViewId): string {
  return prefix + encodeURIComponent(viewIdText(id));
}

/** A cited view beside what it is now. */
export interface Cited {
  readonly id: string;
  readonly chart: Chart;
  readonly view: View;
  readonly headline: string;
  /** Version of the dossier that was cited; may be empty. */
  readonly version: string;
  readonly data: boolean;
  readonly finding: boolean;
}

/**
 * Looks up whether a cited view still says what it said; words of its chart and of `dataFiles` must be there.
 *
 * @returns null where the address cites nothing, `unknown` where nobody can tell what
 */
export function readCited(
  { search, hash }: Pick<URL, 'search' | 'hash'>,
  dossier: Dossier,
  words: Words,
): Cited | 'unknown' | null {
  if (!hash.startsWith(prefix)) return null;
  const id = readViewId(decoded(hash.slice(prefix.length)));
  if (!id) return 'unknown';
  const { view } = readView(search, dossier);
  // What is printed under a picture does not say of which chart it is.
  const charts = catalog.filter((each) => id.chart === '' || each.id === id.chart);
  const all = charts.flatMap((chart) => asCited(id, chart, view, dossier, words));
  return all.find(({ finding }) => finding) ?? (id.chart === '' ? 'unknown' : (all[0] ?? 'unknown'));
}

/** A view in both forms in which it can have been cited: as on a page, and as on a slide. */
function asCited(id: ViewId, chart: Chart, view: View, dossier: Dossier, words: Words): Cited[] {
  return (['full', 'slide'] as const).map((form) => {
    const prepared = chart.prepare(dossier, view, words, form);
    const now = viewId(dossier, chart.id, prepared);
    const text = viewIdText({ ...id, chart: chart.id });
    const { version } = id;
    return { id: text, chart, view, headline: prepared.headline, version, ...stillHolds(id, now) };
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
