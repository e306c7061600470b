import type { Scene } from '#lib/scene/scene.ts';
import { slidePoints, type PictureSize } from '../pictureSize.ts';

/** In millimetres (ISO 216). */
const papers: Readonly<Record<string, readonly [number, number]>> = { A4: [210, 297], A3: [297, 420] };

const pointsOfMillimetre = 72 / 25.4;
/** Of a unit of what is drawn as it is seen: a CSS pixel. */
const pointsOfPixel = 0.75;

/** A page, all in points, of which an inch has 72. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** Points of a unit of the scene. */
  readonly scale: number;
}

/**
 * The page of a picture: the paper, a slide 13.33 inches wide or 7.5 inches high, or as large as it is seen. A picture
 * that did not fit the proportions makes its page higher, never narrower.
 */
export function pageSize(size: PictureSize, scene: Scene): PageSize {
  const [width, height] = asked(size);
  const scale = width / scene.width;
  const needed = scene.height * scale;
  // Canvases are whole units, papers are not.
  const isThatHigh = height !== null && Math.abs(needed / height - 1) < 0.005;
  return { width: hundredths(width), height: hundredths(isThatHigh ? height : needed), scale };
}

function asked({ id, canvas }: PictureSize): readonly [number, number | null] {
  const paper = papers[id];
  if (paper) return [paper[0] * pointsOfMillimetre, paper[1] * pointsOfMillimetre];
  const { width, height } = canvas;
  if (height === null) return [width * pointsOfPixel, null];
  const points = slidePoints(width, height);
  return [width * points, height * points];
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
