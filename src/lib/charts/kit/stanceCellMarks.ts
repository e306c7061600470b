import type { Step } from '#lib/model/stance.ts';
import { hatchPath } from '#lib/scene/hatch.ts';
import { linePath, round, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn, mix, type Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Sayings } from '#lib/words/Words.ts';

/** What says which code is printed in a cell. */
type CodeWords = Pick<Sayings['stances'], 'code'>;

/** Width of the outline for each step of confidence. */
const outlines = { low: 0.75, moderate: 1.5, high: 3 } as const;

/** Of the dot in a cell in which nothing was found. */
const dotRadius = 1.6;

/** Nothing smaller can be read. */
const smallestCode = 11;

/** What of a cell is drawn. */
export type CellLook = Pick<
  StanceCell,
  'kind' | 'value' | 'lowest' | 'highest' | 'confidence' | 'sourceCount' | 'publicationCount'
>;

/**
 * One cell: colour, code, tick on a five-slot axis, bar over the spread of the sources, outline for confidence,
 * dots for two and more sources. Every channel is doubled, so that a cell survives greyscale and small print.
 */
export function stanceCellMarks(cell: CellLook, area: Area, theme: Theme, say: CodeWords): Mark[] {
  switch (cell.kind) {
    case 'none':
      return [
        fill(area, theme.emptyFill),
        circle(area.x + area.width / 2, area.y + area.height / 2, dotRadius, theme.hatch),
      ];
    case 'not_applicable':
      return [fill(area, theme.emptyFill), hatched(area, theme, true), ...plate(area, say.code(cell), theme)];
    case 'unclear':
      return [
        fill(area, theme.emptyFill),
        hatched(area, theme, true),
        hatched(area, theme, false),
        ...plate(area, say.code(cell), theme),
      ];
    case 'split':
      return splitMarks(cell, area, theme, say);
    case 'position':
      return positionMarks(cell, area, theme, say);
  }
}

/** Many cells in which nothing was found, drawn as `stanceCellMarks` draws each, in two marks for all of them. */
export function emptyCellsMarks(areas: readonly Area[], theme: Theme): Mark[] {
  if (areas.length === 0) return [];
  let grounds = '';
  let dots = '';
  for (const { x, y, width, height } of areas) {
    const [right, bottom] = [round(x + width), round(y + height)];
    const [left, top] = [round(x), round(y)];
    grounds += `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`;
    const [from, to, middle] = [
      round(x + width / 2 - dotRadius),
      round(x + width / 2 + dotRadius),
      round(y + height / 2),
    ];
    const arc = `A${dotRadius} ${dotRadius} 0 0 1 `;
    dots += `M${from} ${middle}${arc}${to} ${middle}${arc}${from} ${middle}Z`;
  }
  return [
    { type: 'path', d: grounds, fill: theme.emptyFill },
    { type: 'path', d: dots, fill: theme.hatch },
  ];
}

/** Low confidence never shows the extreme colour. */
function stepFill(step: Step, confidence: CellLook['confidence'], theme: Theme): string {
  const shown = confidence === 'low' ? (Math.max(-1, Math.min(1, step)) as Step) : step;
  return theme.stance[shown];
}

function positionMarks(cell: CellLook, area: Area, theme: Theme, say: CodeWords): Mark[] {
  const colour = stepFill(cell.value ?? 0, cell.confidence, theme);
  const ink = inkOn(colour);
  const { code, axis } = parts(area);
  return [
    fill(area, colour),
    outline(area, colour, ink, cell.confidence),
    ...axisMarks(cell, axis, ink, mix(colour, ink, 0.55)),
    ...sourceDots(cell.sourceCount, area, ink),
    ...cutCorner(cell.publicationCount, area, theme),
    {
      type: 'text',
      x: code.x,
      y: code.y,
      text: say.code(cell),
      size: code.size,
      weight: 600,
      anchor: 'middle',
      fill: ink,
    },
  ];
}

function splitMarks(cell: CellLook, area: Area, theme: Theme, say: CodeWords): Mark[] {
  const { x, y, width, height } = area;
  const low = stepFill(cell.lowest ?? -1, cell.confidence, theme);
  const high = stepFill(cell.highest ?? 1, cell.confidence, theme);
  const corners = { start: [x, y + height], end: [x + width, y] } as const;
  const triangle = (corner: readonly [number, number], colour: string): Mark => ({
    type: 'path',
    d: linePath([corners.start, corner, corners.end], true),
    fill: colour,
  });
  return [
    triangle([x, y], low),
    triangle([x + width, y + height], high),
    { type: 'path', d: linePath([corners.start, corners.end]), stroke: theme.ground, strokeWidth: 1.5 },
    ...cutCorner(cell.publicationCount, area, theme),
    ...plate(area, say.code(cell), theme),
  ];
}

// Written out, here and below: copying an area into each of a thousand marks takes as long as all else.
function fill({ x, y, width, height }: Area, colour: string): Mark {
  return { type: 'rect', x, y, width, height, fill: colour };
}

function circle(x: number, y: number, radius: number, colour: string): Mark {
  return { type: 'circle', x, y, radius, fill: colour };
}

