import type { Formats } from '../Formats.ts';
import { common } from './common.ts';

/** What the chart `agreement-matrix` says where there are so many actors that all pairs stand in a grid. */
export function agreementGrid(formats: Formats) {
  const { number, percent } = formats;
  const { stepsApart } = common(formats);
  return {
    encoding: {
      distance:
        'The larger the dot, the closer two actors stand on average; who stands alike is side by side',
      same: 'The larger the dot, the more items both answered alike; who answers alike is side by side',
    },
    kind: (actors: number) =>
      `Grid of ${number(actors)} actors by each other, with a dot for every two that can be compared.`,
    note: 'Columns have the numbers of the rows. Choose a dot, then “Show only”, to see all others from the nearest to the furthest.',
    /** At the head of a column. */
    column: (place: number) => number(place),
    /** What a size of a dot stands for. */
    gap: ({ distance, measure }: { readonly distance: number; readonly measure: 'distance' | 'same' }) =>
      measure === 'same'
        ? `${percent(1 - distance / 4)} same answers`
        : distance === 0
          ? 'same positions'
          : stepsApart(distance),
    ends: 'closest and furthest',
    /** `12 SPD`: the number and the name of a row. */
    row: ({ place, name }: { readonly place: number; readonly name: string }) =>
      `${number(place)}\u2002${name}`,
  };
}
