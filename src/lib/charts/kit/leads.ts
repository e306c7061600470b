import type { Destination } from '#lib/model/destination.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { ownProposition } from '#lib/model/ownProposition.ts';
import { toldKind } from '#lib/model/toldKind.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import type { Words } from '#lib/words/Words.ts';

/** Where a target stands among the others. */
type Place = Area & Pick<Target, 'row' | 'column' | 'also'>;

/** The keys of the targets that are names of actors and issues. */
export const leadKeys = {
  actor: (id: string) => `actor~~${id}`,
  issue: (id: string) => `issue~~${id}`,
} as const;

/** Where all that is known of an actor stands, and of an issue, by their ids. */
export const actorPage = (actor: string): Destination => ({ page: '/actor', view: { actor } });
export const issuePage = (issue: string): Destination => ({ page: '/issue', view: { issue } });

/** From the name of an actor to the actor. */
export function actorLead(dossier: Dossier, actor: number, place: Place): Target {
  return { ...place, key: leadKeys.actor(dossier.actors[actor]?.id ?? ''), leads: true };
}

/** From the name of an issue to the issue. */
export function issueLead(dossier: Dossier, issue: number, place: Place): Target {
  return { ...place, key: leadKeys.issue(dossier.issues[issue]?.id ?? ''), leads: true };
}

interface Lead {
  readonly destination: Destination;
  readonly sentence: (words: Words) => string;
}

const leadsOf = new WeakMap<Dossier, ReadonlyMap<string, Lead>>();

function leadsIn(dossier: Dossier): ReadonlyMap<string, Lead> {
  let leads = leadsOf.get(dossier);
  if (!leads) {
    const actors = dossier.actors.map(({ id, name }): [string, Lead] => [
      leadKeys.actor(id),
      { destination: actorPage(id), sentence: (words) => words.of('stances').openActor(name) },
    ]);
    const issues = dossier.issues.map((issue): [string, Lead] => [
      leadKeys.issue(issue.id),
      {
        destination: issuePage(issue.id),
        sentence: (words) =>
          words.of('stances').openIssue({
            label: issue.short_label,
            proposition: ownProposition(issue),
            told: toldKind(issue),
          }),
      },
    ]);
    leadsOf.set(dossier, (leads = new Map([...actors, ...issues])));
  }
  return leads;
}

/** Where the name of an actor or issue leads, by the key of its target; null for any other key. */
export function leadOf(
  { dossier, words }: { readonly dossier: Dossier; readonly words: Words },
  key: string,
): { readonly destination: Destination; readonly sentence: string } | null {
  const lead = leadsIn(dossier).get(key);
  return lead ? { destination: lead.destination, sentence: lead.sentence(words) } : null;
}
