import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock, type Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../chart.ts';
import { stepsNumber } from '../stepsApart.ts';
import { count } from '../wording.ts';
import type { ComparisonData } from './summarise.ts';
import { summaryLines, type SummaryLine } from './summaryLines.ts';

const leading = 1.25;
const barHeight = 8;

/** Mean distances over all issues, by category and by pair, as bars on a track of four steps with their numbers. */
export function layoutSummary(data: ComparisonData, box: Box, x: number, top: number, width: number): Block {
  const { theme, textSize: size } = box;
  const lines = summaryLines(data);
  const marks: Mark[] = [];
  let y = top;
  const add = (words: string, style: { weight?: 400 | 600; fill: string }) => {
    const wrapped = wrapText(words, width, size, style.weight ?? 400);
    const block = lineBlock(wrapped, x, y, { size, leading, ...style });
    marks.push(...block.marks);
    y += block.height;
  };
  const headings: Readonly<Record<SummaryLine['about'], string>> = {
    all: 'Mean distance in steps, 0 to 4',
    category: 'By category',
    pair: 'By pair, over what both are known on',
  };
  const amounts = lines.map(amountWords);
  const amountWidth = Math.max(0, ...amounts.map((words) => textWidth(words, size, 400))) + 10;
  const track = Math.max(40, width - amountWidth);
  lines.forEach((line, i) => {
    if (line.about !== lines[i - 1]?.about) {
      if (i > 0) y += 8;
      add(headings[line.about], { weight: 600, fill: theme.mutedInk });
      y += 3;
    }
    add(line.label, { fill: theme.ink });
    const middle = y + size * 0.55;
    if (line.distance !== null) {
      marks.push({ type: 'rect', x, y: middle - 0.5, width: track, height: 1, fill: theme.rule });
      const length = (line.distance / 4) * track;
      marks.push({
        type: 'rect',
        x,
        y: middle - barHeight / 2,
        width: length,
        height: barHeight,
        fill: theme.hatch,
      });
      marks.push({ type: 'rect', x: x + track - 0.5, y: middle - 4, width: 1, height: 8, fill: theme.hatch });
    }
    const text = amounts[i] ?? '';
    const place = line.distance === null ? { x } : { x: x + track + 8 };
    marks.push({ type: 'text', ...place, y: middle + size * 0.36, text, size, fill: theme.mutedInk });
    y += size * 1.1 + 5;
  });
  return { marks, height: y - top };
}

function amountWords({ distance, issues }: SummaryLine): string {
  if (distance === null) return 'no issue counts';
  return `${stepsNumber(distance)} · ${count(issues, 'issue')}`;
}
