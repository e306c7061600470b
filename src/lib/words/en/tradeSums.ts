import type { Recurrence } from '#lib/model/figure.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { count, verb } from './english.ts';
import type { SharedFacts } from './tradeFacts.ts';
import { units } from './units.ts';

type SumColumn = 'from' | 'to' | 'pair' | 'commodity';

/** Figures that are added up, by what they have in common. */
export interface PoolFacts extends SharedFacts {
  readonly per: Recurrence | '';
  /** Who gives them; empty where all of a dossier come from one source. */
  readonly source: string;
}

/** The largest of some sums, and what they come to together. */
export interface LargestSumFacts {
  readonly by: SumColumn;
  /** Those that are equally large. */
  readonly names: readonly string[];
  readonly sum: number;
  readonly total: number;
  readonly of: PoolFacts;
}

export interface SumFacts {
  readonly name: string;
  readonly sum: number;
  readonly total: number;
  readonly unit: string;
  readonly figures: number;
}

/** What of the same measure, unit and time is in no sum. */
export type LeftOutFacts = Readonly<Record<'total' | 'part' | 'twice', number>>;

const nouns: Readonly<Record<SumColumn, readonly [one: string, many: string]>> = {
  from: ['origin', 'origins'],
  to: ['destination', 'destinations'],
  pair: ['flow', 'flows'],
  commodity: ['commodity', 'commodities'],
};

/** What the chart `trade-bar` says where it adds figures up. */
export function tradeSums(formats: Formats) {
  const { list, number, percent } = formats;
  const { period, quoted } = common(formats);
  const { per: recurring, roundedQuantity, unitSaid } = units(formats);
  const figuresOf = (amount: number) => count(formats, amount, 'figure');

  /** `Trade value in US dollars, 2023`. */
  function of({ measure, unit, start, end, per, source }: PoolFacts): string {
    const noun = unitSaid(unit);
    const said = noun === '' ? measure : `${measure} in ${noun}`;
    const when = period({ start, end }) || (per && recurring[per]);
    return [said, when, source].filter((part) => part !== '').join(', ');
  }

  return {
    of,
    question: 'How much comes from whom, goes to whom, and of what?',
    headline: ({ by, names, sum, total, of: { measure, unit, start, end } }: LargestSumFacts) => {
      const [one, many] = nouns[by];
      const when = period({ start, end });
      const before = [measure, when].filter((part) => part !== '').join(', ');
      const share = `${roundedQuantity(sum, unit)}, ${percent(sum / total)} of the total`;
      if (names.length > 1) {
        const each = `${roundedQuantity(sum, unit)} each`;
        const named = list(by === 'commodity' ? names.map(quoted) : names);
        return shortEnough(
          `${before}: ${named} are equally large ${many} with ${each}`,
          `${before}: ${number(names.length)} ${many} are equally large with ${each}`,
        );
      }
      const [first = ''] = names;
      const name = by === 'commodity' ? quoted(first) : first;
      return shortEnough(
        `${before}: ${name} is the largest ${one} with ${share}`,
        `${before}: the largest ${one} has ${share}`,
        `The largest ${one} has ${share}`,
      );
    },
    /** `Trade value in US dollars, 2023: sums by origin of 9,012 figures`. */
    subtitle: ({ by, figures, ...pool }: PoolFacts & { readonly by: SumColumn; readonly figures: number }) =>
      `${of(pool)}: sums of ${figuresOf(figures)} by ${by === 'pair' ? 'origin and destination' : nouns[by][0]}`,
    largestFirst: 'largest first',
    /** Over what the others come to. */
    rest: ({ by, amount }: { readonly by: SumColumn; readonly amount: number }) =>
      `${number(amount)} more ${nouns[by][amount === 1 ? 0 : 1]} together`,
    /** Behind the value of a bar: `5%`, what it is of the total. */
    share: (part: number) => percent(part),
    sentence: ({ name, sum, total, unit, figures }: SumFacts) =>
      `${name}: ${roundedQuantity(sum, unit)}, the sum of ${figuresOf(figures)}; ${percent(sum / total)} of ${roundedQuantity(total, unit)} in all.`,
    kind: ({ sums, figures }: Readonly<Record<'sums' | 'figures', number>>) =>
      `Bar chart of ${count(formats, sums, 'sum')} of ${figuresOf(figures)}.`,
    openRest: 'Show those one by one',
    openActor: 'All that is known of this actor',
    eachFigure: 'Show each figure by itself',
    notes: {
      alone:
        'Only figures of one source, measure, unit and time are added up; other times, units and measures stand apart.',
      /** Why the sums are less than the rows of the file come to. */
      leftOut: ({ total, part, twice }: LeftOutFacts) => {
        const reasons = [
          ...(total > 0
            ? [`${number(total)} ${verb(total, 'holds', 'hold')} others (such as all partners together)`]
            : []),
          ...(part > 0
            ? [`${number(part)} ${verb(part, 'is part', 'are parts')} of a heading that is added`]
            : []),
          ...(twice > 0
            ? [
                `${number(twice)} ${verb(twice, 'has', 'have')} the same origin, destination and commodity as another, so that it is not known whether both count`,
              ]
            : []),
        ];
        return `Not added: ${list(reasons)}.`;
      },
      /** Of figures that no sum holds at all. */
      others: (figures: number) =>
        `${figuresOf(figures)} of other measures, units or times, or not exact, ${verb(figures, 'is', 'are')} not in these sums.`,
    },
    table: {
      caption: 'Figures added up, the largest sum first',
      sum: 'Sum',
      unit: 'Unit',
      share: 'Share of the total',
      figures: 'Figures',
      period: 'Period',
      measure: 'Measure',
    },
    /** At the head of the column of names. */
    heads: { from: 'Origin', to: 'Destination', pair: 'From whom to whom', commodity: 'Commodity' },
  };
}
