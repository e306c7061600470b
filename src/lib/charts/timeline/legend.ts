import type { DatePrecision } from '#lib/model/event.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isSpan, type TimelineEntry } from './entry.ts';
import { eventMark } from './eventMark.ts';
import type { TimelineContext } from './read.ts';

interface Sample {
  readonly label: string;
  readonly occurs: (entry: TimelineEntry) => boolean;
  readonly precision: DatePrecision;
  /** Length of the mark; a dot without. */
  readonly length?: number;
  readonly goesOn?: boolean;
  readonly contested?: boolean;
  readonly later?: boolean;
}

/** The marks that occur. */
export function legend({ say, data }: TimelineContext, theme: Theme): LegendItem[] {
  const axis = data.time?.axis;
  const words = say.legend;
  const point = (precision: DatePrecision) => (entry: TimelineEntry) =>
    entry.precision === precision && !isSpan(entry);
  const samples: readonly Sample[] = [
    { label: words.day, occurs: point('day'), precision: 'day' },
    { label: words.month, occurs: point('month'), precision: 'month', length: 14 },
    { label: words.year, occurs: point('year'), precision: 'year', length: 30 },
    {
      label: words.days,
      occurs: (entry) => isSpan(entry) && entry.precision === 'day',
      precision: 'day',
      length: 20,
    },
    {
      label: words.goesOn,
      occurs: ({ year, from, to }) =>
        to > Date.UTC(year + 1, 0) || (!!axis && (from < axis.from || to > axis.to)),
      precision: 'month',
      length: 24,
      goesOn: true,
    },
    {
      label: words.contested,
      occurs: ({ contests }) => contests.length > 0,
      precision: 'day',
      contested: true,
    },
    { label: words.later, occurs: ({ later }) => later, precision: 'day', later: true },
  ];
  return samples.filter(({ occurs }) => data.entries.some(occurs)).map((sample) => legendItem(sample, theme));
}

function legendItem(sample: Sample, theme: Theme): LegendItem {
  const { label, precision, length = 0, goesOn = false, contested = false, later = false } = sample;
  const width = (length || 9) + (contested ? 8 : 1);
  return {
    label,
    swatchWidth: width,
    swatchHeight: 16,
    swatch: (x, y) => {
      const from = x + (width - length) / 2;
      return eventMark(
        { precision, span: length > 0, contested, later },
        { from, to: from + length, y: y + 8, goesOn },
        theme,
      );
    },
  };
}
