import { widest } from '#lib/scene/textWidth.ts';
import { baseline } from '#lib/scene/textBlock.ts';
import type { Thread } from '#lib/summary/byThread.ts';
import { addTextWithNote } from '../kit/addTextWithNote.ts';
import type { Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import type { ColumnLine } from '../kit/fillColumns.ts';
import { textStack } from '../kit/textStack.ts';
import { isVague, markedEvent, type TimelineEntry } from './entry.ts';
import { eventMark } from './eventMark.ts';
import type { TimelineContext } from './read.ts';

const leading = 1.25;
const gap = 10;
/** Of the mark, with the frame of a contested one. */
const markWidth = 20;
const barWidth = 12;
/** Below this width dates stand above their events. */
const narrow = 420;

/** A line of a column: a heading or an event. */
export interface ListLine extends ColumnLine<ListLine> {
  readonly draw: (cursor: Cursor, column: number) => void;
}

/** The lines of the list in a column as wide as the box: threads, years and events. @returns them with so much room between events */
export function listLines(context: TimelineContext, box: Box): (padding: number) => readonly ListLine[] {
  const { data } = context;
  const place = datePlace(
    data.entries.map((entry) => dateWords(context, entry)),
    box,
  );
  const heightOf = (draw: (cursor: Cursor) => void) => {
    const cursor = new Cursor({ ...box, y: 0 });
    draw(cursor);
    return cursor.y;
  };
  const heading = (level: number, draw: (cursor: Cursor, isAgain: boolean) => void): ListLine => {
    const line = (isAgain: boolean): ListLine => {
      const drawn = (cursor: Cursor) => draw(cursor, isAgain);
      return { level, height: heightOf(drawn), draw: drawn, again: () => line(true) };
    };
    return line(false);
  };
  const parts = data.parts.map((thread) => ({
    heads:
      thread.name === null
        ? []
        : [heading(0, (cursor, isAgain) => addThread(context, cursor, thread, isAgain))],
    entries: thread.entries.map((entry, i) => {
      const before = thread.entries[i - 1]?.year ?? null;
      const { year } = entry;
      const yearHeading = () =>
        heading(1, (cursor, isAgain) => addYear(context, cursor, year, isAgain ? year : before));
      return {
        years: before === year ? [] : [yearHeading()],
        row: entryRow(context, box, entry, place),
      };
    }),
  }));
  return (padding) =>
    parts.flatMap(({ heads, entries }) => [
      ...heads,
      ...entries.flatMap(({ years, row }) => [...years, row(padding)]),
    ]);
}

/** A rule, under it the name of a thread and how many events it has. */
function addThread(
  { say }: TimelineContext,
  cursor: Cursor,
  { name, entries }: Thread<TimelineEntry>,
  isAgain: boolean,
): void {
  const { x, width, theme, textSize } = cursor.box;
  const size = textSize * 1.25;
  cursor.add({ type: 'rect', x, y: cursor.y + 8, width, height: 2, fill: theme.ink });
  cursor.gap(15);
  const style = { size, weight: 600, leading: 1.2, gap: 8, noteSize: textSize, noteLeading: 1.5 } as const;
  addTextWithNote(cursor, name || say.noThread, isAgain ? say.continued : say.events(entries.length), style);
}

/** A year, a rule under it and how long after the year before; the same year again goes on from another column. */
function addYear(
  { words, say }: TimelineContext,
  cursor: Cursor,
  year: number,
  previous: number | null,
): void {
  const { x, width, theme, textSize } = cursor.box;
  const size = textSize * 1.17;
  const top = cursor.y;
  const line = top + textSize * 2 + 1;
  const later = previous === null ? 0 : year - previous;
  const aside = previous === year ? say.continued : later > 1 ? say.yearsLater(later) : '';
  cursor.y = line - 5 - baseline(size * leading, size);
  const style = { size, weight: 600, leading, gap: 8, noteSize: textSize, noteLeading: leading } as const;
  addTextWithNote(cursor, words.date(String(year).padStart(4, '0')), aside, style);
  cursor.add({ type: 'rect', x, y: line, width, height: 1, fill: theme.hatch });
  cursor.y = line + 3;
}

/** Where dates and labels of the events stand, from the left edge; dates above labels where they have no width. */
interface DatePlace {
  readonly dateWidth: number | null;
  readonly labelX: number;
}

function datePlace(dates: readonly string[], { width, textSize: size }: Box): DatePlace {
  if (width < narrow) return { dateWidth: null, labelX: markWidth + gap };
  const room = (texts: readonly string[]) => widest(texts, size, 600) + 1;
  const longestWord = room(dates.flatMap((date) => date.split(' ')));
  const dateWidth = Math.min(room(dates), Math.max(longestWord, width * 0.19));
  return { dateWidth, labelX: markWidth + gap + dateWidth + gap };
}

/** `19 June`; `in June` where no more is known. */
function dateWords({ words, say }: TimelineContext, entry: TimelineEntry): string {
  const when = words.span(entry.date, entry.end, 'heading');
  return isVague(entry) ? say.within(when) : when;
}

/** The mark of an event, its date, and what it is with all that disputes it; measured once, for whatever padding. */
function entryRow(context: TimelineContext, box: Box, entry: TimelineEntry, place: DatePlace) {
  const { say, data } = context;
  const { width, theme, textSize: size } = box;
  const { dateWidth, labelX } = place;
  const meant = data.misdated.get(entry);
  const style = { size, fill: theme.ink, leading };
  const when = [{ text: dateWords(context, entry) }];
  const dateStyle = { ...style, weight: 600, fill: theme.mutedInk } as const;
  const date = textStack(when, dateWidth ?? width - labelX, dateStyle);
  const contests = [...entry.contests.map(say.contest), ...(meant ? [say.meant(meant)] : [])];
  const texts = [{ text: say.entry(entry) }, ...contests.map((text) => ({ text, fill: theme.contested }))];
  const label = textStack(texts, width - labelX, style);
  const above = dateWidth === null ? date.height : 0;
  const height = Math.max(date.height, above + label.height);
  return (padding: number): ListLine => ({
    height: height + padding,
    draw: (cursor, column) => {
      const { x } = cursor.box;
      const top = cursor.y + padding / 2;
      const middle = x + markWidth / 2;
      const mark = { from: middle - barWidth / 2, to: middle + barWidth / 2, y: top + (size * leading) / 2 };
      const area = { x, y: cursor.y, width, height: height + padding };
      cursor.target({ key: entry.key, ...area, row: cursor.targets.length, column }, [
        ...eventMark(markedEvent(entry, meant !== undefined), mark, theme),
        ...date.marksAt(x + markWidth + gap, top),
        ...label.marksAt(x + labelX, top + above),
      ]);
      cursor.gap(height + padding);
    },
  });
}
