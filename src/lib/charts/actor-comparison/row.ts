import type { Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import type { Body } from '../kit/chart.ts';
import { own } from '../kit/Cursor.ts';
import { issueLead } from '../kit/leads.ts';
import { issueLabel } from '../kit/names.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { layoutAxisMarks } from './axisMarks.ts';
import type { Frame } from './frame.ts';
import type { ComparisonContext } from './read.ts';
import { layoutReasons } from './reasons.ts';

const leading = 1.25;

/**
 * One issue: its name, beside or above what is known of the actors.
 *
 * @param number of the row, from 0
 * @param pad above and below what is in the row
 */
export function layoutRow(
  context: ComparisonContext,
  row: ComparedIssue,
  frame: Frame,
  top: number,
  number: number,
  pad: number,
): Body {
  const { dossier } = context;
  const { box, left, width, labelWidth, axisLeft } = frame;
  const { theme, textSize: size } = box;
  const lines = wrapText(issueLabel(dossier, row.issue), labelWidth ?? width, size, 400);
  const keys = row.cells.map((cell) => stanceCellKey(dossier, cell));
  const labelHeight = lines.length * size * leading;
  const content = layoutContent(context, row, frame, 0, keys).height;
  const isAbove = labelWidth === null;
  const height = (isAbove ? labelHeight + content : Math.max(labelHeight, content)) + 2 * pad;
  const labelTop = isAbove ? top + pad : top + (height - labelHeight) / 2;
  const contentTop = isAbove ? top + pad + labelHeight : top + (height - content) / 2;
  const lead = issueLead(dossier, row.issue, {
    x: left,
    y: labelTop - 1,
    width: isAbove ? width : axisLeft - left - 4,
    height: labelHeight + 2,
    row: number,
    column: 0,
  });
  const label = lineBlock(lines, left, labelTop, { size, fill: theme.ink, leading });
  const drawn = layoutContent(context, row, frame, contentTop, keys);
  const targets = keys.map((key, place): Target => {
    const [area = { x: 0, y: 0, width: 0, height: 0 }, ...also] = drawn.areas.flatMap(
      (areas) => areas.get(place) ?? [],
    );
    return { ...area, key, row: number, column: place + 1, ...(also.length ? { also } : {}) };
  });
  return {
    height,
    marks: [...own(lead.key, label.marks), ...drawn.marks],
    targets: [lead, ...targets],
  };
}

function layoutContent(
  context: ComparisonContext,
  row: ComparedIssue,
  frame: Frame,
  top: number,
  keys: readonly string[],
) {
  const axis = layoutAxisMarks(context, row, frame, top, keys);
  const reasons = layoutReasons(context, row, frame, top, keys, axis);
  return {
    marks: [...axis.marks, ...reasons.marks],
    height: reasons.height,
    areas: [axis.areas, reasons.areas],
  };
}
