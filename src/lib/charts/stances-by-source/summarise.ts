import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { LegacyView as View } from '../kit/legacyChart.ts';
import { orderActors, orderIssues } from '#lib/summary/order.ts';
import type { SourceColumn } from '#lib/summary/sourceColumns.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { spokenOf, type SpokenOf } from '#lib/summary/spokenOf.ts';
import { stanceCells, type StanceCell } from '#lib/summary/stanceCells.ts';
import { stancesBySource, type StanceBySource } from '#lib/summary/stancesBySource.ts';

export interface Part {
  readonly heading: string;
  readonly rows: readonly StanceBySource[];
}

export interface BySourceData {
  readonly dossier: Dossier;
  readonly view: View;
  /** Position in `dossier.actors`; −1 in a dossier without actors. */
  readonly actor: number;
  /** Positions of the actors that can be leafed through, in the order of the view. */
  readonly actors: readonly number[];
  readonly columns: readonly SourceColumn[];
  /** The issues of which something was found: those on which sources differ first, the furthest apart on top. */
  readonly rows: readonly StanceBySource[];
  /** The rows drawn, in parts that are told apart by a heading; none is empty. All rows but in a brief view. */
  readonly parts: readonly Part[];
  /** Positions in `dossier.issues` of those of which nothing was found, in the order of the view. */
  readonly missing: readonly number[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** Rows of a brief view. */
const most = 8;

export function summariseBySource(dossier: Dossier, view: View): BySourceData {
  const cells = stanceCells(dossier, view);
  const spoken = spokenOf(dossier, view);
  const actors = orderActors(dossier, cells, view.actorOrder, view.grouped).filter((at) =>
    spoken.actors.has(dossier.actors[at]?.id ?? ''),
  );
  const asked = dossier.actors.findIndex(({ id }) => id === view.actor);
  const actor = asked === -1 ? mostSpokenOf(dossier, spoken) : asked;
  const { columns, lines } =
    actor === -1 ? { columns: [], lines: [] } : stancesBySource(dossier, view, { actor });
  const ordered = orderIssues(dossier, cells, view.issueOrder).flatMap((at) => lines[at] ?? []);
  const rows = ordered.filter((row) => row.all.kind !== 'none').sort((a, b) => b.spread - a.spread);
  const parts = partsOf(view.brief ? rows.slice(0, most) : rows);
  const used = parts.flatMap((part) =>
    part.rows.flatMap((row) => row.all.rows.map((at) => dossier.stances[at]?.source)),
  );
  return {
    dossier,
    view,
    actor,
    actors,
    columns,
    rows: partsOf(rows).flatMap((part) => part.rows),
    parts,
    missing: ordered.flatMap((row) =>
      row.all.kind === 'none' && spoken.issues.has(dossier.issues[row.all.issue]?.id ?? '')
        ? [row.all.issue]
        : [],
    ),
    sources: sourcesInOrder(dossier, used),
  };
}

function partsOf(rows: readonly StanceBySource[]): Part[] {
  return [
    { heading: 'Sources differ', rows: rows.filter(differs) },
    { heading: 'Sources agree', rows: rows.filter((row) => row.telling > 1 && !differs(row)) },
    { heading: 'Told by one source', rows: rows.filter((row) => row.telling === 1) },
    { heading: 'No position told', rows: rows.filter((row) => row.telling === 0) },
  ].filter((part) => part.rows.length > 0);
}

export function differs(row: StanceBySource): boolean {
  return row.spread > 0;
}

/** Filters do not count, so that the page does not turn to another actor under a reader's hands. */
function mostSpokenOf(dossier: Dossier, { rowsOfActor }: SpokenOf): number {
  const amount = (at: number) => rowsOfActor.get(dossier.actors[at]?.id ?? '') ?? 0;
  const id = (at: number) => dossier.actors[at]?.id ?? '';
  const [first] = dossier.actors
    .map((_, at) => at)
    .sort((a, b) => amount(b) - amount(a) || compareText(id(a), id(b)));
  return first ?? -1;
}

/** One cell drawn; `column` is null for that of all sources together. */
export interface DrawnCell {
  readonly key: string;
  readonly cell: StanceCell;
  readonly column: SourceColumn | null;
}

/** The cells of a row from left to right. */
export function drawnCells(data: BySourceData, row: StanceBySource): DrawnCell[] {
  const head = `${data.dossier.actors[data.actor]?.id}~${data.dossier.issues[row.all.issue]?.id}`;
  const ofSources = data.columns.map((column, i): DrawnCell => ({
    key: `${head}~${column.root}`,
    cell: row.cells[i]!,
    column,
  }));
  return [...ofSources, { key: head, cell: row.all, column: null }];
}
