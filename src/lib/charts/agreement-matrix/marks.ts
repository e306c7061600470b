import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import type { MarkLink } from '../kit/chart.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { actorPage } from '../kit/leads.ts';
import { actorName } from '../kit/names.ts';
import { widestIssue } from '../kit/widestIssue.ts';
import { namesOf, rowsOf, type AgreementContext } from './read.ts';

/** The key of a pair's target; the same whatever the order of the actors. */
export function pairKey({ dossier }: AgreementContext, pair: Pair): string {
  return pair.actors
    .map((actor) => dossier.actors[actor]?.id ?? '')
    .sort()
    .join('~');
}

/** One for each pair drawn. */
export function marks(context: AgreementContext): MarkFacts[] {
  const { data, say } = context;
  return data.pairs.map((pair) => ({
    key: pairKey(context, pair),
    rows: rowsOf(data, pair),
    title: () => say.pair({ actors: namesOf(context, pair) }),
    sentence: () => sentence(context, pair),
    links: () => links(context, pair),
  }));
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
