import { steps, type Step } from '#lib/model/stance.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { mix } from '#lib/scene/theme.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { cellSentence } from '../stanceCellWords.ts';
import { stepsNumber } from '../stepsApart.ts';
import { actorColour, actorMark } from './actorMark.ts';
import { labelOf } from './describe.ts';
import { markPitch, slotX, type Frame } from './frame.ts';
import { layoutReasons } from './reasons.ts';
import { cellKey, type ComparisonData } from './summarise.ts';

const leading = 1.25;
/** Between two bars of ranges. */
const rangeStep = 4;

/** A mark on the axis. */
interface Placed {
  readonly place: number;
  readonly cell: StanceCell;
  readonly step: Step;
  readonly x: number;
  /** Below the top of the marks. */
  readonly y: number;
}

export interface DrawnRow {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly targets: readonly Target[];
}

/**
 * One issue: a mark for each actor on its step with a line from the lowest to the highest, under it the ranges of
 * sources, positions told both ways, and in words why an actor has no mark.
 *
 * @param pad above and below what is in the row
 */
export function layoutRow(
  data: ComparisonData,
  row: ComparedIssue,
  frame: Frame,
  top: number,
  number: number,
  pad: number,
): DrawnRow {
  const { box, left, width, labelWidth, axisLeft } = frame;
  const { theme, textSize: size } = box;
  const label = labelOf(data, row.issue);
  const labelLines = wrapText(label, labelWidth ?? width, size, 400);
  const labelHeight = labelLines.length * size * leading;
  const placed = placeMarks(row, frame);
  const rowOf = (at: number, mark: Mark[], targets: Target[]) =>
    drawContent(data, row, frame, placed, at, mark, targets, number, pad);

  const content = rowOf(0, [], []);
  const above = labelWidth === null;
  const height = (above ? labelHeight + content : Math.max(labelHeight, content)) + 2 * pad;
  const labelTop = above ? top + pad : top + (height - labelHeight) / 2;
  const contentTop = above ? top + pad + labelHeight : top + (height - content) / 2;
  const marks: Mark[] = [...lineBlock(labelLines, left, labelTop, { size, fill: theme.ink, leading }).marks];
  const targets: Target[] = [
    {
      key: leadKey(data, row),
      x: left,
      y: labelTop - 1,
      width: above ? width : axisLeft - left - 4,
      height: labelHeight + 2,
      row: number,
      column: 0,
      sentence: `“${label}”: see where every actor stands.`,
      leads: true,
    },
  ];
  rowOf(contentTop, marks, targets);
  return { height, marks, targets };
}

/** The key of the name of an issue, which leads to it. */
export function leadKey(data: ComparisonData, row: ComparedIssue): string {
  return `issue ${data.dossier.issues[row.issue]?.id}`;
}

/** Marks of one step stand side by side, centred on it, in as many lines as they need. */
function placeMarks(row: ComparedIssue, { radius, perLine, ...frame }: Frame): Placed[] {
  const pitch = markPitch(radius);
  const linesOf = (step: Step) => Math.ceil(row.cells.filter(({ value }) => value === step).length / perLine);
  const lines = Math.max(...steps.map(linesOf));
  return steps.flatMap((step) => {
    const own = row.cells.map((cell, place) => ({ cell, place })).filter(({ cell }) => cell.value === step);
    const offset = ((lines - linesOf(step)) * pitch) / 2;
    return own.map(({ cell, place }, i): Placed => {
      const line = Math.floor(i / perLine);
      const inLine = Math.min(perLine, own.length - line * perLine);
      const x = slotX({ radius, perLine, ...frame }, step) + ((i % perLine) - (inLine - 1) / 2) * pitch;
      return { place, cell, step, x, y: pitch / 2 + offset + line * pitch };
    });
  });
}

