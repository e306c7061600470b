import type { DatePrecision } from '#lib/model/event.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';

export interface MarkedEvent {
  readonly precision: DatePrecision;
  readonly span: boolean;
  readonly contested: boolean;
  /** It happened after the day up to which the dossier was read. */
  readonly later: boolean;
  /** A check shows it to be another event under a wrong date. */
  readonly misdated: boolean;
}

/** Where a mark stands along a line of time. */
export interface MarkPlace {
  readonly from: number;
  readonly to: number;
  /** The middle of the mark. */
  readonly y: number;
  /** The event began before the line and lasts beyond it. */
  readonly comesFrom?: boolean;
  readonly goesOn?: boolean;
  /** Default 1. */
  readonly size?: number;
}

const dotRadius = 4.5;
const barHeight = 7;
/** From a mark to the middle of the frame around a contested one. */
const frameMargin = 2.75;
const frameWidth = 2;

/**
 * A dot for a day, a bar for several days, an even paler one for a month and a year, for those say only that the
 * event lies somewhere within. Every bar has an edge that shows on any ground. What is later than the
 * dossier is hollow, what bears a wrong date the hollow ghost of a mark.
 */
export function eventMark(event: MarkedEvent, place: MarkPlace, theme: Theme): Mark[] {
  const { precision, contested, later, misdated } = event;
  const { y, size = 1 } = place;
  const frame = { stroke: theme.contested, strokeWidth: frameWidth };
  if (isDot(event)) {
    const x = (place.from + place.to) / 2;
    const radius = dotRadius * size;
    if (misdated) {
      return [{ type: 'circle', x, y, radius: radius - 0.75, stroke: theme.contested, strokeWidth: 1.5 }];
    }
    const hollow = { radius: radius - 1, stroke: theme.amount, strokeWidth: 2 };
    const dot: Mark = { type: 'circle', x, y, ...(later ? hollow : { radius, fill: theme.amount }) };
    return contested ? [dot, { type: 'circle', x, y, radius: radius + frameMargin, ...frame }] : [dot];
  }
  const fill = later ? theme.ground : mix(theme.amount, theme.ground, paleness[precision]);
  const bar: Mark = { type: 'path', d: outline(event, place, -0.5), fill, stroke: theme.amount };
  return contested ? [bar, { type: 'path', d: outline(event, place, frameMargin), ...frame }] : [bar];
}

/** How far the mark of an event reaches, frame and all. */
export function markReach(event: MarkedEvent, place: MarkPlace): Area {
  const { y, size = 1 } = place;
  const margin = event.contested ? frameMargin + frameWidth / 2 : 0;
  const middle = (place.from + place.to) / 2;
  const half = (isDot(event) ? dotRadius : barHeight / 2) * size + margin;
  const [from, to] = isDot(event) ? [middle, middle] : barEnds(event, place);
  const beside = isDot(event) ? half : margin;
  return { x: from - beside, y: y - half, width: to - from + 2 * beside, height: 2 * half };
}

function isDot({ precision, span }: MarkedEvent): boolean {
  return precision === 'day' && !span;
}

/** A bar too short to be seen is drawn around the middle of what it stands for. */
function barEnds({ precision }: MarkedEvent, place: MarkPlace): readonly [number, number] {
  const { from, to, comesFrom = false, goesOn = false, size = 1 } = place;
  const lack = Math.max(0, (precision === 'day' ? 14 : 9) * size - (to - from));
  if (comesFrom === goesOn) return [from - lack / 2, to + lack / 2];
  return comesFrom ? [from, to + lack] : [from - lack, to];
}

/** A bar with a point where the event goes on. */
function outline(event: MarkedEvent, place: MarkPlace, margin: number): string {
  const { y, comesFrom = false, goesOn = false, size = 1 } = place;
  const [from, to] = barEnds(event, place);
  const [left, right] = [from - margin, to + margin];
  const half = (barHeight / 2) * size + margin;
  const point = Math.min(barHeight * size * 0.7, (right - left) / 2);
  const start = comesFrom ? left + point : left;
  const end = goesOn ? right - point : right;
  return linePath(
    [
      [start, y - half],
      [end, y - half],
      ...(goesOn ? [[right, y] as const] : []),
      [end, y + half],
      [start, y + half],
      ...(comesFrom ? [[left, y] as const] : []),
    ],
    true,
  );
}

const paleness: Readonly<Record<DatePrecision, number>> = { day: 0, month: 0.45, year: 0.85 };
