import { lineBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { markedEvent, type TimelineEntry } from './entry.ts';
import { eventMark, type MarkedEvent } from './eventMark.ts';
import type { TimelineContext } from './read.ts';

const leading = 1.25;
const gap = 10;
/** Of the mark, with the frame of a contested one. */
const markWidth = 20;
const barWidth = 12;

/** What the row of an entry says. */
export interface RowTexts {
  readonly entry: TimelineEntry;
  readonly mark: MarkedEvent;
  /** Under the heading of its year. */
  readonly date: string;
  readonly label: string;
  readonly contests: readonly string[];
}

export function rowTexts({ words, say, data }: TimelineContext, entry: TimelineEntry): RowTexts {
  const meant = data.misdated.get(entry);
  return {
    entry,
    mark: markedEvent(entry, meant !== undefined),
    date: words.span(entry.date, entry.end, 'heading'),
    label: say.entry(entry),
    contests: [...entry.contests.map(say.contest), ...(meant ? [say.meant(meant)] : [])],
  };
}

/** How the rows of a column are divided: mark, date, label; or date above label where it is narrow. */
export interface RowShape {
  readonly size: number;
  /** Null where the date stands above the label. */
  readonly dateWidth: number | null;
  readonly labelX: number;
  readonly labelWidth: number;
}

export function rowShape(rows: readonly RowTexts[], width: number, size: number): RowShape {
  const isStacked = width < 420;
  const room = (texts: readonly string[]) => widest(texts, size, 600) + 1;
  const dates = rows.map(({ date }) => date);
  const longestWord = room(dates.flatMap((date) => date.split(' ')));
  const dateWidth = isStacked ? null : Math.min(room(dates), Math.max(longestWord, width * 0.19));
  const labelX = markWidth + gap + (dateWidth === null ? 0 : dateWidth + gap);
  return { size, dateWidth, labelX, labelWidth: width - labelX };
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
  const { size, dateWidth, labelX, labelWidth } = shape;
  const { height, padding, row, column } = place;
  const { key } = texts.entry;
  const text = wrapped(texts, shape);
  const lineHeight = size * leading;
  const top = cursor.y + padding / 2;
  const style = { size, fill: theme.ink, leading };
  const middle = x + markWidth / 2;
  const mark = { from: middle - barWidth / 2, to: middle + barWidth / 2, y: top + lineHeight / 2 };
  const labelTop = top + (dateWidth === null ? text.date.length * lineHeight : 0);
  const contestsTop = labelTop + text.label.length * lineHeight;
  cursor.target({ key, x, y: cursor.y, width: labelX + labelWidth, height, row, column }, [
    ...eventMark(texts.mark, mark, theme),
    ...lineBlock(text.date, x + markWidth + gap, top, { ...style, weight: 600, fill: theme.mutedInk }).marks,
    ...lineBlock(text.label, x + labelX, labelTop, style).marks,
    ...lineBlock(text.contests, x + labelX, contestsTop, { ...style, fill: theme.contested }).marks,
  ]);
  cursor.gap(height);
}