function outline(area: Area, colour: string, ink: string, confidence: CellLook['confidence']): Mark {
  const width = outlines[confidence ?? 'low'];
  return {
    type: 'rect',
    x: area.x + width / 2,
    y: area.y + width / 2,
    width: area.width - width,
    height: area.height - width,
    stroke: mix(colour, ink, 0.5),
    strokeWidth: width,
  };
}

function hatched(area: Area, theme: Theme, rising: boolean): Mark {
  return {
    type: 'path',
    d: hatchPath(area, 6, rising),
    stroke: mix(theme.hatch, theme.emptyFill, 0.35),
    strokeWidth: 0.8,
  };
}

/** A word on a plate of the ground's colour, readable over hatches and triangles. */
function plate(area: Area, word: string, theme: Theme): Mark[] {
  const { x, y } = centre(area);
  const size = Math.max(smallestCode, Math.min(12, area.height * 0.72));
  const width = textWidth(word, size, 600) + 6;
  // In the narrowest cells the hatch alone has to say it.
  if (width > area.width + 2) return [];
  return [
    { type: 'rect', x: x - width / 2, y: y - size * 0.6, width, height: size * 1.2, fill: theme.ground },
    { type: 'text', x, y: y + size * 0.36, text: word, size, weight: 600, anchor: 'middle', fill: theme.ink },
  ];
}

function centre(area: Area): { x: number; y: number } {
  return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}

/** Two signs side by side stay inside the cell as long as they can be read. */
function fitting(size: number, width: number): number {
  return Math.max(smallestCode, Math.min(size, width * 0.5));
}

/** Code above the axis in tall cells, beside it in wide low ones, alone in tiny ones. */
function parts(area: Area): { code: { x: number; y: number; size: number }; axis: Area | null } {
  const { x, y, width, height } = area;
  if (height >= 26) {
    const size = fitting(13, width);
    return {
      code: { x: x + width / 2, y: y + (height - 9) / 2 + size * 0.4, size },
      axis: {
        x: x + width / 2 - Math.min(width * 0.36, 22),
        y: y + height - 11,
        width: Math.min(width * 0.72, 44),
        height: 6,
      },
    };
  }
  const size = Math.max(smallestCode, Math.min(12, height * 0.75));
  if (width >= 38) {
    return {
      code: { x: x + width * 0.3, y: y + height / 2 + size * 0.36, size },
      axis: { x: x + width * 0.52, y: y + height - 9, width: width * 0.38, height: 6 },
    };
  }
  if (height >= 20) {
    return {
      code: { x: x + width / 2, y: y + (height - 5) / 2 + size * 0.34, size: fitting(size, width) },
      axis: { x: x + 3, y: y + height - 7, width: width - 6, height: 4 },
    };
  }
  return {
    code: { x: x + width / 2, y: y + height / 2 + size * 0.36, size: fitting(size, width) },
    axis: null,
  };
}

function axisMarks(cell: CellLook, axis: Area | null, ink: string, faint: string): Mark[] {
  if (!axis) return [];
  const slot = (step: number) => axis.x + ((step + 2) / 4) * axis.width;
  const middle = axis.y + axis.height / 2;
  const marks: Mark[] = [];
  const slots = [-2, -1, 0, 1, 2].map((step) =>
    linePath([
      [slot(step), middle - 1],
      [slot(step), middle + 1],
    ]),
  );
  marks.push({ type: 'path', d: slots.join(''), stroke: faint });
  if (cell.lowest !== null && cell.highest !== null && cell.lowest !== cell.highest) {
    const [from, to] = [slot(cell.lowest), slot(cell.highest)];
    marks.push({ type: 'rect', x: from, y: middle - 1, width: to - from, height: 2, fill: ink });
  }
  marks.push({
    type: 'rect',
    x: slot(cell.value ?? 0) - 1.25,
    y: axis.y,
    width: 2.5,
    height: axis.height,
    fill: ink,
  });
  return marks;
}

/** A corner is cut off where a cell rests on publications beside the documents. */
function cutCorner(publications: number, area: Area, theme: Theme): Mark[] {
  if (publications === 0) return [];
  const { x, y, height } = area;
  const corner: [number, number][] = [
    [x, y + height - 7],
    [x + 7, y + height],
    [x, y + height],
  ];
  return [
    { type: 'path', d: linePath(corner, true), fill: theme.ground },
    { type: 'path', d: linePath(corner.slice(0, 2)), stroke: theme.ink },
  ];
}

/** Along the top of tall cells, down the left side of low ones, where code and axis leave room. */
function sourceDots(sources: number, area: Area, ink: string): Mark[] {
  if (sources < 2 || area.width < 24 || area.height < 14) return [];
  const dots = Math.min(sources, 5);
  const low = area.height < 26;
  return Array.from({ length: dots }, (_, i) =>
    low
      ? circle(area.x + 5, area.y + area.height / 2 + (i - (dots - 1) / 2) * 2.8, 1.1, ink)
      : circle(area.x + area.width - 5 - i * 4, area.y + 5, 1.3, ink),
  );
}
