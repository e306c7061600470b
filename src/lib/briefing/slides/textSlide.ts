import type { Box } from '#lib/charts/kit/chart.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { textBlock, type Block } from '#lib/scene/textBlock.ts';
import type { Words } from '#lib/words/Words.ts';
import { largestThatFits } from './largestThatFits.ts';
import { ownSlide } from './ownSlide.ts';

const sizes = [1.7, 1.5, 1.3, 1.15, 1];

/** A line that begins with one of these is an entry of a list. */
const bullet = /^\s*[-–*•]\s+/;

/**
 * A slide of words: its headline, or else its first line, over the rest, a paragraph a line.
 *
 * @param headline empty for none of its own
 */
export function textSlide(words: Words, text: string, headline: string): ExportItem {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const title = headline || (lines[0] ?? '').replace(bullet, '');
  const said = headline ? lines : lines.slice(1);
  const say = words.of('briefing').slides;
  return ownSlide(words, {
    id: 'text',
    views: [],
    name: say.text,
    headline: title,
    body: (box) => ({
      ...largestThatFits(box, sizes, (size) => drawText(said, box, size)),
      targets: [],
    }),
    description: { short: say.textShort(title), long: said.join('\n') },
  });
}

function drawText(lines: readonly string[], { x, y, width, theme }: Box, size: number): Block {
  const marks: Mark[] = [];
  let top = y + size / 2;
  for (const line of lines) {
    const isEntry = bullet.test(line);
    const indent = isEntry ? size * 1.2 : 0;
    const style = { size, fill: theme.ink, leading: 1.35 };
    if (isEntry) marks.push(...textBlock('•', x, top, indent, style).marks);
    const block = textBlock(line.replace(bullet, '').trim(), x + indent, top, width - indent, style);
    marks.push(...block.marks);
    top += block.height + size / 2;
  }
  return { marks, height: top - y };
}
