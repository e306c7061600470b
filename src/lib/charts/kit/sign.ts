import type { LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';

/** An entry of a legend: its sign, from the upper left corner of a place of this size, and what it stands for. */
export function sign(
  label: string,
  swatchWidth: number,
  swatchHeight: number,
  swatch: (x: number, y: number) => readonly Mark[],
): LegendItem {
  return { label, swatchWidth, swatchHeight, swatch };
}
