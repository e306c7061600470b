import type { Claim } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { reliabilities } from '#lib/model/source.ts';
import type { View } from '#lib/model/view.ts';
import { rowsInForce, type RowFilter } from './rowsInForce.ts';

/** The part of a view that decides which claims count. */
export type ClaimFilter = RowFilter &
  Pick<View, 'claimant' | 'claimType' | 'topic' | 'credibility' | 'reliability'>;

/**
 * Whether a claim counts under the filters of rows and those of claims. A claim has the topic of its thesis too. With a
 * least credibility or reliability, what cannot be judged (6, F) does not count.
 */
export function claimsInForce(dossier: Dossier, filter: ClaimFilter): (claim: Claim) => boolean {
  const { claimant, claimType, topic, credibility, reliability } = filter;
  const counts = rowsInForce(dossier, filter, 'claims');
  const onTopic = new Set(dossier.theses.filter((thesis) => thesis.topic === topic).map(({ id }) => id));
  const least = reliabilities.indexOf(reliability as (typeof reliabilities)[number]);
  const reliable = new Set(
    dossier.sources
      .filter((source) => {
        const step = reliabilities.indexOf(source.reliability);
        return reliability === '' || (step !== -1 && step <= least);
      })
      .map(({ id }) => id),
  );
  return (claim) =>
    counts(claim) &&
    (claimant === '' || claim.claimant === claimant) &&
    (claimType === '' || claim.type === claimType) &&
    (topic === '' || claim.topic === topic || onTopic.has(claim.thesis)) &&
    (credibility === null || claim.credibility <= credibility) &&
    reliable.has(claim.source);
}
