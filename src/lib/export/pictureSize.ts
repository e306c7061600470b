import type { Canvas } from '#lib/charts/pictureScene.ts';

export interface PictureSize {
  /** As on the command line. */
  readonly id: string;
  /** In units of which 12 are the smallest text; `width` of `as-seen` is replaced by that of the page. */
  readonly canvas: Canvas;
  /** Pixels per unit at 1×. */
  readonly density: number;
}

/** 16:9 at 1× is 1920 × 1080 pixels and, laid on a slide of 13.33 inches, has no text below 12 points unless it must. */
export const pictureSizes: readonly PictureSize[] = [
  { id: '16:9', canvas: { width: 960, height: 540 }, density: 2 },
  { id: '4:3', canvas: { width: 960, height: 720 }, density: 2 },
  { id: '1:1', canvas: { width: 800, height: 800 }, density: 2 },
  { id: '4:5', canvas: { width: 720, height: 900 }, density: 2 },
  { id: 'A4', canvas: { width: 794, height: 1123 }, density: 2 },
  { id: 'as-seen', canvas: { width: 1040, height: null }, density: 1 },
];

export const pictureScales: readonly number[] = [1, 2, 4];
export const pictureThemes = ['light', 'dark', 'transparent'] as const;
export type PictureTheme = (typeof pictureThemes)[number];
export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** @throws RangeError for an id that no size has */
export function pictureSize(id: string): PictureSize {
  const size = pictureSizes.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (!size)
    throw new RangeError(
      `unknown size: "${id}", expected one of ${pictureSizes.map((each) => each.id).join(', ')}`,
    );
  return size;
}
