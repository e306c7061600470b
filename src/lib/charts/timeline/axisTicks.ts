import { textWidth, widest } from '#lib/scene/textWidth.ts';
import type { Words } from '#lib/words/Words.ts';
import type { EventAxis, UnitPart } from './eventAxis.ts';

/** A word on the axis that begins at `x`, or has its middle there. */
export interface AxisLabel {
  readonly x: number;
  readonly text: string;
  readonly centred?: boolean;
}

export interface AxisTicks {
  /** Places of the lines. */
  readonly lines: readonly number[];
  /** Days, or months; where they have not all room, the wider ones go first. */
  readonly fine: readonly AxisLabel[];
  /** The month of days, the year of months, and years. */
  readonly coarse: readonly AxisLabel[];
}

/** Between two words on one line. */
const wordGap = 8;
/** From the line of a tick to its word. */
const wordIndent = 3;
/** From one day that is named to the next. */
const leastDay = 26;

/** The names of as many years, months and days as have room along `width` units from `x`, and a line at each. */
export function axisTicks(words: Words, axis: EventAxis, x: number, width: number, size: number): AxisTicks {
  const parts = axis.parts.filter((part) => !part.broken);
  const place = ({ start }: UnitPart) => x + start * width;
  const label = (part: UnitPart, text: string) => {
    const right = x + width - textWidth(text, size, 400);
    return { x: Math.min(place(part) + wordIndent, right), text };
  };
  const widestFirst = (some: readonly UnitPart[]) =>
    some.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const [years, months, days] = (['year', 'month', 'day'] as const).map((unit) =>
    parts.filter((part) => part.unit === unit),
  );
  const names = Array.from({ length: 12 }, (_, i) => words.month(i + 1));
  const room = Math.min(...months!.map(({ start, end }) => (end - start) * width));
  const style = room >= widest(names, size, 400) + wordGap ? 'long' : 'short';
  const yearLabels = [...firstOfEach(months!, 4), ...widestFirst(years!)].map((part) =>
    label(part, words.date(isoOf(part).slice(0, 4))),
  );
  const monthLabels = firstOfEach(days!, 7).map((part) => label(part, words.date(isoOf(part).slice(0, 7))));
  const fine = [
    ...widestFirst(months!).map((part) => label(part, words.month(Number(isoOf(part).slice(5, 7)), style))),
    ...widestFirst(daysNamed(days!, width)).map((part) =>
      label(part, words.number(Number(isoOf(part).slice(8, 10)))),
    ),
  ];
  const [fineFit, coarseFit] = [thatFit(fine, size), thatFit([...yearLabels, ...monthLabels], size)];
  // A part after a break begins at the break, which is line enough.
  const afterBreak = new Set(axis.parts.flatMap((part, i) => (part.broken ? [axis.parts[i + 1]] : [])));
  const named = new Set([...fineFit, ...coarseFit].map((each) => each.x));
  const lines = parts.filter((part) => !afterBreak.has(part) && named.has(place(part) + wordIndent));
  return { lines: lines.map(place), fine: fineFit, coarse: coarseFit };
}

/** All days, or every second, fifth or tenth from the first of a month on. */
function daysNamed(days: readonly UnitPart[], width: number): UnitPart[] {
  const narrowest = Math.min(...days.map(({ start, end }) => (end - start) * width));
  const step = [1, 2, 5].find((each) => each * narrowest >= leastDay) ?? 10;
  const isNamed = (day: number) => (day - 1) % step === 0 && (step === 1 || day < 31);
  return days.filter((part) => isNamed(Number(isoOf(part).slice(8, 10))));
}

/** The labels that do not touch one before them in the list, from left to right. */
export function thatFit(labels: readonly AxisLabel[], size: number): AxisLabel[] {
  const kept: { readonly label: AxisLabel; readonly from: number; readonly to: number }[] = [];
  for (const label of labels) {
    const width = textWidth(label.text, size, 400);
    const from = label.centred ? label.x - width / 2 : label.x;
    const to = from + width;
    if (kept.every((other) => to + wordGap <= other.from || from >= other.to + wordGap)) {
      kept.push({ label, from, to });
    }
  }
  return kept.sort((a, b) => a.from - b.from).map(({ label }) => label);
}

/** The first part of each year, or of each month, by so many characters of its date. */
function firstOfEach(parts: readonly UnitPart[], length: number): UnitPart[] {
  return parts.filter((part, i) => {
    const before = parts[i - 1];
    return !before || isoOf(before).slice(0, length) !== isoOf(part).slice(0, length);
  });
}

const isoOf = ({ from }: UnitPart) => new Date(from).toISOString();
