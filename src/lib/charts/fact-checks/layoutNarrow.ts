import { verdicts } from '#lib/model/reference.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { baseline, lineBlock, textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Body, Box } from '../chart.ts';
import { unitColumns } from '../unitColumns.ts';
import { shareWords, sourceLabel, verdictHeadings } from './describe.ts';
import type { CheckData } from './summarise.ts';
import { unitMarks } from './unitMarks.ts';

const leading = 1.2;

/** Each source with its verdicts below one another, those that none of its statements has left out. */
export function layoutNarrow(data: CheckData, box: Box, pitch: number): Body {
  const { x, width, theme, textSize } = box;
  const lineHeight = textSize * leading;
  const style = { size: textSize, leading } as const;
  const labelWidth = Math.min(width * 0.38, 116);
  const numberWidth = textWidth('000', textSize, 600);
  const cellsLeft = x + labelWidth + numberWidth + 4;
  const most = Math.max(...data.rows.flatMap((row) => verdicts.map((each) => row.cells[each].length)));
  const [column] = unitColumns([[most]], [0], cellsLeft, x + width - cellsLeft, pitch);
  const marks: Mark[] = [];
  const targets: Target[] = [];
  let top = box.y;
  let line = 0;
  data.rows.forEach((row, r) => {
    if (r > 0) top += 10;
    marks.push({ type: 'rect', x, y: top, width, height: 1, fill: theme.rule });
    top += 5;
    const name = textBlock(sourceLabel(data, row.source), x, top, width, {
      ...style,
      weight: 600,
      fill: theme.ink,
    });
    marks.push(...name.marks);
    top += name.height;
    const fill = row.wrong ? theme.contested : theme.mutedInk;
    const share = textBlock(shareWords(row), x, top, width, { ...style, fill });
    marks.push(...share.marks);
    top += share.height + 4;
    for (const verdict of verdicts) {
      const statements = row.cells[verdict];
      if (statements.length === 0) continue;
      const words = wrapText(verdictHeadings[verdict], labelWidth - 6, textSize, 400);
      const level = Math.max(0, (pitch - lineHeight) / 2);
      marks.push(...lineBlock(words, x, top + level, { ...style, fill: theme.ink }).marks, {
        type: 'text',
        x: x + labelWidth + numberWidth,
        y: top + level + baseline(lineHeight, textSize),
        text: String(statements.length),
        size: textSize,
        weight: 600,
        anchor: 'end',
        fill: isWrong(verdict) ? theme.contested : theme.mutedInk,
      });
      const cell = unitMarks(data, statements, column!, top, pitch, theme, line++, 0);
      marks.push(...cell.marks);
      targets.push(...cell.targets);
      const lines = Math.ceil(statements.length / column!.perLine);
      top += Math.max(lines * pitch, words.length * lineHeight + level) + 3;
    }
  });
  return { height: top - box.y + 1, marks, targets };
}
