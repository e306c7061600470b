import { sumsBy, type SumBy } from '#lib/model/view.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { allFigurePools, poolOf, usualSumBy } from '#lib/summary/figurePools.ts';
import type { Control } from '../kit/control.ts';
import { poolFacts } from './sums.ts';

/** How figures can be told: the usual way first, which needs no saying; none where nothing can be added. */
function ways(dossier: Dossier): SumBy[] {
  const pools = allFigurePools(dossier);
  if (pools.length === 0) return [];
  const usual = usualSumBy(dossier, pools);
  const isPossible = (by: SumBy) =>
    by === 'each' || pools.some(({ columns }) => columns.some((own) => own === by));
  return ['', ...sumsBy.filter((by) => by !== usual && isPossible(by))];
}

/** The figures that can be added, by one of them; the usual ones need no saying. */
function poolKeys(dossier: Dossier): string[] {
  return allFigurePools(dossier).map(({ key }, at) => (at === 0 ? '' : key));
}

/** By what figures are added up, or that they are told one by one. */
export const sumBy: Control<'sumBy'> = {
  key: 'sumBy',
  kind: 'choice',
  offered: (dossier) => ways(dossier).length > 0,
  values: ways,
  label: (words, dossier, by) =>
    words.of('controls').sumsBy[by === '' ? usualSumBy(dossier, allFigurePools(dossier)) : by],
  beside: (dossier, view) =>
    ways(dossier)
      .filter((by) => by !== view.sumBy)
      .map((by) => ({ sumBy: by })),
};

/** Which figures are added up: a measure in a unit for a time. */
export const sumOf: Control<'sumOf'> = {
  key: 'sumOf',
  kind: 'choice',
  offered: (dossier) => poolKeys(dossier).length > 1,
  values: poolKeys,
  label: (words, dossier, key) => {
    const pool = poolOf(dossier, allFigurePools(dossier), key);
    return pool ? words.of('trade-bar').sums.of(poolFacts(words, dossier, pool)) : key;
  },
  beside: (dossier, view) =>
    poolKeys(dossier)
      .filter((key) => key !== view.sumOf)
      .map((key) => ({ sumOf: key })),
};
