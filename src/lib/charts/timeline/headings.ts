import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth, widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Cursor } from '../kit/Cursor.ts';
import type { ThreadLine, YearLine } from './columns.ts';
import type { TimelineContext } from './read.ts';
import type { TimelineEntry } from './entry.ts';
import type { Thread } from '#lib/summary/byThread.ts';

const threadLeading = 1.2;
/** Names of threads, in multiples of the other text. */
const enlarged = 1.25;
/** Above the rule of a thread, and from the rule to its name. */
const above = 10;
const below = 5;
const asideGap = 8;

export function yearHeight(size: number): number {
  return size * 2 + 4;
}

/** A year, a rule under it and how long after the year before; the same year again goes on from another column. */
export function drawYear(
  { words, say }: TimelineContext,
  cursor: Cursor,
  { year, previous }: YearLine,
): void {
  const { x, width, theme, textSize } = cursor.box;
  const size = textSize * 1.17;
  const line = cursor.y + yearHeight(textSize) - 3;
  const text = words.date(String(year).padStart(4, '0'));
  const later = previous === null ? 0 : year - previous;
  const aside = previous === year ? say.continued : later > 1 ? say.yearsLater(later) : '';
  cursor.add({ type: 'text', x, y: line - 5, size, text, weight: 600, fill: theme.ink });
  if (aside !== '') {
    const asideX = x + textWidth(text, size, 600) + asideGap;
    cursor.add({ type: 'text', x: asideX, y: line - 5, size: textSize, text: aside, fill: theme.mutedInk });
  }
  cursor.add({ type: 'rect', x, y: line, width, height: 1, fill: theme.hatch });
  cursor.gap(yearHeight(textSize));
}

/** How the heading of a thread is set: its name in lines, and whether the aside stands behind them, not under them. */
function threadLines(
  { say }: TimelineContext,
  { name, entries }: Thread<TimelineEntry>,
  width: number,
  textSize: number,
) {
  const size = textSize * enlarged;
  const lines = wrapText(name || say.noThread, width, size, 600);
  const aside = widest([say.events(entries.length), say.continued], textSize, 400);
  return { lines, beside: textWidth(lines.at(-1) ?? '', size, 600) + asideGap + aside <= width };
}

export function threadHeight(
  context: TimelineContext,
  thread: Thread<TimelineEntry>,
  width: number,
  textSize: number,
): number {
  if (thread.name === null) return 0;
  const { lines, beside } = threadLines(context, thread, width, textSize);
  return above + below + (lines.length + (beside ? 0 : 1)) * textSize * enlarged * threadLeading;
}

/** A rule, under it the name of a thread and how many events it has. */
export function drawThread(
  context: TimelineContext,
  cursor: Cursor,
  { thread, continued, height }: ThreadLine,
): void {
  const { x, width, theme, textSize } = cursor.box;
  const { say } = context;
  const size = textSize * enlarged;
  const { lines, beside } = threadLines(context, thread, width, textSize);
  const top = cursor.y + above + below;
  const name = lineBlock(lines, x, top, { size, weight: 600, fill: theme.ink, leading: threadLeading });
  const last = name.marks.at(-1);
  const line = last?.type === 'text' ? last.y : top;
  const aside = beside
    ? { x: x + textWidth(lines.at(-1) ?? '', size, 600) + asideGap, y: line }
    : { x, y: line + size * threadLeading };
  const text = continued ? say.continued : say.events(thread.entries.length);
  cursor.add({ type: 'rect', x, y: cursor.y + above - 2, width, height: 2, fill: theme.ink }, ...name.marks);
  cursor.add({ type: 'text', ...aside, text, size: textSize, fill: theme.mutedInk });
  cursor.gap(height);
}
