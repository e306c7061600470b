import { fsum } from 'd3';
import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import { defaultView, type SumBy } from '#lib/model/view.ts';
import { isAddable, namesWhole, partKey, sumKey } from './addedFigures.ts';
import { byFilter } from './byFilter.ts';
import { groupBy } from './groupBy.ts';
import { rowById } from './rowById.ts';
import { rowsInForce, type RowFilter } from './rowsInForce.ts';

/** What figures are added up by. */
export type SumColumn = Exclude<SumBy, '' | 'each'>;

/** Why a figure is in no sum: it holds others, is a part of another, or stands twice. */
export type WhyNotAdded = 'total' | 'part' | 'twice';

/** Figures that can be added: one source gives them exactly, of one measure, in one unit, for one time. */
export interface FigurePool {
  /** The first id of its figures in alphabetical order. */
  readonly key: string;
  /** One of them, for what all have in common. */
  readonly like: Figure;
  /** Positions in `dossier.figures`, ascending. */
  readonly added: readonly number[];
  /** How many of the same measure, unit and time are not added, and why. */
  readonly leftOut: Readonly<Record<WhyNotAdded, number>>;
  /** By what a sum says more than its figures do, in the order in which they are offered; never empty. */
  readonly columns: readonly SumColumn[];
}

/** What the figures of an actor, of a pair or of a commodity come to. */
export interface FigureSum {
  /** `actors.id`, `rus~prk` of who gives to whom, or the commodity. */
  readonly id: string;
  /** In the unit of the pool. */
  readonly sum: number;
  /** Positions in `dossier.figures`, ascending. */
  readonly rows: readonly number[];
}

/** Fewer figures are read one by one. */
const fewestAdded = 60;

/** What a figure is added up by; empty where it does not say that. */
const idOf: Readonly<Record<SumColumn, (figure: Figure) => string>> = {
  from: (figure) => figure.flow_from,
  to: (figure) => figure.flow_to,
  pair: ({ flow_from, flow_to }) => (flow_from === '' || flow_to === '' ? '' : `${flow_from}~${flow_to}`),
  commodity: (figure) => figure.commodity,
};

const columnsInOrder: readonly SumColumn[] = ['from', 'to', 'pair', 'commodity'];

/** Columns whose names may hold others. */
const fields = ['flow_from', 'flow_to', 'commodity'] as const;

/**
 * The figures in force that can be added, and are so many that they have to be: those of the measure that has most figures
 * first, its latest time before the others.
 */
export const figurePools = byFilter(poolsOf);

/** The pools of all sources, whichever a reader has left out. */
export function allFigurePools(dossier: Dossier): readonly FigurePool[] {
  return figurePools(dossier, { ...defaultView, reference: true });
}

/** The pool that a reader asks for by one of its figures, else the first; undefined where nothing can be added. */
export function poolOf(
  dossier: Dossier,
  pools: readonly FigurePool[],
  sumOf: string,
): FigurePool | undefined {
  const asked = sumOf === '' ? undefined : rowById(dossier, 'figures', sumOf);
  const key = asked && sumKey(asked);
  return pools.find(({ like }) => sumKey(like) === key) ?? pools[0];
}

/** How figures are told where a reader does not say: added up where they can be and nobody has checked them. */
export function usualSumBy(dossier: Dossier, pools: readonly FigurePool[]): Exclude<SumBy, ''> {
  const isChecked = dossier.checks.some(({ table }) => table === 'figures');
  return isChecked ? 'each' : (pools[0]?.columns[0] ?? 'each');
}

/** What the figures of a pool come to by one of its columns, the largest first; equal ones by their ids. */
export function figureSums({ figures }: Dossier, pool: FigurePool, by: SumColumn): FigureSum[] {
  return [...groupBy(pool.added, (at) => idOf[by](figures[at]!))]
    .map(([id, rows]) => ({ id, rows, sum: fsum(rows, (at) => figures[at]!.value) }))
    .sort((a, b) => b.sum - a.sum || compareText(a.id, b.id));
}

