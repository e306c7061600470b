import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import { placeOfCell } from '#lib/charts/kit/stanceCellFacts.ts';
import { mostRowsNamed } from '#lib/collection/Collection.ts';
import type { Dossier } from '#lib/model/dossier.ts';

/** A mark of a chart in a view. */
interface MarkInView {
  readonly key: string;
  /** The view, as a query. */
  readonly query: string;
}

/**
 * Where the passages behind a mark are shown; null where it rests on nothing, or on more than can be asked for at once. A
 * cell of an actor and an issue is told of by its place.
 */
export function evidenceAddress(
  { id }: Chart,
  dossier: Dossier,
  prepared: PreparedChart,
  { key, query }: MarkInView,
): string | null {
  const address = (parts: Readonly<Record<string, string>>) =>
    `/evidence${query === '' ? '?' : `${query}&`}${new URLSearchParams(parts)}`;
  const cell = placeOfCell(dossier, key);
  if (cell) return address({ of: dossier.actors[cell[0]]!.id, on: dossier.issues[cell[1]]!.id });
  const rows = prepared.evidence(key)?.rows ?? [];
  return rows.length > 0 && rows.length <= mostRowsNamed ? address({ chart: id, mark: key }) : null;
}
