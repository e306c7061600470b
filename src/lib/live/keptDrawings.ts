import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Raster, RectMark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Picture } from './LivePicture.ts';

/** A rectangle full of cells. */
export type RasterMark = RectMark & { readonly raster: Raster };

/** A scene as a page draws it; its thousand marks are let go of at once, so that the browser need not keep them. */
export interface Drawing extends Picture, Omit<Scene, 'background' | 'marks' | 'description'> {
  /** Painted below all other marks. */
  readonly rasters: readonly RasterMark[];
  /** About what it takes to keep it. */
  readonly bytes: number;
}

/** A few widths and both themes. */
const most = 4;
const kept = new WeakMap<PreparedChart, Map<string, Drawing>>();

/** All drawings of a chart that are kept. Apart from what draws them, so that who only counts them need not load it. */
export function drawingsOf(chart: PreparedChart): readonly Drawing[] {
  return [...(kept.get(chart)?.values() ?? [])];
}

/** @param key tells how it is drawn */
export function keptDrawing(chart: PreparedChart, key: string): Drawing | undefined {
  return kept.get(chart)?.get(key);
}

/** Keeps a drawing with its chart; when there are too many, the others go. */
export function keepDrawing(chart: PreparedChart, key: string, drawing: Drawing): void {
  let drawings = kept.get(chart);
  if (!drawings || drawings.size >= most) kept.set(chart, (drawings = new Map()));
  drawings.set(key, drawing);
}
