import type { Figure } from '#lib/model/figure.ts';

/** Kinds whose values add up; capacities, caps, changes and shares do not. */
const additive: readonly Figure['kind'][] = ['delivered', 'shipped', 'amount', 'count'];

/** Names of all partners or all goods, whose figures hold those of the others already. */
const whole =
  /^(the )?(world|total|all)\b|^(welt|monde|insgesamt|gesamt|alle|мир|всего|итого|전체|합계|총계)/iu;

/** Whether a name is that of all partners or all goods together. */
export function namesWhole(name: string): boolean {
  return whole.test(name);
}

function isTotal({ commodity, flow_from, flow_to }: Figure): boolean {
  return [commodity, flow_from, flow_to].some(namesWhole);
}

/** Whether a figure can be a part of a sum at all: it is exact, and of a kind whose values add up. */
export function isAddable({ comparator, kind }: Figure): boolean {
  return comparator === '=' && additive.includes(kind);
}

/** The same for figures that may stand in one sum: one source gives them of one measure in one unit for one period. */
export function sumKey(figure: Figure): string {
  const { kind, unit, measure, source, period_start, period_end, per } = figure;
  return [kind, unit, measure, source, period_start, period_end, per].join('\n');
}

/** What tells figures of one sum apart: each is of another commodity between two actors. */
export function partKey({ commodity, flow_from, flow_to }: Figure): string {
  return [commodity, flow_from, flow_to].join('\n');
}

/**
 * What figures come to together, in their unit; null where that would mean nothing. They add up where one source gives
 * them exactly, of one measure in one unit for one period, each of another commodity between two actors, and none
 * is a total of others.
 */
export function addedFigures(figures: readonly Figure[]): number | null {
  const [first] = figures;
  if (!first) return null;
  const isAlike = (figure: Figure) =>
    isAddable(figure) && figure.commodity !== '' && sumKey(figure) === sumKey(first);
  if (!figures.every(isAlike) || figures.some(isTotal)) return null;
  if (new Set(figures.map(partKey)).size < figures.length) return null;
  return figures.reduce((sum, { value }) => sum + value, 0);
}
