import type { DatePrecision } from '#lib/model/event.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';

/** Where a mark stands on the strip of a year. */
export interface MarkPlace {
  readonly from: number;
  readonly to: number;
  /** The middle of the mark. */
  readonly y: number;
  /** The event lasts beyond the strip. */
  readonly goesOn: boolean;
}

const dotRadius = 4.5;
const barHeight = 7;

/**
 * A dot for a day, a bar for several days, an even paler one for a month and a year, for those say only that the
 * event lies somewhere within. Every bar has an edge that shows on any ground.
 */
export function eventMark(
  event: { readonly precision: DatePrecision; readonly span: boolean; readonly contested: boolean },
  place: MarkPlace,
  theme: Theme,
): Mark[] {
  const { precision, span, contested } = event;
  const { y, goesOn } = place;
  const middle = (place.from + place.to) / 2;
  if (precision === 'day' && !span) {
    const dot: Mark = { type: 'circle', x: middle, y, radius: dotRadius, fill: theme.amount };
    const ring: Mark = {
      type: 'circle',
      x: middle,
      y,
      radius: dotRadius + 2.75,
      stroke: theme.contested,
      strokeWidth: 2,
    };
    return contested ? [dot, ring] : [dot];
  }
  // A bar too short to be seen is drawn around the middle of what it stands for.
  const least = precision === 'day' ? 14 : 9;
  const from = Math.min(place.from, goesOn ? place.to - least : middle - least / 2);
  const to = goesOn ? place.to : Math.max(place.to, middle + least / 2);
  const fill = mix(theme.amount, theme.ground, paleness[precision]);
  const outline = (margin: number) => {
    const [left, right] = [from - margin, to + margin];
    const [top, bottom] = [y - barHeight / 2 - margin, y + barHeight / 2 + margin];
    const neck = goesOn ? right - barHeight * 0.7 : right;
    return linePath(
      [[left, top], [neck, top], ...(goesOn ? [[right, y] as const] : []), [neck, bottom], [left, bottom]],
      true,
    );
  };
  const bar: Mark = { type: 'path', d: outline(-0.5), fill, stroke: theme.amount };
  const frame: Mark = { type: 'path', d: outline(2.75), stroke: theme.contested, strokeWidth: 2 };
  return contested ? [bar, frame] : [bar];
}

const paleness: Readonly<Record<DatePrecision, number>> = { day: 0, month: 0.45, year: 0.85 };
