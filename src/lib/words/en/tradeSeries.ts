import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { count, countInWords, inWords, capitalised } from './english.ts';
import { units, type ValueFacts } from './units.ts';

/** A figure at its time. */
export interface PointFacts {
  readonly value: ValueFacts;
  readonly start: string;
  readonly end: string;
}

/** The ends of a series. */
interface CourseFacts {
  readonly measure: string;
  /** What tells the series from others of its measure. */
  readonly name: string;
  readonly first: PointFacts;
  readonly last: PointFacts;
}

/** Which of several series is highest at the last time of all. */
interface HighestFacts {
  readonly measure: string;
  readonly name: string;
  /** How many have a figure then. */
  readonly of: number;
  readonly last: PointFacts;
  /** Where that series began; null where it has no other figure. */
  readonly before: PointFacts | null;
}

/** Series of one measure or several. */
interface SeriesFacts {
  readonly figures: number;
  readonly series: number;
  readonly measures: number;
  /** ISO, from the first time to the last. */
  readonly start: string;
  readonly end: string;
}

/** What the chart `trade-bar` says of figures that differ by their time. */
export function tradeSeries(formats: Formats) {
  const { period } = common(formats);
  const { roundedValue } = units(formats);
  const when = ({ start, end }: PointFacts) => period({ start, end });
  /** `in 2015`, `on 5 June 2024`. */
  const at = (point: PointFacts) => `${point.start.length === 10 ? 'on' : 'in'} ${when(point)}`;
  const value = (point: PointFacts) => roundedValue(point.value);
  const isChange = ({ kind }: ValueFacts) => kind === 'change';

  return {
    headlines: {
      course: ({ measure, name, first, last }: CourseFacts) => {
        const named = name.toLowerCase().includes(measure.toLowerCase()) ? name : `${measure}, ${name}`;
        const [from, to] = [first.value.value, last.value.value];
        const goes = isChange(first.value) ? 'went' : from < to ? 'rose' : 'fell';
        const said =
          from === to
            ? `${value(last)} ${at(last)}, as ${at(first)}`
            : `${goes} from ${value(first)} ${at(first)} to ${value(last)} ${at(last)}`;
        const join = from === to ? ': ' : ' ';
        return shortEnough(`${named}${join}${said}`, `${name}${join}${said}`, capitalised(said));
      },
      highest: ({ measure, name, of, last, before }: HighestFacts) => {
        const [was, is] = [before?.value.value, last.value.value];
        const since =
          !before || was === undefined
            ? ''
            : was === is
              ? `, as ${at(before)}`
              : isChange(last.value)
                ? `, after ${value(before)} ${at(before)}`
                : `, ${was < is ? 'up' : 'down'} from ${value(before)} ${at(before)}`;
        const head = [measure, when(last)].filter((part) => part !== '').join(', ');
        const said = `${name} is highest of ${inWords(formats, of)} with ${value(last)}`;
        return shortEnough(`${head}: ${said}${since}`, `${head}: ${said}`, `${when(last)}: ${said}`, said);
      },
      severalSeries: ({ figures, series, measures, start, end }: SeriesFacts) =>
        `${capitalised(countInWords(formats, measures, 'measure'))} in ${count(formats, series, 'series', 'series')} from ${formats.date(start)} to ${formats.date(end)}: ${count(formats, figures, 'figure')}, none of them checked`,
    },
    question: 'How large are the figures, and how do they change over time?',
    encoding: 'columns in the order of time, from zero',
    /** The same on a scale that has no zero. */
    encodingLog: 'columns in the order of time',
    /** Of a point where a column would stand. */
    missing: 'no figure',
    /** Below a slide; empty where nothing is left out. */
    leftOut: ({ drawn, series, measures }: Readonly<Record<'drawn' | 'series' | 'measures', number>>) =>
      capitalised(
        [
          ...(drawn < series
            ? [
                `${formats.number(drawn)} of ${count(formats, series, 'series', 'series')}, those with the largest last figure`,
              ]
            : []),
          ...(measures > 0 ? [`without ${countInWords(formats, measures, 'other measure')}`] : []),
        ].join(' · '),
      ),
    kind: ({ figures, series }: Readonly<Record<'figures' | 'series', number>>) =>
      `Column chart of ${count(formats, figures, 'figure')} in ${count(formats, series, 'series', 'series')}.`,
  };
}
