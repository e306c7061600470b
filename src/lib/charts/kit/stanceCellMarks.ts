import type { Step } from '#lib/model/stance.ts';
import { hatchPath } from '#lib/scene/hatch.ts';
import { pushCircles, pushRect, roundText, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn, mix, type Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Sayings } from '#lib/words/Words.ts';
import { halvesOf } from './halvesOf.ts';
import { addContestedCorner, addCutCorner } from './cellCorners.ts';

/** What says which code is printed in a cell. */
type CodeWords = Pick<Sayings['stances'], 'code'>;

/** What of a cell is drawn. */
export type CellLook = Pick<
  StanceCell,
  'kind' | 'value' | 'lowest' | 'highest' | 'confidence' | 'sourceCount' | 'publicationCount' | 'contested'
>;

/** Width of the outline for each step of confidence. */
const outlines = { low: 0.75, moderate: 1.5, high: 3 } as const;

/** Of the dot in a cell in which nothing was found. */
const dotRadius = 1.6;

/** Nothing smaller can be read. */
const smallestCode = 11;

/**
 * One cell: colour, code, tick on a five-slot axis, bar over the spread of the sources, outline for confidence,
 * dots for two and more sources. Every channel is doubled, so that a cell survives greyscale and small print.
 *
 * @param owner the key of the target that the marks belong to; a matrix has thousands, so they are made with it
 */
export function stanceCellMarks(
  cell: CellLook,
  area: Area,
  theme: Theme,
  say: CodeWords,
  owner?: string,
): Mark[] {
  switch (cell.kind) {
    case 'none':
      return [
        { type: 'rect', ...area, fill: theme.emptyFill, owner },
        { type: 'circle', ...centre(area), radius: dotRadius, fill: theme.hatch, owner },
      ];
    case 'not_applicable':
      return hatchedMarks(area, [true], say.code(cell), theme, owner);
    case 'unclear':
      return hatchedMarks(area, [true, false], say.code(cell), theme, owner);
    case 'split':
      return splitMarks(cell, area, theme, say.code(cell), owner);
    case 'position':
      return positionMarks(cell, area, theme, say.code(cell), owner);
  }
}

/** Many cells in which nothing was found, drawn as `stanceCellMarks` draws each, in two marks for all of them. */
export function emptyCellsMarks(areas: readonly Area[], theme: Theme): Mark[] {
  if (areas.length === 0) return [];
  const grounds: string[] = [];
  const dots: string[] = [];
  for (const { x, y, width, height } of areas) {
    pushRect(grounds, x, y, width, height);
    pushCircles(dots, x + width / 2, y + height / 2, dotRadius);
  }
  return [
    { type: 'path', d: grounds.join(''), fill: theme.emptyFill },
    { type: 'path', d: dots.join(''), fill: theme.hatch },
  ];
}

/** What is drawn on a colour. */
interface Inks {
  readonly ink: string;
  readonly faint: string;
  readonly edge: string;
}

const knownInks = new Map<string, Inks>();

function inksOn(colour: string): Inks {
  let inks = knownInks.get(colour);
  if (!inks) {
    const ink = inkOn(colour);
    knownInks.set(colour, (inks = { ink, faint: mix(colour, ink, 0.55), edge: mix(colour, ink, 0.5) }));
  }
  return inks;
}

/** Low confidence never shows the extreme colour. */
function stepFill(step: Step, confidence: CellLook['confidence'], theme: Theme): string {
  const shown = confidence === 'low' ? (Math.max(-1, Math.min(1, step)) as Step) : step;
  return theme.stance[shown];
}

function positionMarks(cell: CellLook, area: Area, theme: Theme, code: string, owner?: string): Mark[] {
  const colour = stepFill(cell.value ?? 0, cell.confidence, theme);
  const { ink, faint, edge } = inksOn(colour);
  const { x, y, size, axis } = partsOf(area);
  const width = outlines[cell.confidence ?? 'low'];
  const marks: Mark[] = [
    {
      type: 'rect',
      x: area.x + width / 2,
      y: area.y + width / 2,
      width: area.width - width,
      height: area.height - width,
      fill: colour,
      stroke: edge,
      strokeWidth: width,
      owner,
    },
  ];
  if (axis) marks.push({ type: 'path', d: axisSlots(axis), stroke: faint, owner });
  const signs: string[] = [];
  pushSourceDots(signs, cell.sourceCount, area);
  if (axis) pushAxisSigns(signs, cell, axis);
  if (signs.length > 0) marks.push({ type: 'path', d: signs.join(''), fill: ink, owner });
  addCutCorner(marks, cell.publicationCount, area, theme, owner);
  addContestedCorner(marks, cell.contested, area, theme, owner);
  marks.push({ type: 'text', x, y, text: code, size, weight: 600, anchor: 'middle', fill: ink, owner });
  return marks;
}

