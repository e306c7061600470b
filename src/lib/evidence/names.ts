import { nameInText as inText, type Actor } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';

const actorsOf = new WeakMap<Dossier, ReadonlyMap<string, Actor>>();

/** The actor with an id; undefined for an id that the dossier does not have. */
function actorWithId(dossier: Dossier, id: string): Actor | undefined {
  let actors = actorsOf.get(dossier);
  if (!actors) actorsOf.set(dossier, (actors = new Map(dossier.actors.map((actor) => [actor.id, actor]))));
  return actors.get(id);
}

/** How an actor is named in labels, lists and tables: `DPRK`; the id where the dossier does not have it. */
export function shortName(dossier: Dossier, id: string): string {
  const actor = actorWithId(dossier, id);
  return actor?.short_name || actor?.name || id;
}

/** How an actor is named within a sentence: `the DPRK`; the id where the dossier does not have it. */
export function nameInText(dossier: Dossier, id: string): string {
  const actor = actorWithId(dossier, id);
  return actor ? inText(actor) : id;
}
