import type { Destination } from '#lib/model/destination.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { SearchEntry } from '#lib/search/searchEntries.ts';
import type { MarkPlaces } from './markPlaces.ts';

export interface HitDoor extends Destination {
  readonly label: string;
}

/** The views in which a row that was found is seen, the nearest first. */
export function hitDoors(dossier: Dossier, { table, at }: SearchEntry, placeOf: MarkPlaces): HitDoor[] {
  const place = placeOf(table, at);
  return [...(place ? [{ label: 'In the chart', ...place }] : []), ...pagesOf(dossier, table, at)];
}

function pagesOf(dossier: Dossier, table: SearchEntry['table'], at: number): HitDoor[] {
  switch (table) {
    case 'theses': {
      const { id, issue } = dossier.theses[at]!;
      return [...thesisPage(id, 'Claims side by side'), ...issuePage(dossier, issue)];
    }
    case 'claims': {
      const { thesis, provision, claimant } = dossier.claims[at]!;
      return [...thesisPage(thesis, 'The thesis'), ...clausePage(provision), ...actorPage(dossier, claimant)];
    }
    case 'stances': {
      const { issue, actor } = dossier.stances[at]!;
      return [...issuePage(dossier, issue), ...actorPage(dossier, actor)];
    }
    case 'provisions':
      return clausePage(dossier.provisions[at]!.id);
    case 'figures':
    case 'events':
      return issuePage(dossier, dossier[table][at]!.issue);
    case 'issues':
      return issuePage(dossier, dossier.issues[at]!.id);
    case 'actors':
      return actorPage(dossier, dossier.actors[at]!.id);
    case 'references':
      return [];
  }
}

interface Named {
  readonly id: string;
  readonly short_name?: string;
  readonly short_label?: string;
}

function nameOf(rows: readonly Named[], id: string): string {
  const row = rows.find((each) => each.id === id);
  return row?.short_name ?? row?.short_label ?? id;
}

// An empty id leads nowhere.
const thesisPage = (thesis: string, label: string): HitDoor[] =>
  thesis ? [{ label, page: '/thesis', view: { thesis } }] : [];
const issuePage = (dossier: Dossier, issue: string): HitDoor[] =>
  issue ? [{ label: `Issue: ${nameOf(dossier.issues, issue)}`, page: '/issue', view: { issue } }] : [];
const actorPage = (dossier: Dossier, actor: string): HitDoor[] =>
  actor ? [{ label: `Actor: ${nameOf(dossier.actors, actor)}`, page: '/actor', view: { actor } }] : [];
const clausePage = (clause: string): HitDoor[] =>
  clause ? [{ label: 'The clause', page: '/clause', view: { clause } }] : [];