function poolsOf(dossier: Dossier, filter: RowFilter): readonly FigurePool[] {
  const { figures } = dossier;
  const counts = rowsInForce(dossier, filter, 'figures');
  const addable = figures.flatMap((figure, at) => (counts(figure) && isAddable(figure) ? [at] : []));
  const pools = [...groupBy(addable, (at) => sumKey(figures[at]!)).values()].flatMap(
    (rows) => poolOfRows(dossier, rows) ?? [],
  );
  const measured = ({ like }: FigurePool) => [like.kind, like.measure, like.unit, like.source].join('\n');
  const sizes = new Map<string, number>();
  for (const pool of pools) {
    sizes.set(measured(pool), (sizes.get(measured(pool)) ?? 0) + pool.added.length);
  }
  const when = ({ like }: FigurePool) => like.period_end || like.period_start;
  return pools.sort(
    (a, b) =>
      sizes.get(measured(b))! - sizes.get(measured(a))! ||
      compareText(measured(a), measured(b)) ||
      compareText(when(b), when(a)) ||
      compareText(a.key, b.key),
  );
}

function poolOfRows(dossier: Dossier, rows: readonly number[]): FigurePool | null {
  const figures = rows.map((at) => dossier.figures[at]!);
  // A balance of gains and losses has no parts that a bar could show.
  if (rows.length <= fewestAdded || figures.some(({ value }) => value < 0)) return null;
  const why = notAdded(dossier, figures);
  const added = rows.filter((at) => !why.has(dossier.figures[at]!));
  if (added.length <= fewestAdded) return null;
  const namesBy = (column: SumColumn) => new Set(added.map((at) => idOf[column](dossier.figures[at]!)));
  const namesOf = {
    from: namesBy('from'),
    to: namesBy('to'),
    pair: namesBy('pair'),
    commodity: namesBy('commodity'),
  };
  const ends = Math.max(namesOf.from.size, namesOf.to.size);
  const columns = columnsInOrder.filter((column) => {
    const names = namesOf[column];
    const isTold = !names.has('') && names.size > 1 && names.size < added.length;
    // Of one who gives to many, or gets from many, pairs say what their other ends do.
    return isTold && (column !== 'pair' || names.size > ends);
  });
  if (columns.length === 0) return null;
  const leftOut = { total: 0, part: 0, twice: 0 };
  for (const reason of why.values()) leftOut[reason] += 1;
  const [key = ''] = figures.map(({ id }) => id).sort();
  return { key, like: dossier.figures[added[0]!]!, added, leftOut, columns };
}

/** The figures that would be counted twice, of those of one measure in one unit for one time. */
function notAdded(dossier: Dossier, figures: readonly Figure[]): Map<Figure, WhyNotAdded> {
  const why = new Map<Figure, WhyNotAdded>();
  for (const column of fields) {
    const isWhole = wholesAmong(dossier, new Set(figures.map((figure) => figure[column])), column);
    for (const figure of figures) if (isWhole(figure[column])) why.set(figure, 'total');
  }
  for (const figure of partsByCode(figures)) if (!why.has(figure)) why.set(figure, 'part');
  for (const alike of groupBy(figures, partKey).values()) {
    if (alike.length > 1) for (const figure of alike) if (!why.has(figure)) why.set(figure, 'twice');
  }
  return why;
}

/** Which names hold others that stand beside them: all partners or goods, said or not, and an actor of whom members are named too. */
function wholesAmong(
  dossier: Dossier,
  names: ReadonlySet<string>,
  column: 'flow_from' | 'flow_to' | 'commodity',
): (name: string) => boolean {
  const actorOf = (id: string) => (column === 'commodity' ? undefined : rowById(dossier, 'actors', id));
  const isAll = (name: string) => name === '' || namesWhole(name) || namesWhole(actorOf(name)?.name ?? '');
  const alls = new Set([...names].filter(isAll));
  const hasOthers = alls.size < names.size;
  const groups = [...names].filter((name) => actorOf(name)?.members.some((member) => names.has(member)));
  const wholes = new Set([...(hasOthers ? alls : []), ...groups]);
  return (name) => wholes.has(name);
}

const code = /^(?:\d\d)+(?!\d)/;

/** Of goods that are all named by codes of a nomenclature: those whose heading or chapter stands between the same two. */
function partsByCode(figures: readonly Figure[]): readonly Figure[] {
  const codeOf = ({ commodity }: Figure) => code.exec(commodity)?.[0] ?? '';
  if (!figures.every((figure) => codeOf(figure) !== '')) return [];
  return [...groupBy(figures, ({ flow_from, flow_to }) => `${flow_from}\n${flow_to}`).values()].flatMap(
    (between) => {
      const codes = new Set(between.map(codeOf));
      const isPart = (own: string) =>
        [...codes].some((other) => other.length < own.length && own.startsWith(other));
      return between.filter((figure) => isPart(codeOf(figure)));
    },
  );
}
