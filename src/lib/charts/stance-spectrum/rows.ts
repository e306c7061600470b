import type { Step } from '#lib/model/stance.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Body } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorLead } from '../kit/leads.ts';
import { actorName } from '../kit/names.ts';
import { stepLines, stepX } from '../kit/stanceAxis.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { chipMarks, chipWidthIn } from './chips.ts';
import type { Frame } from './frame.ts';

const leading = 1.2;
/** Between actors on different steps. */
const stepGap = 4;

/**
 * One row for each actor with a place on the axis, from `y` down; then those with two opposite places and, apart,
 * observers.
 */
export function layoutRows(frame: Frame, y: number, rowHeight: number): Body {
  const { context, box, nameWidth, axisLeft, right } = frame;
  const { dossier, words, say, data } = context;
  const { x, theme, textSize } = box;
  const lineHeight = textSize * leading;
  const line = { x, width: right - x };
  const headings = new Map([
    [data.observers[0], say.observers],
    [data.split[0], words.of('stances').headings.split],
  ]);
  const cursor = new Cursor({ ...box, y });
  const leads: Target[] = [];
  let last: Step | null = null;
  [...data.positions, ...data.split, ...data.observers].forEach((cell, row) => {
    if (row === 0 || cell.value !== last || cell === data.observers[0]) {
      cursor.rule(line);
      cursor.gap(stepGap);
    }
    last = cell.value;
    const heading = headings.get(cell);
    if (heading) {
      cursor.text(heading, { ...line, weight: 600, fill: theme.mutedInk, leading });
      cursor.gap(2);
    }
    const lines = wrapText(actorName(dossier, cell.actor), nameWidth, textSize, 400);
    const height = Math.max(rowHeight, lines.length * lineHeight + 4);
    const place = { y: cursor.y, height, row };
    const middle = place.y + height / 2;
    cursor.y = middle - (lines.length * lineHeight) / 2;
    cursor.lines(lines, { x, leading });
    cursor.y = middle - lineHeight / 2;
    cursor.add(...leader(cell, lines, frame, middle));
    const amount = words.number(cell.sourceCount);
    cursor.lines([amount], { x: right, anchor: 'end', fill: theme.mutedInk, leading });
    const target = { ...place, x: axisLeft, width: right - axisLeft, column: 0 };
    cursor.target({ ...target, key: stanceCellKey(dossier, cell) }, chipMarks(cell, frame, middle));
    leads.push(actorLead(dossier, cell.actor, { ...place, x, width: axisLeft - x, column: -1 }));
    cursor.y = place.y + height;
  });
  const { height, marks, targets } = cursor.body();
  // The lines are drawn first, so that everything stands on them.
  const lines = stepLines(frame, y, height, (step) => (step === 0 ? theme.hatch : theme.rule));
  return { height, marks: [...lines, ...marks], targets: [...targets, ...leads] };
}

/** Leads the eye from a name to its mark. */
function leader(cell: StanceCell, lines: readonly string[], frame: Frame, y: number): Mark[] {
  const { x, textSize, theme } = frame.box;
  const from = x + widest(lines, textSize, 400) + 6;
  const to = stepX(frame, cell.lowest ?? 0) - chipWidthIn(frame) / 2;
  if (to <= from + 4) return [];
  return [{ type: 'path', d: segment(from, y, to, y), stroke: theme.rule, dash: [1, 3] }];
}
