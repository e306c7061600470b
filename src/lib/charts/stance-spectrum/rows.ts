import type { Step } from '#lib/model/stance.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock, baseline } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { cellKey } from '../cellKey.ts';
import type { Body, Box } from '../chart.ts';
import { stanceCellMarks } from '../stanceCellMarks.ts';
import { cellSentence } from '../stanceCellWords.ts';
import { stepX, type Frame } from './frame.ts';
import type { SpectrumData } from './summarise.ts';

const leading = 1.2;
/** A chip of this height shows its code alone: what the axis of a cell shows stands on the axis of the chart. */
const chipHeight = 18;
const chipWidth = 34;
/** Between actors on different steps. */
const stepGap = 5;
const splitHeading = 'Told in opposite ways';

/** The key of the target that leads from the name of an actor to the actor. */
export function doorKey(dossier: SpectrumData['dossier'], cell: StanceCell): string {
  return `actor~${dossier.actors[cell.actor]?.id}`;
}

export function doorSentence(dossier: SpectrumData['dossier'], cell: StanceCell): string {
  return `Open all that is known of ${dossier.actors[cell.actor]?.name}.`;
}

/** One row for each actor with a place on the axis, from `box.y` down; then those with two opposite places. */
export function layoutRows(data: SpectrumData, box: Box, frame: Frame, rowHeight: number): Body {
  const { theme, textSize } = box;
  const lineHeight = textSize * leading;
  const marks: Mark[] = [];
  const targets: Target[] = [];
  const doors: Target[] = [];
  let top = box.y;
  let last: Step | null = null;
  const separate = () => {
    marks.push({
      type: 'rect',
      x: frame.x,
      y: top,
      width: frame.right - frame.x,
      height: 1,
      fill: theme.rule,
    });
    top += stepGap;
  };
  [...data.positions, ...data.split].forEach((cell, row) => {
    if (row === 0 || cell.value !== last) separate();
    if (cell === data.split[0]) {
      const style = { size: textSize, weight: 600, fill: theme.mutedInk, leading } as const;
      const heading = lineBlock([splitHeading], frame.x, top, style);
      marks.push(...heading.marks);
      top += heading.height + 2;
    }
    last = cell.value;
    const name = data.dossier.actors[cell.actor]?.short_name ?? '';
    const lines = wrapText(name, frame.nameWidth, textSize, 400);
    const height = Math.max(rowHeight, lines.length * lineHeight + 4);
    const middle = top + height / 2;
    const text = lineBlock(lines, frame.x, middle - (lines.length * lineHeight) / 2, {
      size: textSize,
      fill: theme.ink,
      leading,
    });
    marks.push(...text.marks, ...leader(cell, lines, frame, middle, textSize, theme));
    marks.push(...(cell.kind === 'split' ? splitMarks : positionMarks)(cell, frame, middle, theme));
    marks.push({
      type: 'text',
      x: frame.right,
      y: middle - lineHeight / 2 + baseline(lineHeight, textSize),
      text: String(cell.sourceCount),
      size: textSize,
      anchor: 'end',
      fill: theme.mutedInk,
    });
    const area = { y: top, height };
    targets.push({
      ...area,
      x: frame.axisLeft,
      width: frame.right - frame.axisLeft,
      key: cellKey(data.dossier, cell),
      row,
      column: 0,
      sentence: cellSentence(data.dossier, cell),
    });
    doors.push({
      ...area,
      x: frame.x,
      width: frame.axisLeft - frame.x,
      key: doorKey(data.dossier, cell),
      row,
      column: -1,
      sentence: doorSentence(data.dossier, cell),
      leads: true,
    });
    top += height;
  });
  return {
    height: top - box.y,
    marks: [...guides(frame, box.y, top, theme), ...marks],
    targets: [...targets, ...doors],
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
  return [
    {
      type: 'path',
      d: linePath([
        [from, y],
        [to, y],
      ]),
      stroke: theme.rule,
      dash: [1, 3],
    },
  ];
}

function chipWidthIn(frame: Frame): number {
  return Math.min(chipWidth, frame.slot - 4);
}

/** The mark at a step; the number of sources and their range are told beside it. */
function chip(cell: StanceCell, step: Step, frame: Frame, middle: number, theme: Theme): Mark[] {
  const width = chipWidthIn(frame);
  const area = { x: stepX(frame, step) - width / 2, y: middle - chipHeight / 2, width, height: chipHeight };
  const alone = {
    ...cell,
    kind: 'position',
    value: step,
    lowest: step,
    highest: step,
    sourceCount: 1,
  } as const;
  return stanceCellMarks(alone, area, theme);
}

function positionMarks(cell: StanceCell, frame: Frame, middle: number, theme: Theme): Mark[] {
  const { value, lowest, highest } = cell;
  if (value === null || lowest === null || highest === null) return [];
  return [
    ...rangeMarks(stepX(frame, lowest), stepX(frame, highest), middle, theme),
    ...chip(cell, value, frame, middle, theme),
  ];
}

/** A bar with a stop at either end, over which the mark of the median stands; nothing where there is no range. */
export function rangeMarks(from: number, to: number, middle: number, theme: Theme): Mark[] {
  if (from === to) return [];
  const stop = (x: number): Mark => ({
    type: 'rect',
    x: x - 1,
    y: middle - 6,
    width: 2,
    height: 12,
    fill: theme.hatch,
  });
  const fill = mix(theme.hatch, theme.ground, 0.2);
  return [{ type: 'rect', x: from, y: middle - 2, width: to - from, height: 4, fill }, stop(from), stop(to)];
}

/** Opposite ends and a line that says that they are not one; the sign stands off the middle, which nobody holds. */
function splitMarks(cell: StanceCell, frame: Frame, middle: number, theme: Theme): Mark[] {
  const { lowest, highest } = cell;
  if (lowest === null || highest === null) return [];
  const [from, to] = [stepX(frame, lowest), stepX(frame, highest)];
  const at = from + Math.max(frame.slot / 2, chipWidthIn(frame) / 2 + 9);
  const size = 12;
  const width = textWidth('≠', size, 600) + 6;
  return [
    {
      type: 'path',
      d: linePath([
        [from, middle],
        [to, middle],
      ]),
      stroke: theme.ink,
      strokeWidth: 1.5,
      dash: [4, 3],
    },
    {
      type: 'rect',
      x: at - width / 2,
      y: middle - size * 0.6,
      width,
      height: size * 1.2,
      fill: theme.ground,
    },
    {
      type: 'text',
      x: at,
      y: middle + size * 0.36,
      text: '≠',
      size,
      weight: 600,
      anchor: 'middle',
      fill: theme.ink,
    },
    ...chip(cell, lowest, frame, middle, theme),
    ...chip(cell, highest, frame, middle, theme),
  ];
}
