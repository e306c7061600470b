import type { Mark, RectMark, TextMark } from '#lib/scene/mark.ts';
import { markBounds } from '#lib/scene/markBounds.ts';
import type { Area } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { barOf } from './cellBar.ts';
import { widestBand, type CellEdge, type CellLook, type CellText } from './NativeTable.ts';

type Shape = Exclude<Mark, TextMark>;

/** Of the bands in the colours of reports that conflict. */
const half = 8;
/** Of a band that is crossed out. */
const stripes = [1, 1] as const;
/** A rectangle that takes less of the width is a plate behind a text, or a sign. */
const leastGround = 0.6;

/** A sign for what a picture says by a coloured corner. */
export const contestedSign = '≠';
/** A sign for what a picture says by a ground that leaves room in its cell on all sides. */
export const singleSign = '¹';

/**
 * What the marks of a target look like as a cell of a table.
 *
 * @param bottom the lower edge of its row
 */
export function cellLook(area: Area, marks: readonly Mark[], theme: Theme, bottom: number): CellLook {
  const texts = marks.filter((mark) => mark.type === 'text');
  const bar = barOf(area, marks);
  const shapes = marks.filter(
    (mark): mark is Shape => mark.type !== 'text' && !bar.includes(mark as RectMark),
  );
  if (marks.length === 0) {
    const nothing = { text: '·', bold: true, fill: theme.hatch };
    return { texts: [nothing], align: 'ctr', fill: theme.emptyFill };
  }
  const isContested = shapes.some((shape) => shape.type === 'path' && shape.fill === theme.contested);
  const printed = paragraphsOf(texts, area.width);
  const said = isInset(area, shapes) ? withSign(printed, singleSign, theme.ink) : printed;
  const [first] = texts;
  const isLeft = first !== undefined && (first.anchor ?? 'start') === 'start';
  const ground = groundOf(area, shapes, theme);
  return {
    texts: isContested ? withSign(said, `\u00a0${contestedSign}`, theme.contested) : said,
    align: isLeft ? 'l' : 'ctr',
    ...(isLeft ? { anchor: 't', ...asideOf(first.x - area.x, ground.left?.width ?? 0) } : {}),
    ...ground,
    ...(bar.length > 0 ? { bar: bar.map((mark) => ({ ...mark, y: mark.y - bottom })) } : {}),
  };
}

/**
 * Beside the text of a cell: as far from the band of the next one as from its own.
 */
function asideOf(inset: number, band: number): Pick<CellLook, 'inset' | 'outset'> {
  return { inset, outset: inset - band + widestBand / 2 };
}

/** After the code, on the same line and in the same ink: on a strong colour that of the sign could not be read. */
function withSign(said: readonly CellText[], sign: string, alone: string): CellText[] {
  const [first, ...rest] = said;
  if (!first) return [{ text: sign.trim(), bold: true, fill: alone }];
  return [{ ...first, text: `${first.text}${sign}` }, ...rest];
}

/** Whether a ground lies within that of the whole cell and leaves room on all sides. */
function isInset(area: Area, shapes: readonly Shape[]): boolean {
  return shapes.some((shape) => {
    if (shape.type !== 'rect' || !shape.fill || !covers(shape, area)) return false;
    const { x, y, width, height } = shape;
    const sides = [
      x - area.x,
      y - area.y,
      area.x + area.width - x - width,
      area.y + area.height - y - height,
    ];
    return sides.every((side) => side > leastInset);
  });
}

/** Frames are drawn half a unit within a cell. */
const leastInset = 2;

function groundOf(area: Area, shapes: readonly Shape[], theme: Theme): Partial<CellLook> {
  let fill: string | undefined;
  let hatch: string | undefined;
  let outline: CellEdge | undefined;
  let left: CellEdge | undefined;
  let bandWidth = 0;
  const halves: string[] = [];
  for (const shape of shapes) {
    const { stroke, strokeWidth = 1, dash } = shape;
    if (shape.type === 'path') {
      if (shape.fill === theme.contested) continue;
      if (shape.fill) halves.push(shape.fill);
      // The line between halves is none of either.
      else if (stroke && stroke !== theme.ground) {
        if (covers(shape, area)) hatch = stroke;
        // What crosses out a band at the side: lines at the edge of a cell have dashes, but no pattern.
        else if (left) left = { stroke, width: bandWidth, dash: stripes };
      }
    } else if (shape.type === 'rect') {
      // A narrow shape at the side is a band along the edge.
      if (shape.width <= widestBand) {
        const edge = shape.fill ?? stroke;
        bandWidth = shape.width;
        if (edge) left = { stroke: edge, width: shape.fill ? shape.width : strokeWidth, dash };
      } else if (!covers(shape, area)) continue;
      else if (shape.fill) fill = shape.fill;
      else if (stroke && strokeWidth > 1) outline = { stroke, width: strokeWidth };
    }
  }
  const [one, other] = halves;
  return {
    ...(fill ? { fill } : {}),
    ...(hatch ? { hatch } : {}),
    // Half and half cannot be read in every program; a band of each colour can.
    ...(one && other
      ? { fill: theme.ground, left: { stroke: one, width: half }, right: { stroke: other, width: half } }
      : {}),
    ...(outline ? { outline } : {}),
    ...(left ? { left } : {}),
  };
}

/** Whether a shape is wide enough to be the ground of a cell. */
function covers(shape: Shape, area: Area): boolean {
  const [left, , right] = markBounds(shape);
  return right - left >= area.width * leastGround;
}

interface LineStyle {
  readonly size: number;
  readonly weight: 400 | 600;
}

/** Lines of one look as one paragraph. */
export function paragraphsOf(texts: readonly TextMark[], width: number): CellText[] {
  const paragraphs: CellText[] = [];
  let line = '';
  for (const { text, weight = 400, fill, size } of texts) {
    const last = paragraphs.at(-1);
    const bold = weight === 600;
    if (last?.bold === bold && last.fill === fill && last.size === size) {
      const joined = rejoined(last.text, line, text, width, { size, weight });
      paragraphs[paragraphs.length - 1] = { ...last, text: joined };
    } else paragraphs.push({ text, bold, fill, size });
    line = text;
  }
  return paragraphs;
}

/**
 * Puts together what was wrapped: at a space, inside a compound, or inside a word that is wider than a line, which is
 * then full.
 */
function rejoined(before: string, line: string, after: string, width: number, style: LineStyle): string {
  if (/\S[-‐/–—]$/u.test(before)) return before + after;
  const measure = (text: string) => textWidth(text, style.size, style.weight);
  const [head, tail] = [line.split(' ').at(-1)!, after.split(' ')[0]!];
  const isOneWord = measure(head + tail) > width && measure(line + (tail[0] ?? '')) > width;
  return isOneWord ? before + after : `${before} ${after}`;
}
