import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { sourcesInForce } from './sourcesInForce.ts';
import { stanceColumns } from './stanceColumns.ts';

/** What some source of a layer speaks of. */
export interface SpokenOf {
  /** `actors.id`. */
  readonly actors: ReadonlySet<string>;
  /** `issues.id`. */
  readonly issues: ReadonlySet<string>;
  /** Number of rows for each `actors.id`. */
  readonly rowsOfActor: ReadonlyMap<string, number>;
}

const rowsBehind = new WeakMap<Dossier, (stance: number) => number>();

/** Has each of `dossier.stances` count for so many rows, whatever the filter, where most of them lie elsewhere; see `giveCells`. */
export function giveSpokenRows(dossier: Dossier, rowsBehindStance: (stance: number) => number): void {
  rowsBehind.set(dossier, rowsBehindStance);
}

/**
 * The actors and issues that some source of the layer (documents alone, or documents and other publications) takes up.
 * Filters do not change it, so that a row can be seen to empty.
 */
export function spokenOf(dossier: Dossier, { reference }: Pick<View, 'reference'>): SpokenOf {
  const layer = sourcesInForce(dossier, { sourcesOff: [], reference });
  const inLayer = dossier.sources.map(({ id }) => layer.has(id));
  const { rowCount, source, actor, issue } = stanceColumns(dossier);
  const rowsOf = new Uint32Array(dossier.actors.length);
  const behind = rowsBehind.get(dossier);
  const isSpokenOf = new Uint8Array(dossier.issues.length);
  for (let row = 0; row < rowCount; row++) {
    if (!inLayer[source[row]!]) continue;
    rowsOf[actor[row]!]! += behind ? behind(row) : 1;
    isSpokenOf[issue[row]!] = 1;
  }
  const rowsOfActor = new Map<string, number>();
  dossier.actors.forEach(({ id }, at) => {
    if (rowsOf[at]) rowsOfActor.set(id, rowsOf[at]);
  });
  const issues = dossier.issues.flatMap(({ id }, at) => (isSpokenOf[at] ? [id] : []));
  return { actors: new Set(rowsOfActor.keys()), issues: new Set(issues), rowsOfActor };
}
