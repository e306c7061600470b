import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { stanceCellMarks } from '../kit/stanceCellMarks.ts';
import type { BySourceContext, DrawnCell, DrawnRow } from './read.ts';

type Place = Pick<Target, 'x' | 'y' | 'width' | 'height' | 'row'>;

/** What leads from a name to its issue, at the head of a row; the marks are the name. */
export function drawLead(cursor: Cursor, { lead }: DrawnRow, place: Place, name: readonly Mark[]): void {
  cursor.target({ ...place, key: lead, column: -1, leads: true }, name);
}

/** A cell in its place, with a little of the ground around it, and the target that covers the place. */
export function drawCell(
  { words }: BySourceContext,
  cursor: Cursor,
  { key, cell }: DrawnCell,
  place: Place & Pick<Target, 'column'>,
  theme: Theme,
): void {
  const { x, y, width, height } = place;
  const area = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  cursor.target({ ...place, key }, stanceCellMarks(cell, area, theme, words.of('stances')));
}
