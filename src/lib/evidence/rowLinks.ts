import type { Destination } from '#lib/model/destination.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { rowById } from '#lib/summary/rowById.ts';
import type { Words } from '#lib/words/Words.ts';
import type { EvidenceRow } from './evidenceRow.ts';

/** A way from a row to a view of ours. */
export interface RowLink extends Destination {
  readonly label: string;
}

/**
 * The views in which a row is seen, the nearest first.
 *
 * @param place where a mark rests on it; null where none does
 */
export function rowLinks(
  words: Words,
  dossier: Dossier,
  row: EvidenceRow,
  place: Destination | null,
): RowLink[] {
  const say = words.of('evidence');
  return [...(place ? [{ label: say.inChart, ...place }] : []), ...pagesOf(words, dossier, row)];
}

/** The pages about what a row is about. */
function pagesOf(words: Words, dossier: Dossier, { table, at }: EvidenceRow): RowLink[] {
  const say = words.of('evidence');
  // An empty id leads nowhere.
  const thesisPage = (thesis: string, label: string): RowLink[] =>
    thesis ? [{ label, page: '/thesis', view: { thesis } }] : [];
  const clausePage = (clause: string): RowLink[] =>
    clause ? [{ label: say.toClause, page: '/clause', view: { clause } }] : [];
  const issuePage = (id: string): RowLink[] => {
    const name = rowById(dossier, 'issues', id)?.short_label ?? id;
    return id ? [{ label: say.toIssue(name), page: '/issue', view: { issue: id } }] : [];
  };
  const actorPage = (id: string): RowLink[] => {
    const name = rowById(dossier, 'actors', id)?.short_name ?? id;
    return id ? [{ label: say.toActor(name), page: '/actor', view: { actor: id } }] : [];
  };
  switch (table) {
    case 'theses': {
      const { id, issue } = dossier.theses[at]!;
      return [...thesisPage(id, say.claimsSideBySide), ...issuePage(issue)];
    }
    case 'claims': {
      const { thesis, provision, claimant } = dossier.claims[at]!;
      return [...thesisPage(thesis, say.toThesis), ...clausePage(provision), ...actorPage(claimant)];
    }
    case 'stances': {
      const { issue, actor } = dossier.stances[at]!;
      return [...issuePage(issue), ...actorPage(actor)];
    }
    case 'provisions':
      return clausePage(dossier.provisions[at]!.id);
    case 'figures':
    case 'events':
      return issuePage(dossier[table][at]!.issue);
    case 'issues':
      return issuePage(dossier.issues[at]!.id);
    case 'actors':
      return actorPage(dossier.actors[at]!.id);
    default:
      return [];
  }
}
