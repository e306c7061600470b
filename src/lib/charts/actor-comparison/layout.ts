import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { stepLines } from '../kit/stanceAxis.ts';
import { actorNameMarks } from './actorNames.ts';
import { layoutFrame, type Frame } from './frame.ts';
import { layoutMeans } from './means.ts';
import type { ComparisonContext } from './read.ts';
import { layoutRow } from './row.ts';
import { layoutScale } from './scale.ts';

/** From this width on the means stand beside the issues. */
const roomForMeans = 900;
const meansWidth = 250;
const meansGap = 40;

/** Above and below what is in a row: on a page, and in a picture from the most to the least. */
const usualPad = 5;
const pads = [9, 8, 7, 6, 5, 4, 3, 2, 1];

export function layoutComparison(context: ComparisonContext, box: Box): Body {
  return fitHeight(box.height, usualPad, pads, (pad) => layoutWith(context, box, pad));
}

function layoutWith(context: ComparisonContext, box: Box, pad: number): Body {
  const isBeside = box.width >= roomForMeans;
  const frame = layoutFrame(context, box, isBeside ? box.width - meansWidth - meansGap : box.width);
  const cursor = new Cursor(box);
  layoutRows(frame, cursor, pad);
  if (isBeside) {
    const means = layoutMeans(context, { ...box, x: frame.numberRight + meansGap, width: meansWidth });
    cursor.add(...means.marks);
    cursor.y = Math.max(cursor.y, box.y + means.height);
  } else {
    cursor.gap(16);
    cursor.block(layoutMeans(context, { ...box, y: cursor.y, width: Math.min(box.width, 420) }));
  }
  cursor.gap(2);
  return cursor.body();
}

function layoutRows(frame: Frame, cursor: Cursor, pad: number): void {
  const { context, box, numberRight, labelWidth } = frame;
  const { theme } = box;
  const line = { x: box.x, width: numberRight - box.x };
  cursor.block(layoutScale(frame, cursor.y));
  let number = 0;
  context.data.sections.forEach(({ kind, rows }, i) => {
    cursor.gap(i === 0 ? 4 : 10);
    const heading = context.say.heading({ kind, issues: rows.length });
    cursor.text(heading, { ...line, weight: 600, fill: theme.mutedInk });
    cursor.gap(2);
    for (const row of rows) {
      cursor.add({ type: 'rect', ...line, y: cursor.y, height: 1, fill: theme.rule });
      if (number === 0) cursor.block(actorNameMarks(frame, row, cursor.y + 2));
      const drawn = layoutRow(frame, row, cursor.y, number, pad);
      if (row.known > 0 && labelWidth !== null) {
        cursor.add(...stepLines(frame, cursor.y + 1, drawn.height - 1, () => theme.rule));
      }
      cursor.block(drawn);
      cursor.targets.push(...drawn.targets);
      number++;
    }
  });
}
