import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** What a slide of the chart `agreement-matrix` says of the rows that it has chosen. */
export function agreementSlide(formats: Formats) {
  const { number } = formats;
  return {
    /** Where rows have only some of those they could; `named`: whether the headline names any of the pairs. */
    leftOut: ({
      shown,
      actors,
      others,
      named,
      measure,
    }: {
      shown: number;
      actors: number;
      /** In the row that has fewest and in the one that has most. */
      others: { fewest: number; most: number };
      named: boolean;
      measure: 'distance' | 'same';
    }) => {
      const amount = `${others.fewest < others.most ? 'up to ' : ''}${number(others.most)}`;
      const where = shown === 1 ? 'beside it' : 'in each row';
      const which = [
        named && 'those of the headline',
        `those with most shared ${measure === 'same' ? 'items' : 'issues'}`,
        'the nearest and the furthest',
      ];
      return `${number(shown)} of ${count(formats, actors, 'actor')}, ${amount} of ${count(formats, actors - 1, 'other')} ${where}: ${which.filter(Boolean).join(', then ')}`;
    },
  };
}
