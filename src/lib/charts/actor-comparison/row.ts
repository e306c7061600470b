import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { Cursor } from '../kit/Cursor.ts';
import { issueLead } from '../kit/leads.ts';
import { issueLabel } from '../kit/names.ts';
import { stepLines } from '../kit/stanceAxis.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { textStack } from '../kit/textStack.ts';
import { addAxisMarks } from './axisMarks.ts';
import type { Frame } from './frame.ts';
import { addReasons } from './reasons.ts';

/**
 * One issue: its name, beside or above what is known of the actors.
 *
 * @param number of the row, from 0
 * @param pad above and below what is in the row
 */
export function addRow(frame: Frame, row: ComparedIssue, cursor: Cursor, number: number, pad: number): void {
  const { context, box, width, labelWidth, axisLeft } = frame;
  const { x, theme, textSize: size } = box;
  const { y: top } = cursor;
  const text = issueLabel(context.dossier, row.issue);
  const label = textStack([{ text }], labelWidth ?? width, { size, fill: theme.ink, leading: 1.25 });
  const isAbove = labelWidth === null;
  const content = contentAt(frame, row, 0, number).y;
  const height = (isAbove ? label.height + content : Math.max(label.height, content)) + 2 * pad;
  const labelTop = isAbove ? top + pad : top + (height - label.height) / 2;
  const contentTop = isAbove ? top + pad + label.height : top + (height - content) / 2;
  if (row.known > 0 && !isAbove) cursor.add(...stepLines(frame, top + 1, height - 1, () => theme.rule));
  const place = { x, y: labelTop - 1, width: isAbove ? width : axisLeft - x - 4, height: label.height + 2 };
  const lead = issueLead(context.dossier, row.issue, { ...place, row: number, column: 0 });
  cursor.target(lead, label.marksAt(x, labelTop));
  const { marks, targets } = contentAt(frame, row, contentTop, number);
  cursor.take({ marks, targets: targets.toSorted((a, b) => a.column - b.column) });
  cursor.y = top + height;
}

/** What is known of the actors, from a top down to the cursor. */
function contentAt(frame: Frame, row: ComparedIssue, top: number, number: number): Cursor {
  const cursor = new Cursor(frame.box, top);
  const keys = row.cells.map((cell) => stanceCellKey(frame.context.dossier, cell));
  const targetOf = (place: number) => ({ key: keys[place]!, row: number, column: place + 1 });
  const taken = addAxisMarks(frame, row, cursor, targetOf);
  addReasons(frame, row, cursor, { top, taken, targetOf });
  return cursor;
}
