import type { Dossier } from '#lib/model/dossier.ts';
import { groupBy } from './groupBy.ts';
import { rootSource } from './rootSource.ts';

/**
 * Sources by families, those first of which one has most of something; a copy stands right after its original, however
 * much it has, and beyond that the order stays.
 */
export function inFamilies<Each extends { readonly source: string }>(
  dossier: Dossier,
  sources: readonly Each[],
  amount: (each: Each) => number,
): Each[] {
  const families = groupBy(sources, ({ source }) => rootSource(dossier, source));
  const most = (family: readonly Each[]) => Math.max(...family.map(amount));
  return [...families]
    .sort(([, a], [, b]) => most(b) - most(a))
    .flatMap(([root, family]) => [
      ...family.filter(({ source }) => source === root),
      ...family.filter(({ source }) => source !== root),
    ]);
}