/** Draws what stands right of the label (or below it) and returns its height. */
function drawContent(
  data: ComparisonData,
  row: ComparedIssue,
  frame: Frame,
  placed: readonly Placed[],
  top: number,
  marks: Mark[],
  targets: Target[],
  number: number,
  pad: number,
): number {
  const { box, slot, radius, numberRight } = frame;
  const { theme, textSize: size } = box;
  const pitch = markPitch(radius);
  const target = (cell: StanceCell, place: number, area: Area, also: readonly Area[] = []): Target => ({
    ...area,
    key: cellKey(data.dossier, cell),
    row: number,
    column: place + 1,
    sentence: cellSentence(data.dossier, cell),
    ...(also.length ? { also } : {}),
  });

  const marksHeight = placed.length ? Math.max(...placed.map(({ y }) => y)) + pitch / 2 : 0;
  let y = top + marksHeight;
  const places = placed.map((each) => slotX(frame, each.step));
  if (row.divergence !== null) {
    const middle = top + marksHeight / 2;
    const line: [number, number][] = [
      [Math.min(...places), middle],
      [Math.max(...places), middle],
    ];
    if (row.divergence > 0)
      marks.push({ type: 'path', d: linePath(line), stroke: theme.hatch, strokeWidth: 2 });
    marks.push({
      type: 'text',
      x: numberRight,
      y: middle + size * 0.36,
      text: stepsNumber(row.divergence),
      size,
      weight: 600,
      anchor: 'end',
      fill: theme.ink,
    });
  }
  for (const { place, cell, x, y: offset } of placed) {
    if (cell.lowest !== null && cell.highest !== null && cell.lowest !== cell.highest) {
      const ends: [number, number] = [slotX(frame, cell.lowest), slotX(frame, cell.highest)];
      marks.push(...rangeMarks(x, top + offset, y + 2, ends, actorColour(place, theme)));
      y += rangeStep;
    }
  }
  if (y > top + marksHeight) y += 2;
  for (const { place, cell, x, y: offset } of placed) {
    const width = Math.max(
      pitch,
      Math.min(44, slot / Math.min(frame.perLine, placed.filter((each) => each.step === cell.value).length)),
    );
    marks.push(actorMark(place, x, top + offset, radius, theme));
    targets.push(
      target(cell, place, {
        x: x - width / 2,
        y: top + offset - pitch / 2 - Math.min(pad, 2),
        width,
        height: pitch + 2 * Math.min(pad, 2),
      }),
    );
  }
  const split = new Map<number, Area>();
  row.cells.forEach((cell, place) => {
    if (cell.kind !== 'split' || cell.lowest === null || cell.highest === null) return;
    const [from, to] = [slotX(frame, cell.lowest), slotX(frame, cell.highest)];
    const middle = y + pitch / 2 + 1;
    const colour = actorColour(place, theme);
    marks.push(
      {
        type: 'path',
        d: linePath([
          [from, middle],
          [to, middle],
        ]),
        stroke: mix(colour, theme.ground, 0.2),
        strokeWidth: 1.5,
        dash: [3, 3],
      },
      { type: 'rect', x: (from + to) / 2 - 8, y: middle - 7, width: 16, height: 14, fill: theme.ground },
      {
        type: 'text',
        x: (from + to) / 2,
        y: middle + size * 0.36,
        text: '≠',
        size,
        weight: 600,
        anchor: 'middle',
        fill: theme.ink,
      },
      actorMark(place, from, middle, radius - 0.5, theme, true),
      actorMark(place, to, middle, radius - 0.5, theme, true),
    );
    split.set(place, { x: from - radius, y: y + 1, width: to - from + 2 * radius, height: pitch });
    y += pitch + 2;
  });
  const reasons = layoutReasons(data, row, frame, y);
  marks.push(...reasons.marks);
  for (const { place, area } of reasons.items) {
    const cell = row.cells[place]!;
    const drawn = split.get(place);
    targets.push(drawn ? target(cell, place, drawn, [area]) : target(cell, place, area));
  }
  return y + reasons.height - top;
}

/** A bar from the lowest to the highest source, hung from its mark. */
function rangeMarks(
  x: number,
  from: number,
  y: number,
  [low, high]: readonly [number, number],
  colour: string,
): Mark[] {
  const caps = [low, high]
    .map((end) =>
      linePath([
        [end, y - 2],
        [end, y + 2],
      ]),
    )
    .join('');
  return [
    {
      type: 'path',
      d:
        linePath([
          [x, from],
          [x, y],
        ]) +
        linePath([
          [low, y],
          [high, y],
        ]) +
        caps,
      stroke: colour,
      strokeWidth: 1.5,
    },
  ];
}
