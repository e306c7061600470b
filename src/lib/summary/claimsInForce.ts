import type { Claim } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { reliabilities } from '#lib/model/source.ts';
import type { View } from '#lib/model/view.ts';
import { rowsInForce, type RowFilter } from './rowsInForce.ts';

/** The part of a view that decides which claims count. */
export type ClaimFilter = RowFilter &
  Pick<View, 'claimant' | 'claimType' | 'topic' | 'credibility' | 'reliability'>;

/** The part of it that concerns claims alone, switched off. */
export const everyClaim = {
  claimant: '',
  claimType: '',
  topic: '',
  credibility: null,
  reliability: '',
} as const satisfies Omit<ClaimFilter, keyof RowFilter>;

/** The names of those parts. */
export const claimFilterKeys = Object.keys(everyClaim) as (keyof typeof everyClaim)[];

/** Whether any of the filters of claims is in force. */
export function filtersClaims(filter: ClaimFilter): boolean {
  return claimFilterKeys.some((key) => filter[key] !== everyClaim[key]);
}

/** The ids of sources of at least this reliability, those that cannot be judged (F) or are not rated left out; of all sources if it is empty. */
export function reliableSources(dossier: Dossier, reliability: View['reliability']): ReadonlySet<string> {
  const passing = reliabilities.slice(0, reliabilities.findIndex((step) => step === reliability) + 1);
  return new Set(
    dossier.sources
      .filter(
        (source) => reliability === '' || (source.reliability !== '' && passing.includes(source.reliability)),
      )
      .map(({ id }) => id),
  );
}

/**
 * Whether a claim counts under the filters of rows and those of claims. A claim has the topic of its thesis too. With a
 * least credibility or reliability, what cannot be judged (6, F) or is not rated does not count.
 */
export function claimsInForce(dossier: Dossier, filter: ClaimFilter): (claim: Claim) => boolean {
  const { claimant, claimType, topic, credibility, reliability } = filter;
  const counts = rowsInForce(dossier, filter, 'claims');
  const onTopic = new Set(dossier.theses.filter((thesis) => thesis.topic === topic).map(({ id }) => id));
  const reliable = reliableSources(dossier, reliability);
  return (claim) =>
    counts(claim) &&
    (claimant === '' || claim.claimant === claimant) &&
    (claimType === '' || claim.type === claimType) &&
    (topic === '' || claim.topic === topic || onTopic.has(claim.thesis)) &&
    (credibility === null || (claim.credibility !== null && claim.credibility <= credibility)) &&
    reliable.has(claim.source);
}
