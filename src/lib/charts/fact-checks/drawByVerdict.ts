import { verdicts } from '#lib/model/reference.ts';
import { baseline, lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { unitColumns } from '../kit/unitColumns.ts';
import { drawCell } from './drawCell.ts';
import type { CheckContext } from './read.ts';
import { sourceNames } from './sourceNames.ts';

const leading = 1.2;

/** Each source with its verdicts below one another, those that none of its statements has left out. */
export function drawByVerdict(context: CheckContext, box: Box, pitch: number): Body {
  const { words, say, data } = context;
  const { x, width, theme, textSize } = box;
  const nameOf = sourceNames(context);
  const lineHeight = textSize * leading;
  const labelWidth = Math.min(width * 0.38, 116);
  const numberWidth = textWidth('000', textSize, 600);
  const cellsLeft = x + labelWidth + numberWidth + 4;
  const most = Math.max(...data.rows.flatMap((row) => verdicts.map((each) => row.cells[each].length)));
  const [column] = unitColumns([[most]], [0], cellsLeft, x + width - cellsLeft, pitch);
  const level = Math.max(0, (pitch - lineHeight) / 2);
  const cursor = new Cursor(box);
  let line = 0;
  data.rows.forEach((row, r) => {
    if (r > 0) cursor.gap(10);
    cursor.rule();
    cursor.gap(4);
    cursor.text(nameOf(row), { leading, weight: 600 });
    const share = say.share({ all: row.all.length, wrong: row.wrong });
    cursor.text(share, { leading, fill: row.wrong ? theme.contested : theme.mutedInk });
    cursor.gap(4);
    for (const verdict of verdicts) {
      const statements = row.cells[verdict];
      if (statements.length === 0) continue;
      const top = cursor.y;
      const heading = wrapText(say.headings[verdict], labelWidth - 6, textSize, 400);
      cursor.add(...lineBlock(heading, x, top + level, { size: textSize, leading, fill: theme.ink }).marks, {
        type: 'text',
        x: x + labelWidth + numberWidth,
        y: top + level + baseline(lineHeight, textSize),
        text: words.number(statements.length),
        size: textSize,
        weight: 600,
        anchor: 'end',
        fill: isWrong(verdict) ? theme.contested : theme.mutedInk,
      });
      const lines = drawCell(cursor, statements, {
        column: column!,
        top,
        pitch,
        row: line++,
        firstColumn: 0,
      });
      cursor.gap(Math.max(lines * pitch, heading.length * lineHeight + level) + 3);
    }
  });
  cursor.gap(1);
  return cursor.body();
}
