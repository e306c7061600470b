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
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  dossier: Dossier,
  words: Words,
): Cited | 'unknown' | null {
  if (!hash.startsWith(prefix)) return null;
  const id = readViewId(decoded(hash.slice(prefix.length)));
  const chart = catalog.find((each) => each.id === id?.chart);
  if (!id || !chart) return 'unknown';
  const { view } = readView(search, dossier);
  const prepared = chart.prepare(dossier, view, words);
  const holds = stillHolds(id, viewId(dossier, chart.id, prepared));
  return { id: viewIdText(id), chart, view, headline: prepared.headline, version: id.version, ...holds };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
