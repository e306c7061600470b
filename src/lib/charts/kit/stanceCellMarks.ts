import type { Step } from '#lib/model/stance.ts';
import { hatchPath } from '#lib/scene/hatch.ts';
import { frame, linePath, pushCircles, pushRect, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn, mix, type Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Sayings } from '#lib/words/Words.ts';
import { halvesOf } from './halvesOf.ts';
import { plateMarks } from './plateMarks.ts';
import { sharesMarks } from './sharesMarks.ts';

/** What says which code is printed in a cell. */
type CodeWords = Pick<Sayings['stances'], 'code'>;

/** What of a cell is drawn. */
export type CellLook = Pick<
  StanceCell,
  'kind' | 'value' | 'lowest' | 'highest' | 'torn' | 'confidence' | 'contested' | 'sourceCount' | 'shares'
>;

/** How cells of a chart are drawn. */
export interface CellStyle {
  readonly theme: Theme;
  /** Of labels: the code is no smaller. */
  readonly textSize: number;
  /** The least height of a cell in the picture, since a sign that is larger than others reads as stronger. */
  readonly codeHeight?: number;
  readonly say: CodeWords;
  /** A position that rests on one source fills less of its cell, where cells may rest on several. */
  readonly lessensSingle?: boolean;
}

/** Of the dot in a cell in which nothing was found. */
const dotRadius = 1.6;

/**
 * One cell: colour and code, nothing else. Low confidence is pale, with stripes in the colour of the position; reports that
 * conflict split the cell; a corner says that a published finding conflicts with it.
 *
 * @param owner the key of the target that the marks belong to; a matrix has thousands, so they are made with it
 */
export function stanceCellMarks(cell: CellLook, area: Area, style: CellStyle, owner?: string): Mark[] {
  const marks = bareMarks(cell, area, style);
  if (cell.contested) marks.push(contestedCorner(area, style.theme));
  if (owner) for (const mark of marks) (mark as { owner?: string }).owner = owner;
  return marks;
}

function bareMarks(cell: CellLook, area: Area, style: CellStyle): Mark[] {
  const { theme } = style;
  const { emptyFill, hatch } = theme;
  if (cell.shares) return sharesMarks(cell.shares, style.say.code(cell), area, style);
  switch (cell.kind) {
    case 'none':
      return emptyCellsMarks([area], theme);
    case 'not_applicable':
    case 'unclear': {
      const directions = cell.kind === 'unclear' ? [true, false] : [true];
      const d = directions.map((rising) => hatchPath(area, 6, rising)).join('');
      const stroke = mix(hatch, emptyFill, 0.35);
      return [
        { type: 'rect', ...area, fill: emptyFill },
        { type: 'path', d, stroke, strokeWidth: 0.8 },
        ...plate(cell, area, style),
      ];
    }
    case 'split': {
      const { upper, lower, diagonal } = halvesOf(area);
      return [
        { type: 'path', d: upper, fill: fillOf(cell.lowest ?? -1, cell, theme) },
        { type: 'path', d: lower, fill: fillOf(cell.highest ?? 1, cell, theme) },
        { type: 'path', d: diagonal, stroke: theme.ground, strokeWidth: 1.5 },
        frame(area, hatch, 1),
        ...plate(cell, area, style),
      ];
    }
    case 'position': {
      const isLess = isLessened(cell, style);
      const inner = isLess ? insetBy(area, singleInset) : area;
      const { marks, ink } = positionGround(cell, inner, theme);
      if (isLess) marks.unshift({ type: 'rect', ...area, fill: emptyFill });
      const { x, y } = centre(area);
      const code = style.say.code(cell);
      const size = codeSize(area, style);
      // Over the dark stripes of a strong position the code stands on a plate.
      const isStriped = cell.confidence === 'low' && Math.abs(cell.value ?? 0) === 2;
      // A narrow one would hide them.
      return isStriped && inner.width > 2 * size
        ? [...marks, ...plateMarks(code, { x, y }, size, theme, 4, size)]
        : [...marks, middledText(code, x, y, { size, weight: 600, fill: ink })];
    }
  }
}

/** Whether a cell is drawn smaller, since what it shows rests on one source. */
export function isLessened(
  { kind, sourceCount, shares }: CellLook,
  { lessensSingle }: Partial<CellStyle>,
): boolean {
  return lessensSingle === true && kind === 'position' && sourceCount === 1 && shares === null;
}

/** What a position of one source leaves of its cell, on every side. */
const singleInset = 5;

function insetBy({ x, y, width, height }: Area, by: number): Area {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** The colour of a position, pale and striped where confidence is low, and what can be read on it. */
export function positionGround(
  cell: CellLook,
  area: Area,
  theme: Theme,
): { readonly marks: Mark[]; readonly ink: string } {
  const step = cell.value ?? 0;
  const fill = fillOf(step, cell, theme);
  const hatched = cell.confidence === 'low' ? [paleHatch(step, area, theme)] : [];
  return { marks: [{ ...frame(area, theme.hatch, 1), fill }, ...hatched], ink: inkOn(fill) };
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

/** Of the colours of what is known with low confidence. */
const pale = 0.6;

function fillOf(step: Step, { confidence }: CellLook, theme: Theme): string {
  return confidence === 'low' ? mix(theme.stance[lessened(step)], theme.ground, pale) : theme.stance[step];
}

/** Stripes in the colour of the position, so that its strength can still be seen. */
function paleHatch(step: Step, area: Area, theme: Theme): Mark {
  const stroke = step === 0 ? mix(theme.hatch, theme.ground, 0.4) : theme.stance[step];
  return { type: 'path', d: hatchPath(area, 5, true), stroke, strokeWidth: 1.2 };
}

/** Low confidence never fills a cell with the extreme colour. */
function lessened(step: Step): Step {
  return Math.max(-1, Math.min(1, step)) as Step;
}

/** The code on a plate of the ground's colour, readable over hatches and halves. */
function plate(cell: CellLook, area: Area, style: CellStyle): Mark[] {
  const size = Math.min(codeSize(area, style), Math.max(style.textSize, 12));
  const code = style.say.code(cell);
  // In the narrowest cells the hatch alone has to say it.
  if (textWidth(code, size, 600) + 6 > area.width + 2) return [];
  return plateMarks(code, centre(area), size, style.theme, 6, Math.min(area.height - 2, size * 1.2));
}

/** Two signs side by side stay inside the cell as long as they can be read. */
function codeSize({ width, height }: Area, { textSize, codeHeight = height }: CellStyle): number {
  return Math.max(textSize, Math.min(18, codeHeight * 0.52, width * 0.5));
}

/** A published finding conflicts with what the cell rests on. */
export function contestedCorner({ x, y }: Area, { contested: fill, ground: stroke }: Theme): Mark {
  const corners = [
    [x, y],
    [x + 10, y],
    [x, y + 10],
  ] as const;
  return { type: 'path', d: linePath(corners, true), fill, stroke, strokeWidth: 1 };
}

function centre(area: Area): { x: number; y: number } {
  return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}
