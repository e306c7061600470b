import type { Destination } from '#lib/model/destination.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { cellAmounts, partOf } from './overviewParts.ts';
import type { MatrixContext } from './read.ts';

/** Where a part of an overview leads: to the same matrix of its actors and issues alone; null for any other key. */
export function overviewLead(
  { dossier, data, say }: MatrixContext,
  key: string,
): { readonly destination: Destination; readonly sentence: string } | null {
  const part = data.isOverview ? partOf(data, key) : null;
  if (part === null) return null;
  const { actors, issues } = part;
  const only = [
    ...actors.map((at) => dossier.actors[at]?.id ?? ''),
    ...issues.map((at) => dossier.issues[at]?.id ?? ''),
  ];
  const lines = (all: readonly number[], name: (at: number) => string) => ({
    amount: all.length,
    first: name(all[0]!),
    last: name(all.at(-1)!),
  });
  return {
    destination: { page: '/stances', view: { only } },
    sentence: say.overview.part({
      actors: lines(actors, (at) => actorName(dossier, at)),
      issues: lines(issues, (at) => issueLabel(dossier, at)),
      amounts: cellAmounts(data.cells, actors, issues),
    }),
  };
}
