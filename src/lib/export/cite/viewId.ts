import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { ExportItem } from '../Exporter.ts';
import { dossierPrint } from '../dossierPrint.ts';
import { shownHash } from '../shownHash.ts';
import { sha256Hex } from '../sha256Hex.ts';
import { viewsOf } from '../viewsOf.ts';

/** What a short id says, which can be written into a footnote. */
export interface ViewId {
  /** `Chart.id`. */
  readonly chart: string;
  /** `DossierInfo.version`; may be empty. */
  readonly version: string;
  /** The beginning of the SHA-256 of all that the dossier said. */
  readonly data: string;
  /** The beginning of the SHA-256 of finding and table. */
  readonly finding: string;
}

/** Enough that nobody meets two that are alike by chance. */
const digits = 8;

/** The id of a view as the data have it now. */
export function viewId(dossier: Dossier, chart: string, prepared: PreparedChart): ViewId {
  return {
    chart,
    version: dossier.info.version.replaceAll('@', ''),
    data: dossierPrint(dossier).hash.slice(0, digits),
    finding: sha256Hex(`${prepared.headline}\n${shownHash({ prepared })}`).slice(0, digits),
  };
}

/** `stance-matrix@1.0.0@2a91f0c3-77be01d4`. */
export function viewIdText({ chart, version, data, finding }: ViewId): string {
  return `${chart}@${version}@${data}-${finding}`;
}

/**
 * What is printed under a picture, which shows itself what chart it is: `1.0.0@2a91f0c3-77be01d4`; of two views both
 * findings, empty for what is no view.
 */
export function printedId(dossier: Dossier, item: ExportItem): string {
  const ids = viewsOf(item).map(({ chart, prepared }) => viewId(dossier, chart.id, prepared));
  const [first] = ids;
  return first ? `${first.version}@${first.data}-${ids.map(({ finding }) => finding).join('-')}` : '';
}

/** Null for what is no such id; of one that was printed under a picture the chart is empty, and of two views one is read. */
export function readViewId(text: string): ViewId | null {
  const [, chart = '', version, data, finding] =
    /^(?:([a-z][a-z-]*)@)?([^@]*)@([0-9a-f]{8})-([0-9a-f]{8})(?:-[0-9a-f]{8})?$/.exec(text.trim()) ?? [];
  if (version === undefined || data === undefined || finding === undefined) return null;
  return { chart, version, data, finding };
}

/** Whether the data, and what the view finds in them, are still what they were; other data may leave a finding as it is. */
export function stillHolds(
  cited: ViewId,
  now: ViewId,
): { readonly data: boolean; readonly finding: boolean } {
  return {
    data: cited.data === now.data,
    finding: (cited.chart === '' || cited.chart === now.chart) && cited.finding === now.finding,
  };
}
