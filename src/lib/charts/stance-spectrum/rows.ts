import type { Step } from '#lib/model/stance.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorLead } from '../kit/leads.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { chipMarks, chipWidthIn } from './chips.ts';
import { stepX, type Frame } from './frame.ts';
import type { Spectrum } from './Spectrum.ts';

const leading = 1.2;
/** Between actors on different steps. */
const stepGap = 4;

/** One row for each actor with a place on the axis, from the top of the box down; then those with two opposite places and, apart, observers. */
export function layoutRows(spectrum: Spectrum, box: Box, frame: Frame, rowHeight: number): Body {
  const { dossier, words, data } = spectrum;
  const { theme, textSize } = box;
  const say = words.of('stances');
  const lineHeight = textSize * leading;
  const cursor = new Cursor(box);
  const leads: Target[] = [];
  let last: Step | null = null;
  [...data.positions, ...data.split, ...data.observers].forEach((cell, row) => {
    if (row === 0 || cell.value !== last || cell === data.observers[0]) {
      cursor.rule({ x: frame.x, width: frame.right - frame.x });
      cursor.gap(stepGap);
    }
    last = cell.value;
    const heading =
      cell === data.split[0] ? say.headings.split : cell === data.observers[0] ? spectrum.say.observers : '';
    if (heading !== '') {
      const place = { x: frame.x, width: frame.right - frame.x };
      cursor.text(heading, { ...place, weight: 600, fill: theme.mutedInk, leading });
      cursor.gap(2);
    }
    const lines = wrapText(dossier.actors[cell.actor]?.short_name ?? '', frame.nameWidth, textSize, 400);
    const height = Math.max(rowHeight, lines.length * lineHeight + 4);
    const top = cursor.y;
    const middle = top + height / 2;
    cursor.y = middle - (lines.length * lineHeight) / 2;
    cursor.lines(lines, { x: frame.x, leading });
    cursor.y = middle - lineHeight / 2;
    const amount = words.number(cell.sourceCount);
    cursor.add(...leader(cell, lines, frame, middle, textSize, theme));
    cursor.lines([amount], { x: frame.right, anchor: 'end', fill: theme.mutedInk, leading });
    cursor.target(
      {
        x: frame.axisLeft,
        y: top,
        width: frame.right - frame.axisLeft,
        height,
        key: stanceCellKey(dossier, cell),
        row,
        column: 0,
      },
      chipMarks(cell, frame, middle, theme, say),
    );
    const name = { x: frame.x, y: top, width: frame.axisLeft - frame.x, height };
    leads.push(actorLead(dossier, cell.actor, { ...name, row, column: -1 }));
    cursor.y = top + height;
  });
  const { height, marks, targets } = cursor.body();
  return {
    height,
    marks: [...guides(frame, box.y, cursor.y, theme), ...marks],
    targets: [...targets, ...leads],
  };
}

/** A line down the middle of every step, drawn first, so that everything stands on it. */
function guides(frame: Frame, top: number, bottom: number, theme: Theme): Mark[] {
  return ([-2, -1, 0, 1, 2] as const).map((step) => ({
    type: 'rect',
    x: stepX(frame, step) - 0.5,
    y: top,
    width: 1,
    height: bottom - top,
    fill: step === 0 ? theme.hatch : theme.rule,
  }));
}

/** Leads the eye from a name to its mark. */
function leader(
  cell: StanceCell,
  lines: readonly string[],
  frame: Frame,
  y: number,
  size: number,
  theme: Theme,
): Mark[] {
  const from = frame.x + Math.max(...lines.map((line) => textWidth(line, size, 400))) + 6;
  const to = stepX(frame, cell.lowest ?? 0) - chipWidthIn(frame) / 2;
  if (to <= from + 4) return [];
  const line = linePath([
    [from, y],
    [to, y],
  ]);
  return [{ type: 'path', d: line, stroke: theme.rule, dash: [1, 3] }];
}
