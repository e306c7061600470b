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
import { layoutReasons } from './reasons.ts';

const leading = 1.25;

/**
 * One issue: its name, beside or above what is known of the actors.
 *
 * @param number of the row, from 0
 * @param pad above and below what is in the row
 */
export function layoutRow(frame: Frame, row: ComparedIssue, top: number, number: number, pad: number): Body {
  const { context, box, width, labelWidth, axisLeft } = frame;
  const { x, theme, textSize: size } = box;
  const lines = wrapText(issueLabel(context.dossier, row.issue), labelWidth ?? width, size, 400);
  const keys = row.cells.map((cell) => stanceCellKey(context.dossier, cell));
  const labelHeight = lines.length * size * leading;
  const content = layoutContent(frame, row, 0, keys).height;
  const isAbove = labelWidth === null;
  const height = (isAbove ? labelHeight + content : Math.max(labelHeight, content)) + 2 * pad;
  const labelTop = isAbove ? top + pad : top + (height - labelHeight) / 2;
  const contentTop = isAbove ? top + pad + labelHeight : top + (height - content) / 2;
  const place = { x, y: labelTop - 1, width: isAbove ? width : axisLeft - x - 4, height: labelHeight + 2 };
  const lead = issueLead(context.dossier, row.issue, { ...place, row: number, column: 0 });
  const label = lineBlock(lines, x, labelTop, { size, fill: theme.ink, leading });
  const drawn = layoutContent(frame, row, contentTop, keys);
  const targets = keys.map((key, at): Target => {
    const areas = drawn.areas.flatMap((each) => each.get(at) ?? []);
    const [area = { x: 0, y: 0, width: 0, height: 0 }, ...also] = areas;
    return { ...area, key, row: number, column: at + 1, ...(also.length ? { also } : {}) };
  });
  return { height, marks: [...own(lead.key, label.marks), ...drawn.marks], targets: [lead, ...targets] };
}

function layoutContent(frame: Frame, row: ComparedIssue, top: number, keys: readonly string[]) {
  const axis = layoutAxisMarks(frame, row, top, keys);
  const reasons = layoutReasons(frame, row, top, keys, axis);
  const marks = [...axis.marks, ...reasons.marks];
  return { marks, height: reasons.height, areas: [axis.areas, reasons.areas] };
}
