import type { Claim } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { rootSource } from './rootSource.ts';
import { rowById } from './rowById.ts';

/**
 * Whether a source makes a claim itself rather than quoting somebody else: its claimant is the voice of the source or,
 * of a copy that names none, that of its original. A source without a known voice makes all its claims itself, since
 * nothing tells its own from the others.
 */
export function isOwnClaim(dossier: Dossier, { source, claimant }: Claim): boolean {
  const voice =
    rowById(dossier, 'sources', source)?.voice ||
    rowById(dossier, 'sources', rootSource(dossier, source))?.voice ||
    '';
  return voice === '' || claimant === voice;
}
