import { tiedWith } from '#lib/summary/choosePair.ts';
import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import type { Alike } from '#lib/summary/sameAnswers.ts';
import type { NeighbourFacts } from '#lib/words/en/agreementMatrix.ts';
import type { MarkLink } from '../kit/chart.ts';
import { actorPage } from '../kit/leads.ts';
import { listed } from '../kit/listed.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { subjects } from '../kit/stanceCellTable.ts';
import { widestIssue } from '../kit/widestIssue.ts';
import { namesOf, otherOf, rowsOf, type AgreementContext } from './read.ts';
import type { Strip } from './actorStrip.ts';

/** Each pair drawn. */
export const pairs = listed((context: AgreementContext) => {
  const { data, dossier, say } = context;
  const { labels: list, ...labels } = say.table;
  const { actor } = subjects(dossier);
  const percent = { digits: 0, unit: () => '%' };
  return {
    items: data.pairs,
    key: (pair) => pairKey(context, pair),
    rows: (pair) => rowsOf(data, pair),
    title: (pair) => say.pair({ actors: namesOf(context, pair) }),
    sentence: (pair) => sentence(context, pair),
    links: (pair) => links(context, pair),
    heads: 2,
    labels,
    columns: ({ text, number }) => ({
      actor: text(({ actors }) => actor(actors[0])),
      other: text(({ actors }) => actor(actors[1])),
      distance: number((pair) => data.gap(pair), { digits: 2 }),
      agreement: number((pair) => agreementOf(data.gap(pair)), percent),
      issues: number(({ issues }) => issues.length),
      which: text(({ issues }) => list(issues.map((issue) => issueLabel(dossier, issue)))),
      same: number((pair) => shareOf(data.alike(pair)), percent),
      items: number((pair) => data.alike(pair).items),
    }),
  };
});

/** The key of a pair's target; the same whatever the order of the actors. */
export function pairKey({ dossier }: AgreementContext, pair: Pick<Pair, 'actors'>): string {
  return pair.actors
    .map((actor) => dossier.actors[actor]?.id ?? '')
    .sort()
    .join('~');
}

function agreementOf(gap: number | null): number | null {
  return gap === null ? null : 100 - 25 * gap;
}

function shareOf({ items, same }: Alike): number | null {
  return items === 0 ? null : (100 * same) / items;
}

function sentence(context: AgreementContext, pair: Pair): string {
  const { data, dossier, say } = context;
  const actors = namesOf(context, pair);
  const { issues, distance } = pair;
  const { measure } = data;
  if (distance === null) return say.noSharedIssue({ actors, measure });
  const [a, b] = pair.actors;
  const gaps = issues.map((issue) => ({
    issue,
    steps: Math.abs((data.cells.at(a, issue).score ?? 0) - (data.cells.at(b, issue).score ?? 0)),
  }));
  const widest = widestIssue(dossier, gaps);
  return say.pairSentence({ actors, distance, issues: basisOf(pair), measure, widest });
}

function links(context: AgreementContext, pair: Pair): MarkLink[] {
  const { dossier, say } = context;
  const ids = pair.actors.map((actor) => dossier.actors[actor]?.id ?? '');
  return [
    {
      label: say.compareLink({ actors: namesOf(context, pair) }),
      destination: { page: '/compare', view: { actors: ids } },
    },
    ...pair.actors.map((actor, i): MarkLink => ({
      label: say.actorLink({ name: actorName(dossier, actor) }),
      destination: actorPage(ids[i]!),
    })),
  ];
}

/** Who stand closest to an actor and who furthest from it, those too that a slide leaves out. */
export function neighboursOf({ data, dossier }: AgreementContext, { actor, all }: Strip): NeighbourFacts {
  const [nearest, furthest] = [all[0]!, all.at(-1)!].map((end) => tiedWith(all, end, data.leastDrawn));
  const facts = (some: readonly Pair[]) => ({
    names: some.map((pair) => actorName(dossier, otherOf(pair, actor))),
    distance: some[0]!.distance ?? 0,
    issues: Math.min(...some.map(basisOf)),
    measure: data.measure,
  });
  return {
    actor: actorName(dossier, actor),
    nearest: facts(nearest!),
    furthest: nearest!.length === all.length ? null : facts(furthest!),
  };
}
