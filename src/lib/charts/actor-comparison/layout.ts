import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { steps } from '#lib/model/stance.ts';
import type { Body, Box } from '../chart.ts';
import { heading } from './describe.ts';
import { layoutFrame, layoutScale, slotX, type Frame } from './frame.ts';
import { layoutNames } from './names.ts';
import { layoutRow } from './row.ts';
import type { ComparisonData } from './summarise.ts';
import { layoutSummary } from './summaryBlock.ts';

/** From this width on the means stand beside the issues. */
const roomForMeans = 900;
const meansWidth = 250;
const meansGap = 40;

/** Above and below what is in a row: on a page, and the most and least in a picture. */
const usualPad = 5;
const mostPad = 9;
const leastPad = 1;

export function layoutComparison(data: ComparisonData, box: Box): Body {
  if (!data.found) return { height: 0, marks: [], targets: [] };
  if (box.height === null) return layoutWith(data, box, usualPad);
  let body = layoutWith(data, box, mostPad);
  for (let pad = mostPad - 1; pad >= leastPad && body.height > box.height; pad--) {
    body = layoutWith(data, box, pad);
  }
  return body;
}

function layoutWith(data: ComparisonData, box: Box, pad: number): Body {
  const beside = box.width >= roomForMeans;
  const width = beside ? box.width - meansWidth - meansGap : box.width;
  const frame = layoutFrame(data, box, width);
  const rows = layoutRows(data, frame, pad);
  const x = beside ? frame.numberRight + meansGap : box.x;
  const top = box.y + (beside ? 0 : rows.height + 16);
  const means = layoutSummary(data, box, x, top, beside ? meansWidth : Math.min(box.width, 420));
  const height = beside ? Math.max(rows.height, means.height) : rows.height + 16 + means.height;
  return { height: height + 2, marks: [...rows.marks, ...means.marks], targets: rows.targets };
}

function layoutRows(data: ComparisonData, frame: Frame, pad: number): Body {
  const { box, left, numberRight } = frame;
  const { theme, textSize: size } = box;
  const scale = layoutScale(frame, box.y);
  const marks: Mark[] = [...scale.marks];
  const targets: Target[] = [];
  let top = box.y + scale.height;
  let number = 0;
  data.sections.forEach((section, s) => {
    top += s === 0 ? 4 : 10;
    const title = textBlock(heading(section), left, top, numberRight - left, {
      size,
      weight: 600,
      fill: theme.mutedInk,
    });
    marks.push(...title.marks);
    top += title.height + 2;
    for (const row of section.rows) {
      const isFirst = number === 0;
      marks.push({ type: 'rect', x: left, y: top, width: numberRight - left, height: 1, fill: theme.rule });
      if (isFirst) {
        const names = layoutNames(data, row, frame, top + 2);
        marks.push(...names.marks);
        top += names.height;
      }
      const drawn = layoutRow(data, row, frame, top, number, pad);
      const grid = steps.map((step): Mark => ({
        type: 'rect',
        x: slotX(frame, step) - 0.5,
        y: top + 1,
        width: 1,
        height: drawn.height - 1,
        fill: theme.rule,
      }));
      if (row.known > 0 && frame.labelWidth !== null) marks.push(...grid);
      marks.push(...drawn.marks);
      targets.push(...drawn.targets);
      top += drawn.height;
      number++;
    }
  });
  return { height: top - box.y, marks, targets };
}
