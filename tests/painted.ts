import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { painter } from '#scripts/picturePng.ts';

interface Painted {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The pixels (RGBA, row by row) of a scene as the command line paints it, one a unit unless a width is asked for. */
export async function paintedScene(
  scene: Scene,
  { width = scene.width, given = [] }: { width?: number; given?: readonly GivenFont[] } = {},
): Promise<Painted> {
  const size = { width: Math.round(width), height: Math.round((width * scene.height) / scene.width) };
  const paint = await painter({ scene, ...size, given }, size.height);
  return { ...size, pixels: paint(0).data() };
}

/** The pixels of a file (PNG or SVG) as another program reads it than the one that wrote it. */
export async function imagePixels(file: Uint8Array): Promise<Painted> {
  const image = await loadImage(file);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width, height, pixels: Uint8Array.from(context.getImageData(0, 0, width, height).data) };
}

/** A PNG without texts. */
export function blankPng(): Uint8Array {
  return Uint8Array.from(createCanvas(3, 2).toBuffer('image/png'));
}