function splitMarks(cell: CellLook, area: Area, theme: Theme, code: string, owner?: string): Mark[] {
  const low = stepFill(cell.lowest ?? -1, cell.confidence, theme);
  const high = stepFill(cell.highest ?? 1, cell.confidence, theme);
  const { upper, lower, diagonal } = halvesOf(area);
  const marks: Mark[] = [
    { type: 'path', d: upper, fill: low, owner },
    { type: 'path', d: lower, fill: high, owner },
    { type: 'path', d: diagonal, stroke: theme.ground, strokeWidth: 1.5, owner },
  ];
  addCutCorner(marks, cell.publicationCount, area, theme, owner);
  addContestedCorner(marks, cell.contested, area, theme, owner);
  addPlate(marks, area, code, theme, owner);
  return marks;
}

/** @param rising directions of the hatches */
function hatchedMarks(
  area: Area,
  rising: readonly boolean[],
  code: string,
  theme: Theme,
  owner?: string,
): Mark[] {
  const stroke = mix(theme.hatch, theme.emptyFill, 0.35);
  const d = rising.map((direction) => hatchPath(area, 6, direction)).join('');
  const marks: Mark[] = [
    { type: 'rect', ...area, fill: theme.emptyFill, owner },
    { type: 'path', d, stroke, strokeWidth: 0.8, owner },
  ];
  addPlate(marks, area, code, theme, owner);
  return marks;
}

/** A word on a plate of the ground's colour, readable over hatches and triangles. */
function addPlate(marks: Mark[], area: Area, word: string, theme: Theme, owner?: string): void {
  const { x, y } = centre(area);
  const size = Math.max(smallestCode, Math.min(12, area.height * 0.72));
  const width = textWidth(word, size, 600) + 6;
  // In the narrowest cells the hatch alone has to say it.
  if (width > area.width + 2) return;
  const height = size * 1.2;
  marks.push(
    { type: 'rect', x: x - width / 2, y: y - height / 2, width, height, fill: theme.ground, owner },
    {
      type: 'text',
      x,
      y: y + size * 0.36,
      text: word,
      size,
      weight: 600,
      anchor: 'middle',
      fill: theme.ink,
      owner,
    },
  );
}

function centre(area: Area): { x: number; y: number } {
  return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}

/** Two signs side by side stay inside the cell as long as they can be read. */
function fitting(size: number, width: number): number {
  return Math.max(smallestCode, Math.min(size, width * 0.5));
}

/** Where the code stands, in what size, and the axis, if there is room for one. */
interface Parts {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly axis: Area | null;
}

/** Code above the axis in tall cells, beside it in wide low ones, alone in tiny ones. */
function partsOf({ x, y, width, height }: Area): Parts {
  const middle = x + width / 2;
  if (height >= 26) {
    const size = fitting(13, width);
    const axisWidth = Math.min(width * 0.72, 44);
    return {
      x: middle,
      y: y + (height - 9) / 2 + size * 0.4,
      size,
      axis: { x: middle - axisWidth / 2, y: y + height - 11, width: axisWidth, height: 6 },
    };
  }
  const size = Math.max(smallestCode, Math.min(12, height * 0.75));
  if (width >= 38) {
    return {
      x: x + width * 0.3,
      y: y + height / 2 + size * 0.36,
      size,
      axis: { x: x + width * 0.52, y: y + height - 9, width: width * 0.38, height: 6 },
    };
  }
  if (height >= 20) {
    return {
      x: middle,
      y: y + (height - 5) / 2 + size * 0.34,
      size: fitting(size, width),
      axis: { x: x + 3, y: y + height - 7, width: width - 6, height: 4 },
    };
  }
  return { x: middle, y: y + height / 2 + size * 0.36, size: fitting(size, width), axis: null };
}

/** A short line at each of the five steps. */
function axisSlots({ x, y, width, height }: Area): string {
  const middle = y + height / 2;
  const line = ` ${roundText(middle - 1)}L`;
  const end = ` ${roundText(middle + 1)}`;
  const next = `${end}M`;
  const [a, b, c] = [roundText(x), roundText(x + width / 4), roundText(x + width / 2)];
  const [d, e] = [roundText(x + (3 / 4) * width), roundText(x + width)];
  return ['M', a, line, a, next, b, line, b, next, c, line, c, next, d, line, d, next, e, line, e, end].join(
    '',
  );
}

/** A bar from the lowest to the highest source and, over it, a tick at the value. */
function pushAxisSigns(signs: string[], { value, lowest, highest }: CellLook, axis: Area): void {
  const step = axis.width / 4;
  const middle = axis.x + 2 * step;
  if (lowest !== null && highest !== null && lowest !== highest) {
    const top = axis.y + axis.height / 2 - 1;
    pushRect(signs, middle + lowest * step, top, (highest - lowest) * step, 2);
  }
  pushRect(signs, middle + (value ?? 0) * step - 1.25, axis.y, 2.5, axis.height);
}

/** Along the top of tall cells, down the left side of low ones, where code and axis leave room. */
function pushSourceDots(signs: string[], sources: number, { x, y, width, height }: Area): void {
  if (sources < 2 || width < 24 || height < 14) return;
  const dots = Math.min(sources, 5);
  if (height >= 26) {
    pushCircles(signs, x + width - 5, y + 5, 1.3, dots, -4);
    return;
  }
  for (let dot = 0; dot < dots; dot++) {
    pushCircles(signs, x + 5, y + height / 2 + (dot - (dots - 1) / 2) * 2.8, 1.1);
  }
}
