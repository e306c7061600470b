import { fsum } from 'd3';
import { sourceName } from '#lib/evidence/citation.ts';
import { shortName } from '#lib/evidence/names.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import {
  figurePools,
  figureSums,
  poolOf,
  usualSumBy,
  type FigurePool,
  type FigureSum,
  type SumColumn,
} from '#lib/summary/figurePools.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import type { RowKind } from '#lib/model/rowKind.ts';
import type { View } from '#lib/model/view.ts';
import type { RowFilter } from '#lib/summary/rowsInForce.ts';
import type { PoolFacts } from '#lib/words/en/tradeSums.ts';
import type { Words } from '#lib/words/Words.ts';
import { isKept } from '../kit/chooseRows.ts';
import type { Reading } from '../kit/defineChart.ts';
import { rowsOnPage } from '../kit/pages.ts';

/** Figures of one measure, unit and time, added up. */
export interface SumsData {
  readonly pool: FigurePool;
  readonly by: SumColumn;
  /** All of them, the largest first, whichever are drawn. */
  readonly all: readonly FigureSum[];
  /** Those drawn. */
  readonly sums: readonly FigureSum[];
  /** How many sums are smaller than those of the page, and what they come to; null where none are. */
  readonly rest: (FigureSum & { readonly amount: number }) | null;
  readonly total: number;
  /** How many figures in force are not of the pool at all. */
  readonly others: number;
}

type SumsKey = 'sourcesOff' | 'reference' | 'asOf' | 'figure' | 'sumBy' | 'sumOf';

/** A page of sums is taken in at a glance. */
export const mostSums = 24;

/** What is added up by what; null where figures are told one by one, since a reader wants that or nothing can be added. */
export function summed(
  dossier: Dossier,
  view: RowFilter & Pick<View, 'figure' | 'sumBy' | 'sumOf'>,
): Pick<SumsData, 'pool' | 'by'> | null {
  if (view.sumBy === 'each' || view.figure !== '') return null;
  const pools = figurePools(dossier, view);
  const pool = poolOf(dossier, pools, view.sumOf);
  const wanted = view.sumBy === '' ? usualSumBy(dossier, pools) : view.sumBy;
  if (!pool || wanted === 'each') return null;
  return { pool, by: pool.columns.find((column) => column === wanted) ?? pool.columns[0]! };
}

/** Null where figures are told one by one. */
export function readSums(
  { dossier, view, chosen, page }: Reading<SumsKey>,
  figuresInForce: () => number,
): SumsData | null {
  const found = summed(dossier, view);
  if (!found) return null;
  const { pool, by } = found;
  const all = figureSums(dossier, pool, by);
  const asked = all.filter(({ id }) => isKept(chosen, sumRowKind(by), id));
  return {
    ...{ pool, by, all, sums: rowsOnPage(asked, page), rest: restOf(page ? asked.slice(page.to) : []) },
    total: fsum(all, ({ sum }) => sum),
    others: figuresInForce() - pool.added.length - fsum(Object.values(pool.leftOut)),
  };
}

/** What sums come to that are not drawn; null for none. */
function restOf(behind: readonly FigureSum[]): SumsData['rest'] {
  if (behind.length === 0) return null;
  return {
    id: '',
    amount: behind.length,
    sum: fsum(behind, ({ sum }) => sum),
    rows: behind.flatMap(({ rows }) => rows),
  };
}

/** The same with so many sums drawn, and all that come behind them as the rest. */
export function firstSums(data: SumsData, amount: number): SumsData {
  return { ...data, sums: data.sums.slice(0, amount), rest: restOf(data.sums.slice(amount)) };
}

/** On a slide more are not read. */
export const mostOnSlide = 12;

/** What its bars are, where a reader chooses some of them. */
export function sumRowKind(by: SumColumn): RowKind {
  return by === 'commodity' || by === 'pair' ? by : 'actor';
}

/** The name of what is added up: an actor, who gives to whom, or a commodity as the dossier calls it. */
export function sumName(words: Words, dossier: Dossier, by: SumColumn, { id, rows }: FigureSum): string {
  if (by === 'commodity') return valueLabel(dossier, 'figures.commodity', id);
  if (by !== 'pair') return shortName(dossier, id);
  const { flow_from: from, flow_to: to } = dossier.figures[rows[0]!]!;
  return words.of('common').flow({ from: shortName(dossier, from), to: shortName(dossier, to) });
}

/** What figures that are added up have in common. */
export function poolFacts(words: Words, dossier: Dossier, { like }: FigurePool): PoolFacts {
  const { measure, unit, period_start: start, period_end: end, per, source } = like;
  const sources = sourcesInOrder(
    dossier,
    dossier.figures.map((figure) => figure.source),
  );
  return {
    measure: measure === '' ? '' : valueLabel(dossier, 'figures.measure', measure),
    ...{ unit, start, end, per },
    source: sources.length > 1 ? sourceName(words, dossier, source) : '',
  };
}

/** The key of the mark of a sum, and of what those come to that are not drawn. */
export function sumKeyOf({ by }: Pick<SumsData, 'by'>, { id }: FigureSum): string {
  return id === '' ? `${by}~~rest` : `${by}~${id}`;
}
