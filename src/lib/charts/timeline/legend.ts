import type { DatePrecision } from '#lib/model/event.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { eventMark } from './eventMark.ts';
import { isSpan, type TimelineEntry } from './entry.ts';
import type { TimelineData } from './summarise.ts';

interface Sample {
  readonly label: string;
  readonly occurs: boolean;
  readonly precision: DatePrecision;
  /** Length of the mark; a dot without. */
  readonly length?: number;
  readonly goesOn?: boolean;
  readonly contested?: boolean;
}

/** The marks that occur. */
export function legend(data: TimelineData, theme: Theme): LegendItem[] {
  const occurs = (test: (entry: TimelineEntry) => boolean) => data.entries.some(test);
  const axis = data.time?.axis;
  const goesOn = ({ from, to }: TimelineEntry) => !!axis && (from < axis.from || to > axis.to);
  const at = (precision: DatePrecision) => occurs((entry) => entry.precision === precision && !isSpan(entry));
  const samples: readonly Sample[] = [
    { label: 'dated to the day', occurs: at('day'), precision: 'day' },
    { label: 'to the month', occurs: at('month'), precision: 'month', length: 14 },
    { label: 'to the year', occurs: at('year'), precision: 'year', length: 30 },
    {
      label: 'from day to day',
      occurs: occurs((entry) => isSpan(entry) && entry.precision === 'day'),
      precision: 'day',
      length: 20,
    },
    {
      label: 'goes on beyond the edge',
      occurs: occurs((entry) => entry.to > Date.UTC(entry.year + 1, 0) || goesOn(entry)),
      precision: 'month',
      length: 24,
      goesOn: true,
    },
    {
      label: 'at odds with a reference finding',
      occurs: occurs((entry) => entry.contests.length > 0),
      precision: 'day',
      contested: true,
    },
  ];
  return samples.filter((sample) => sample.occurs).map((sample) => legendItem(sample, theme));
}

function legendItem(sample: Sample, theme: Theme): LegendItem {
  const { label, precision, length = 0, goesOn = false, contested = false } = sample;
  const width = (length || 9) + (contested ? 8 : 1);
  return {
    label,
    swatchWidth: width,
    swatchHeight: 16,
    swatch: (x, y) => {
      const from = x + (width - length) / 2;
      return eventMark(
        { precision, span: length > 0, contested },
        { from, to: from + length, y: y + 8, goesOn },
        theme,
      );
    },
  };
}
