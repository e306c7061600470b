import { widest } from '#lib/scene/textWidth.ts';
import type { Box } from '../kit/chart.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { layoutGrid, type GridCell, type GridLayout, type GridRow } from '../kit/grid.ts';
import { labelHeader } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { numberedGroups } from '../kit/numberedGroups.ts';
import type { DrawnRow } from './capped.ts';
import { columnLabels, drawCell, groupHeading, leastCell, thesisLabel, thesisLead } from './cells.ts';
import type { ClaimsContext, ThesisGroup } from './read.ts';

const mostCell = 200;
/** A column of text narrower than this is no fun to read. */
const leastText = 200;
const textGap = 16;

const naturalRow = 28;
/** Least heights of a row. */
const rowHeights = Array.from({ length: 41 }, (_, i) => 40 - i / 2);

/** Theses to the left of their cells; null where the text would get too narrow. */
export function layoutWide(context: ClaimsContext, box: Box): GridLayout | null {
  const { data } = context;
  const columns = columnsOf(context, box);
  if (!columns) return null;
  const { text, cell } = columns;
  const header = labelHeader(box, columnLabels(context), text, cell);
  const cellColumns = data.columns.map((_, i) => ({ x: text + i * cell, width: cell }));
  const heading = (group: ThesisGroup) => groupHeading(context, group);
  const groups = (least: number) =>
    numberedGroups(data.groups, heading, (row: DrawnRow, number): GridRow => {
      const label = gridText(box, thesisLabel(context, row), text - textGap, {
        align: 'middle',
        above: 3,
        below: 3,
        also: (cursor, place) =>
          cursor.target(thesisLead(context, row, number, { ...place, width: text - textGap / 2 })),
      });
      const cells = row.cells.map((each): GridCell => ({
        height: least,
        draw: (cursor, place) => drawCell(context, each, number, cursor, place),
      }));
      return { cells: [label, ...cells] };
    });
  return fitHeight(box.height, naturalRow, rowHeights, (least) =>
    layoutGrid(box, { columns: [{ x: 0, width: text }, ...cellColumns], header, groups: groups(least) }),
  );
}

/** The text takes what it needs on one line, if the cells leave it that much; then the cells grow. */
function columnsOf(
  context: ClaimsContext,
  { width, textSize }: Box,
): { readonly text: number; readonly cell: number } | null {
  const count = context.data.columns.length;
  const usual = Math.max(leastCell, Math.min(96, (width * 0.42) / count));
  // On a slide no name is turned: nobody tilts the head in a room.
  const words = columnLabels(context).flatMap((label) => label.split(' '));
  const named = context.presentation === 'slide' ? widest(words, textSize, 400) + 6.01 : 0;
  const room = width - count * Math.max(usual, named);
  if (room < (leastText * textSize) / 12) return null;
  const texts = context.data.rows.map((row) => thesisLabel(context, row));
  // A hair more, so that the longest text is not wrapped by an error of rounding.
  const text = Math.min(room, widest(texts, textSize, 400) + textGap + 0.01);
  return { text, cell: Math.min(mostCell, (width - text) / count) };
}
