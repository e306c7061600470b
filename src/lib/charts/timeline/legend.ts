import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { isSpan, type TimelineEntry } from './entry.ts';
import { eventMark, type MarkedEvent } from './eventMark.ts';
import type { TimelineContext } from './read.ts';

/** The marks that occur. */
export function legend({ say: { legend: say }, data }: TimelineContext, theme: Theme): Where<LegendItem>[] {
  const axis = data.time?.axis;
  const occurs = (test: (entry: TimelineEntry) => boolean) => data.entries.some(test);
  const isPoint = (precision: TimelineEntry['precision']) =>
    occurs((entry) => entry.precision === precision && !isSpan(entry));
  const goesOn = ({ from, to }: TimelineEntry) => !!axis && (from < axis.from || to > axis.to);
  /** A mark of a length; a dot without. */
  const item = (
    label: string,
    precision: TimelineEntry['precision'],
    length = 0,
    look: Partial<MarkedEvent & { goesOn: boolean }> = {},
  ) => {
    const { contested = false, later = false, misdated = false, goesOn: isOpen = false } = look;
    const width = (length || 9) + (contested ? 8 : 1);
    return sign(label, width, 16, (x, y) => {
      const from = x + (width - length) / 2;
      const place = { from, to: from + length, y: y + 8, goesOn: isOpen };
      return eventMark({ precision, span: length > 0, contested, later, misdated }, place, theme);
    });
  };
  return [
    isPoint('day') && item(say.day, 'day'),
    isPoint('month') && item(say.month, 'month', 14),
    isPoint('year') && item(say.year, 'year', 30),
    occurs((entry) => isSpan(entry) && entry.precision === 'day') && item(say.days, 'day', 20),
    occurs(goesOn) && item(say.goesOn, 'month', 24, { goesOn: true }),
    occurs((entry) => entry.contests.length > 0 && !data.misdated.has(entry)) &&
      item(say.contested, 'day', 0, { contested: true }),
    occurs((entry) => data.misdated.has(entry)) && item(say.misdated, 'day', 0, { misdated: true }),
    occurs(({ later }) => later) && item(say.later, 'day', 0, { later: true }),
  ];
}
