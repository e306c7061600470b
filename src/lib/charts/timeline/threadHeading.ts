import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../chart.ts';
import { count } from '../wording.ts';
import type { Thread } from './threads.ts';

const leading = 1.2;
const enlarged = 1.25;
/** Above the rule, and from the rule to the name. */
const above = 10;
const below = 5;
const asideGap = 8;

interface ThreadLines {
  readonly name: readonly string[];
  /** The aside stands behind the name, not under it. */
  readonly beside: boolean;
}

function threadLines(thread: Thread, width: number, textSize: number): ThreadLines {
  const size = textSize * enlarged;
  const name = wrapText(thread.name, width, size, 600);
  const asides = [threadAside(thread, false), threadAside(thread, true)];
  const aside = Math.max(...asides.map((text) => textWidth(text, textSize, 400)));
  return { name, beside: textWidth(name.at(-1) ?? '', size, 600) + asideGap + aside <= width };
}

function threadAside({ entries }: Thread, continued: boolean): string {
  return continued ? 'continued' : count(entries.length, 'event');
}

export function threadHeight(thread: Thread, width: number, textSize: number): number {
  const { name, beside } = threadLines(thread, width, textSize);
  return above + below + (name.length + (beside ? 0 : 1)) * textSize * enlarged * leading;
}

/** A rule, under it the name of a thread and how many events it has. */
export function drawThread(
  thread: Thread,
  continued: boolean,
  width: number,
  x: number,
  y: number,
  { theme, textSize }: Box,
): Mark[] {
  const size = textSize * enlarged;
  const { name, beside } = threadLines(thread, width, textSize);
  const top = y + above + below;
  const block = lineBlock(name, x, top, { size, weight: 600, fill: theme.ink, leading });
  const last = block.marks.at(-1);
  const asideX = beside ? x + textWidth(name.at(-1) ?? '', size, 600) + asideGap : x;
  const line = last?.type === 'text' ? last.y : top;
  return [
    { type: 'rect', x, y: y + above - 2, width, height: 2, fill: theme.ink },
    ...block.marks,
    {
      type: 'text',
      x: asideX,
      y: beside ? line : line + size * leading,
      text: threadAside(thread, continued),
      size: textSize,
      fill: theme.mutedInk,
    },
  ];
}
