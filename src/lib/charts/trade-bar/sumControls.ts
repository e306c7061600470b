import { sumsBy, type SumBy, type View } from '#lib/model/view.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { allFigurePools, poolOf, usualSumBy } from '#lib/summary/figurePools.ts';
import type { Control } from '../kit/control.ts';
import { poolFacts, summed } from './sums.ts';

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

/** The figures that are added up in a view, as the choice has them: a link names any of them. */
function keyShown(dossier: Dossier, view: View): string {
  const pools = allFigurePools(dossier);
  const { key = '' } = summed(dossier, view)?.pool ?? {};
  const asked = poolOf(dossier, pools, key);
  return asked === pools[0] ? '' : (asked?.key ?? '');
}

/** What of the ways is drawn, whatever a view asks for: a link may lead to one figure, or ask for what cannot be added. */
function drawn(dossier: Dossier, view: View): SumBy {
  const by = summed(dossier, view)?.by ?? 'each';
  return by === usualSumBy(dossier, allFigurePools(dossier)) ? '' : by;
}

/** One figure alone is told by itself, whatever is asked for. */
function toldBy(by: SumBy): Pick<View, 'sumBy' | 'figure'> {
  return { sumBy: by, figure: '' };
}

/** By what figures are added up, or that they are told one by one. */
export const sumBy: Control<'sumBy'> = {
  key: 'sumBy',
  kind: 'choice',
  offered: (dossier) => ways(dossier).length > 0,
  values: ways,
  label: (words, dossier, by) =>
    words.of('controls').sumsBy[by === '' ? usualSumBy(dossier, allFigurePools(dossier)) : by],
  shown: drawn,
  set: toldBy,
  beside: (dossier, view) => {
    const shown = drawn(dossier, view);
    return ways(dossier)
      .filter((by) => by !== shown)
      .map(toldBy);
  },
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
  shown: keyShown,
  applies: (dossier, view) => summed(dossier, view) !== null,
  beside: (dossier, view) => {
    const shown = keyShown(dossier, view);
    return poolKeys(dossier)
      .filter((key) => key !== shown)
      .map((key) => ({ sumOf: key }));
  },
};
