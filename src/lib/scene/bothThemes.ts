import type { Mark } from './mark.ts';
import type { Scene } from './scene.ts';

/**
 * The marks of a scene laid out for the light and for the dark theme, as marks whose colours follow the
 * `color-scheme` in force, so that a prerendered chart never shows in the wrong theme. Where the two scenes are not
 * made of the same marks, those of the light one.
 */
export function bothThemes(light: Scene, dark: Scene): readonly Mark[] {
  const alike =
    light.marks.length === dark.marks.length &&
    light.marks.every((mark, at) => mark.type === dark.marks[at]?.type);
  if (!alike) return light.marks;
  return light.marks.map((mark, at) => {
    const other = dark.marks[at] ?? mark;
    const paint: { fill?: string; stroke?: string } = {};
    if (mark.fill && other.fill) paint.fill = either(mark.fill, other.fill);
    if ('stroke' in mark && mark.stroke && 'stroke' in other && other.stroke) {
      paint.stroke = either(mark.stroke, other.stroke);
    }
    return { ...mark, ...paint };
  });
}

function either(light: string, dark: string): string {
  return light === dark ? light : `light-dark(${light},${dark})`;
}
