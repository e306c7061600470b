import type { Actor } from '#lib/model/actor.ts';
import { compareText, type Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { groupBy } from './groupBy.ts';
import { placeById, rowById } from './rowById.ts';
import { inTable, rowsAbout, type RowPlace } from './rowsAbout.ts';
import { stancesBySource } from './stancesBySource.ts';
import type { StanceFilter } from './stanceCells.ts';

/** What the page of an actor gathers. Lists of rows are positions in their tables. */
export interface AboutActor {
  /** Position in `dossier.actors`. */
  readonly at: number;
  readonly actor: Actor;
  /** Claims that the actor makes, by topic: the topic with most of them first. */
  readonly claims: readonly { readonly topic: string; readonly rows: readonly number[] }[];
  readonly claimCount: number;
  /** Claims on something that passes from it or to it. */
  readonly transfers: readonly number[];
  readonly figures: readonly number[];
  readonly events: readonly number[];
  /** All of these, and its stances. */
  readonly rows: readonly RowPlace[];
}

/** The actor that it belongs to, and those that belong to it. */
export interface Kin {
  readonly parent: Actor | undefined;
  readonly members: readonly Actor[];
}

export function kinOf(dossier: Dossier, { id, parent }: Actor): Kin {
  return {
    parent: rowById(dossier, 'actors', parent),
    members: dossier.actors.filter((other) => other.parent === id),
  };
}

/** Everything that the selected sources say of an actor; null for an id that the dossier does not have. */
export function aboutActor(
  dossier: Dossier,
  filter: StanceFilter,
  id: string,
  compare: Compare,
): AboutActor | null {
  const at = placeById(dossier, 'actors', id);
  const actor = dossier.actors[at];
  if (!actor) return null;
  const isEnd = (row: { readonly flow_from: string; readonly flow_to: string }) =>
    row.flow_from === id || row.flow_to === id;
  const made = rowsAbout(dossier, filter, 'claims', ({ claimant }) => claimant === id);
  const transfers = rowsAbout(dossier, filter, 'claims', isEnd);
  const figures = rowsAbout(dossier, filter, 'figures', isEnd);
  const events = rowsAbout(dossier, filter, 'events', ({ actors }) => actors.includes(id));
  const stances = stancesBySource(dossier, filter, { actor: at }).lines.flatMap(({ all }) => all.rows);
  const claims = [...groupBy(made, (row) => dossier.claims[row]!.topic)]
    .map(([topic, rows]) => ({ topic, rows }))
    .sort(
      (a, b) => b.rows.length - a.rows.length || compare(a.topic, b.topic) || compareText(a.topic, b.topic),
    );
  return {
    at,
    actor,
    claims,
    claimCount: made.length,
    transfers,
    figures,
    events,
    rows: [
      ...inTable('stances', stances),
      ...inTable('claims', [...made, ...transfers]),
      ...inTable('figures', figures),
      ...inTable('events', events),
    ],
  };
}
