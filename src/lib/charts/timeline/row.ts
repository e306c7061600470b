import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { markedEvent, type TimelineEntry } from './entry.ts';
import { eventMark } from './eventMark.ts';
import type { TimelineContext } from './read.ts';

const leading = 1.25;
const gap = 10;
/** Room for marks at the very ends of a year. */
const stripPadding = 8;

/** What the row of an entry says. */
export interface RowTexts {
  readonly entry: TimelineEntry;
  /** Under the heading of its year. */
  readonly date: string;
  readonly label: string;
  readonly contests: readonly string[];
}

export function rowTexts({ words, say }: TimelineContext, entry: TimelineEntry): RowTexts {
  return {
    entry,
    date: words.span(entry.date, entry.end, 'heading'),
    label: say.entry(entry),
    contests: entry.contests.map(say.contest),
  };
}

/** How the rows of a column are divided: strip of the year, date, label; or date above label where it is narrow. */
export interface RowShape {
  readonly size: number;
  readonly stripWidth: number;
  /** Null where the date stands above the label. */
  readonly dateWidth: number | null;
  readonly labelX: number;
  readonly labelWidth: number;
}

export function rowShape(rows: readonly RowTexts[], width: number, size: number): RowShape {
  const isStacked = width < 420;
  const stripWidth = isStacked ? Math.max(76, width * 0.24) : Math.max(84, Math.min(260, width * 0.22));
  const room = (texts: readonly string[]) => widest(texts, size, 600) + 1;
  const dates = rows.map(({ date }) => date);
  const longestWord = room(dates.flatMap((date) => date.split(' ')));
  const dateWidth = isStacked ? null : Math.min(room(dates), Math.max(longestWord, width * 0.19));
  const labelX = stripWidth + gap + (dateWidth === null ? 0 : dateWidth + gap);
  return { size, stripWidth, dateWidth, labelX, labelWidth: width - labelX };
}

function wrapped({ date, label, contests }: RowTexts, { size, dateWidth, labelWidth }: RowShape) {
  return {
    date: wrapText(date, dateWidth ?? labelWidth, size, 600),
    label: wrapText(label, labelWidth, size, 400),
    contests: contests.flatMap((contest) => wrapText(contest, labelWidth, size, 400)),
  };
}

/** Height of the text of a row. */
export function measureRow(row: RowTexts, shape: RowShape): number {
  const { date, label, contests } = wrapped(row, shape);
  const body = label.length + contests.length;
  const lines = shape.dateWidth === null ? date.length + body : Math.max(date.length, body);
  return lines * shape.size * leading;
}

/** Where a row stands in the list, for the arrow keys; half of its padding is above and half below its text. */
export interface RowPlace {
  readonly height: number;
  readonly padding: number;
  readonly row: number;
  readonly column: number;
}

export function drawRow(cursor: Cursor, texts: RowTexts, shape: RowShape, place: RowPlace): void {
  const { x, theme } = cursor.box;
  const { size, stripWidth, dateWidth, labelX, labelWidth } = shape;
  const { height, padding, row, column } = place;
  const { key } = texts.entry;
  const text = wrapped(texts, shape);
  const lineHeight = size * leading;
  const top = cursor.y + padding / 2;
  const style = { size, fill: theme.ink, leading };
  const labelTop = top + (dateWidth === null ? text.date.length * lineHeight : 0);
  const contestsTop = labelTop + text.label.length * lineHeight;
  cursor.target({ key, x, y: cursor.y, width: labelX + labelWidth, height, row, column }, [
    ...stripMarks(texts.entry, shape, { x, y: cursor.y, height }, top + lineHeight / 2, theme),
    ...lineBlock(text.date, x + stripWidth + gap, top, { ...style, weight: 600, fill: theme.mutedInk }).marks,
    ...lineBlock(text.label, x + labelX, labelTop, style).marks,
    ...lineBlock(text.contests, x + labelX, contestsTop, { ...style, fill: theme.contested }).marks,
  ]);
  cursor.gap(height);
}

/** The year as a strip with a line at each quarter, and the mark on it. */
function stripMarks(
  entry: TimelineEntry,
  shape: RowShape,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  middle: number,
  theme: Theme,
): Mark[] {
  const yearStart = Date.UTC(entry.year, 0);
  const yearLength = Date.UTC(entry.year + 1, 0) - yearStart;
  const placeOf = (time: number) => stripX(shape, x, Math.min(1, (time - yearStart) / yearLength));
  const goesOn = entry.to > yearStart + yearLength;
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((share): Mark => {
    return { type: 'rect', x: stripX(shape, x, share) - 0.5, y, width: 1, height, fill: theme.rule };
  });
  const [start, end] = [stripX(shape, x, 0), stripX(shape, x, 1)];
  const place = { from: placeOf(entry.from), to: placeOf(entry.to), y: middle, goesOn };
  return [
    { type: 'rect', x, y, width: shape.stripWidth, height, fill: theme.emptyFill },
    ...quarters,
    { type: 'rect', x: start, y: middle - 0.5, width: end - start, height: 1, fill: theme.rule },
    ...eventMark(markedEvent(entry), place, theme),
  ];
}

/** Where a share of the year, 0 to 1, lies on the strip. */
export function stripX({ stripWidth }: Pick<RowShape, 'stripWidth'>, x: number, share: number): number {
  return x + stripPadding + share * (stripWidth - 2 * stripPadding);
}
