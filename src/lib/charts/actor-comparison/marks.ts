import type { MarkFacts } from '../kit/defineChart.ts';
import { stanceCellFacts } from '../kit/stanceCellFacts.ts';
import type { ComparisonContext } from './read.ts';

/** One for each actor on each issue drawn. */
export function marks({ data, dossier, words, say }: ComparisonContext): MarkFacts[] {
  return data.shown.map((cell) => {
    const actor = dossier.actors[cell.actor];
    const issue = dossier.issues[cell.issue];
    return {
      ...stanceCellFacts(words, dossier, cell),
      links: () => [
        {
          label: say.actorLink({ name: actor?.short_name ?? '' }),
          destination: { page: '/actor', view: { actor: actor?.id ?? '' } },
        },
        {
          label: say.issueLink({ label: issue?.short_label ?? '' }),
          destination: { page: '/issue', view: { issue: issue?.id ?? '' } },
        },
      ],
    };
  });
}
