import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { count } from './english.ts';

/** What stands in and over the strips of the chart `agreement-matrix`. */
export function agreementStrips(formats: Formats) {
  const { number } = formats;
  const { stepsApart } = common(formats);
  return {
    /** Over the strips, from the nearest to the furthest; of same answers steps from 1 to 3 are the quarters of the way. */
    axis: {
      distance: {
        same: 'same positions',
        opposite: 'opposite ends',
        steps: (steps: number, isMiddle: boolean) => (isMiddle ? stepsApart(steps) : number(steps)),
      },
      same: {
        same: `${formats.percent(1)} same answers`,
        opposite: 'none the same',
        steps: (steps: number) => formats.percent(1 - steps / 4),
      },
    },
    /** Beside a dot. */
    label: ({ name, issues }: { name: string; issues: number }) => `${name} (${number(issues)})`,
    /** Under the nearest and the furthest who are named: how many others stand as far from the actor. */
    asFar: (others: number) => `and ${count(formats, others, 'other')} at the same distance`,
  };
}
