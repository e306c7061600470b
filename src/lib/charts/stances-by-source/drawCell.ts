import type { Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { stanceCellMarks } from '../kit/stanceCellMarks.ts';
import type { BySourceContext, DrawnCell } from './read.ts';

/** A cell in its place, with a little of the ground around it, and the target that covers the place. */
export function drawCell(
  { words }: BySourceContext,
  cursor: Cursor,
  { key, cell }: DrawnCell,
  place: Omit<Target, 'key'>,
  theme: Theme,
): void {
  const { x, y, width, height } = place;
  const area = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  cursor.targets.push({ ...place, key });
  cursor.add(...stanceCellMarks(cell, area, theme, words.of('stances'), key));
}
