import type { Figure } from '#lib/model/figure.ts';

/** Kinds whose values add up; capacities, caps, changes and shares do not. */
const additive: readonly Figure['kind'][] = ['delivered', 'shipped', 'amount', 'count'];

/** Names of all partners or all goods, whose figures hold those of the others already. */
const whole =
  /^(the )?(world|total|all)\b|^(welt|monde|insgesamt|gesamt|alle|мир|всего|итого|전체|합계|총계)/iu;

function isTotal({ commodity, flow_from, flow_to }: Figure): boolean {
  return [commodity, flow_from, flow_to].some((name) => whole.test(name));
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
    figure.comparator === '=' &&
    additive.includes(figure.kind) &&
    figure.commodity !== '' &&
    (['kind', 'unit', 'measure', 'source', 'period_start', 'period_end', 'per'] as const).every(
      (column) => figure[column] === first[column],
    );
  if (!figures.every(isAlike) || figures.some(isTotal)) return null;
  const parts = figures.map((figure) => [figure.commodity, figure.flow_from, figure.flow_to].join('\n'));
  if (new Set(parts).size < parts.length) return null;
  return figures.reduce((sum, { value }) => sum + value, 0);
}
