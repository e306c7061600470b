import { wrapText } from '#lib/scene/wrapText.ts';

/** A rectangle in points. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes of type in points. */
export interface SlideType {
  readonly title: number;
  readonly foot: number;
}

/** Where the parts of every slide of a deck stand, in points. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly type: SlideType;
  readonly title: Rect;
  readonly body: Rect;
  readonly foot: Rect;
  readonly number: Rect;
}

/** Height of a line in its size. */
const leadings = { title: 1.2, foot: 1.3 } as const;

/** Of what a font that stands in for ours may be wider than it. */
export const fontMargin = 1.06;

const margin = 28;
const gap = 8;
const aboveFoot = 6;
/** Between chart and foot, so that a chart has the room that it has in a picture, whose lines are less high. */
const belowBody = 4;

/** What stands in the frame of every slide of a deck. */
export interface FrameTexts {
  readonly titles: readonly string[];
  /** Of each slide its paragraphs. */
  readonly feet: readonly (readonly string[])[];
}

/** How many lines a text takes in a width, in the font that needs more room. */
export function lineCount(text: string, width: number, size: number, weight: 400 | 600): number {
  return wrapText(text, width / fontMargin, size, weight).length;
}

/**
 * Our own slide: title, chart and foot one below the other, as in a picture. Titles and feet have the room that the
 * longest of the deck takes, so that all charts begin and end at one height.
 *
 * @param logo what the foot leaves room for at its right
 */
export function ownFrame(
  { width, height }: { readonly width: number; readonly height: number },
  type: SlideType,
  { titles, feet }: FrameTexts,
  logo: { readonly width: number; readonly height: number } | null,
): Frame {
  const inner = width - 2 * margin;
  const footWidth = logo ? inner - logo.width - 2 * gap : inner;
  const titleLines = Math.max(1, ...titles.map((each) => lineCount(each, inner, type.title, 600)));
  // A title of more lines is set smaller.
  const titleHeight = Math.min(titleLines, 3) * type.title * leadings.title + 4;
  const bottom = Math.max(footHeight(feet, footWidth, type.foot), logo?.height ?? 0) + aboveFoot;
  const title = { x: margin, y: margin - 4, width: inner, height: titleHeight };
  const foot = { x: margin, y: height - margin - bottom, width: footWidth, height: bottom };
  const top = title.y + titleHeight + 4;
  return {
    width,
    height,
    type,
    title,
    body: { x: margin, y: top, width: inner, height: foot.y - belowBody - top },
    foot: { ...foot, y: foot.y + aboveFoot, height: bottom - aboveFoot },
    number: { x: width - margin - 80, y: height - margin + 4, width: 80, height: 16 },
  };
}

/** The frame of one slide, whose chart begins below its own title and not below the longest of the deck, as in a picture. */
export function slideFrame(frame: Frame, title: string): Frame {
  const { body, type } = frame;
  const lines = Math.max(1, lineCount(title, frame.title.width, type.title, 600));
  const height = Math.min(frame.title.height, lines * type.title * leadings.title + 4);
  // The height of a title has some room to spare.
  const higher = body.y - (frame.title.y + height);
  return {
    ...frame,
    title: { ...frame.title, height },
    body: { ...body, y: body.y - higher, height: body.height + higher },
  };
}

/** Of the foot with the most lines. */
export function footHeight(feet: FrameTexts['feet'], width: number, size: number): number {
  const lines = feet.map((each) =>
    each.reduce((sum, paragraph) => sum + lineCount(paragraph, width, size, 400), 0),
  );
  return Math.max(1, ...lines) * size * leadings.foot;
}

/** The largest size, not above the usual, at which a title fits its place. */
export function titleSize(title: string, { width, height }: Rect, usual: number): number {
  const fits = (size: number) => lineCount(title, width, size, 600) * size * leadings.title <= height + 0.5;
  let size = usual;
  while (size > 10 && !fits(size)) size -= 0.5;
  return size;
}
