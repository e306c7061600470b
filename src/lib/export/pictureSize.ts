import type { Canvas } from '#lib/charts/pictureScene.ts';
import type { Presentation } from '#lib/model/view.ts';

export interface PictureSize {
  /** As on the command line. */
  readonly id: string;
  /** In units of which 12 are a label of a full picture; `width` of `as-seen` is replaced by that of the page. */
  readonly canvas: Canvas;
  /** Pixels per unit at 1×. */
  readonly density: number;
  /** What it is drawn as unless somebody asks for the other. */
  readonly presentation: Presentation;
  /** How wide paper of this size is, ISO 216. */
  readonly millimetres?: number;
}

/** 16:9 at 1× is 1920 × 1080 pixels. Paper at 12 units a label has it in 9 points. */
export const pictureSizes: readonly PictureSize[] = [
  { id: '16:9', canvas: { width: 960, height: 540 }, density: 2, presentation: 'slide' },
  { id: '4:3', canvas: { width: 960, height: 720 }, density: 2, presentation: 'slide' },
  { id: '1:1', canvas: { width: 800, height: 800 }, density: 2, presentation: 'slide' },
  { id: '4:5', canvas: { width: 720, height: 900 }, density: 2, presentation: 'slide' },
  { id: 'A4', canvas: { width: 794, height: 1123 }, density: 2, presentation: 'full', millimetres: 210 },
  { id: 'A3', canvas: { width: 1123, height: 1588 }, density: 2, presentation: 'full', millimetres: 297 },
  { id: 'as-seen', canvas: { width: 1040, height: null }, density: 1, presentation: 'full' },
];

/** 1200 × 630 pixels, as sites show links. */
export const previewSize: PictureSize = {
  id: 'preview',
  canvas: { width: 960, height: 504 },
  density: 1.25,
  presentation: 'slide',
};

/** Points of a slide, 13.33 × 7.5 inches. */
const slideCanvas = { width: 960, height: 540 } as const;

/** How many points of a slide one unit of a picture is that fits the slide in width and height. */
export function slidePoints(width: number, height: number): number {
  return Math.min(slideCanvas.width / width, slideCanvas.height / height);
}

/** The canvas of a size: a slide is laid out in the points that the picture has on it. */
export function canvasOf({ canvas }: PictureSize, presentation: Presentation): Canvas {
  if (presentation === 'full') return canvas;
  const { width, height } = canvas;
  if (height === null) return { width: slideCanvas.width, height: null };
  const points = slidePoints(width, height);
  return { width: width * points, height: height * points };
}

/** For a file so many pixels wide: of paper as wide as the paper, else as on a slide, or as on the page. */
export function pixelsPerMetre({ canvas, millimetres }: PictureSize, pixels: number): number {
  const { width, height } = canvas;
  const inches = height === null ? width / 96 : (width * slidePoints(width, height)) / 72;
  return Math.round((1000 * pixels) / (millimetres ?? inches * 25.4));
}

export const pictureScales: readonly number[] = [1, 2, 4];
export const pictureThemes = ['light', 'dark', 'transparent'] as const;
export type PictureTheme = (typeof pictureThemes)[number];
/** As on the command line. */
export const presentations: readonly Presentation[] = ['slide', 'full'];

/** @throws RangeError for an id that no size has */
export function pictureSize(id: string): PictureSize {
  const size = pictureSizes.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (!size)
    throw new RangeError(
      `unknown size: "${id}", expected one of ${pictureSizes.map((each) => each.id).join(', ')}`,
    );
  return size;
}
