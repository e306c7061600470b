import { labelWidth } from '#lib/scene/labelWidth.ts';
import type { Target } from '#lib/scene/scene.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { actorLead, issueLead } from '../kit/leads.ts';
import { actorName } from '../kit/names.ts';
import { CellGrid } from './CellGrid.ts';
import { layoutHeader } from './header.ts';
import type { MatrixContext } from './read.ts';

const natural = 30;
/** Heights of a row in pictures of a fixed height, from the tallest down. */
const rowHeights = Array.from({ length: 57 }, (_, i) => 44 - i / 2);

const leading = 1.2;
/** Between groups. */
const groupGap = 7;

/** A group as it stands left of the cells. */
interface GroupLines {
  /** Of the name of the bloc. */
  readonly lines: readonly string[];
  readonly rows: readonly { readonly actor: number; readonly lines: readonly string[] }[];
}

/** Names of blocs and actors left of the cells, names of issues above them. */
export function layoutWide(context: MatrixContext, box: Box): Body {
  const { dossier, data } = context;
  const { theme, textSize } = box;
  const lineHeight = textSize * leading;
  const nameOf = (actor: number) => actorName(dossier, actor);
  const blocs = data.groups.map(({ bloc }) => bloc);
  const blocWidth = data.isGrouped ? labelWidth(blocs, textSize, 600, box.width * 0.1) + 15 : 0;
  const nameWidth = labelWidth(data.actors.map(nameOf), textSize, 400, box.width * 0.16) + 11;
  const left = box.x + blocWidth + nameWidth;
  const cellWidth = Math.min(110, (box.x + box.width - left) / Math.max(1, data.issues.length));
  const header = layoutHeader(context, box, left, cellWidth);
  const groups = data.groups.map(({ bloc, actors }): GroupLines => ({
    lines: data.isGrouped ? wrapText(bloc, blocWidth - 13, textSize, 600) : [],
    rows: actors.map((actor) => ({
      actor,
      lines: wrapText(nameOf(actor), nameWidth - 9, textSize, 400),
    })),
  }));
  // Names and blocs of several lines need more than their share of a low picture.
  const heightOf = (lines: readonly string[], rowHeight: number) =>
    Math.max(rowHeight, lines.length * lineHeight + 3);
  const dropOf = (rowHeight: number) => Math.max(0, (rowHeight - lineHeight) / 2);
  const blocHeight = ({ lines }: GroupLines, rowHeight: number) =>
    data.isGrouped ? dropOf(rowHeight) + lines.length * lineHeight + 4 : 0;
  const measured = (rowHeight: number) => {
    let height = groupGap * Math.max(0, groups.length - 1);
    for (const group of groups) {
      const rows = group.rows.reduce((sum, { lines }) => sum + heightOf(lines, rowHeight), 0);
      height += Math.max(blocHeight(group, rowHeight), rows);
    }
    return { height, rowHeight };
  };
  const free = box.height === null ? null : box.height - header.height - 2;
  const { rowHeight } = fitHeight(free, natural, rowHeights, measured);

  const cursor = new Cursor(box);
  cursor.block(header);
  const grid = new CellGrid(context, cursor, left, cellWidth);
  const leads: Target[] = data.issues.map((issue, column) => {
    const x = left + column * cellWidth;
    const y = box.y + header.namesTop;
    const place = { x, y, width: cellWidth, height: header.height - header.namesTop };
    return issueLead(dossier, issue, { ...place, row: -1, column });
  });
  groups.forEach((group, at) => {
    if (at > 0) cursor.gap(groupGap);
    const top = cursor.y;
    for (const { actor, lines } of group.rows) {
      const height = heightOf(lines, rowHeight);
      const place = { x: left - nameWidth, y: cursor.y, width: nameWidth - 2, height };
      leads.push(actorLead(dossier, actor, { ...place, row: grid.row, column: -1 }));
      grid.addRow(actor, height);
      const { y } = cursor;
      cursor.gap((height - lines.length * lineHeight) / 2);
      cursor.lines(lines, { x: left - 8, anchor: 'end', leading });
      cursor.y = y + height;
    }
    if (!data.isGrouped) return;
    const bottom = cursor.y;
    cursor.y = top - groupGap / 2 - 0.5;
    cursor.rule({ width: left - box.x });
    cursor.y = top + dropOf(rowHeight);
    cursor.lines(group.lines, { weight: 600, fill: theme.mutedInk, leading });
    // A group of one row may have a name of two lines.
    cursor.y = Math.max(bottom, top + blocHeight(group, rowHeight));
  });
  cursor.gap(2);
  grid.addEmptyCells();
  // After the cells, so that focus starts on one of them.
  for (const lead of leads) cursor.target(lead);
  return cursor.body();
}
