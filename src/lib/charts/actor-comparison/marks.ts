import type { MarkFacts } from '../kit/defineChart.ts';
import { actorPage, issuePage } from '../kit/leads.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { stanceCellFacts } from '../kit/stanceCellFacts.ts';
import type { ComparisonContext } from './read.ts';

/** One for each actor on each issue drawn. */
export function marks({ data, dossier, words, say }: ComparisonContext): MarkFacts[] {
  return data.shown.map((cell) => {
    const [name, label] = [actorName(dossier, cell.actor), issueLabel(dossier, cell.issue)];
    return {
      ...stanceCellFacts(words, dossier, cell),
      links: () => [
        { label: say.actorLink({ name }), destination: actorPage(dossier.actors[cell.actor]?.id ?? '') },
        { label: say.issueLink({ label }), destination: issuePage(dossier.issues[cell.issue]?.id ?? '') },
      ],
    };
  });
}
