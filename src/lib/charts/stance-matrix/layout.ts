import type { Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { lineBlock, textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { cellKey } from '../cellKey.ts';
import type { Body, Box } from '../chart.ts';
import { emptyCellsMarks, stanceCellMarks } from '../stanceCellMarks.ts';
import { cellSentence } from '../stanceCellWords.ts';
import { actorDoor, issueDoor } from './doors.ts';
import { layoutHeader } from './header.ts';
import type { MatrixData } from './summarise.ts';

/** Heights of a row in pictures of a fixed height. */
const tallest = 44;
const lowest = 16;

/** Below this width the names stand above their rows and the columns are numbered. */
const narrow = 560;

/** A run of rows that share a bloc; one without a name where rows are not grouped. */
interface Group {
  readonly name: string;
  readonly actors: readonly number[];
}

export function layoutMatrix(data: MatrixData, box: Box): Body {
  return box.width < narrow ? layoutNarrow(data, box) : layoutWide(data, box);
}

function layoutWide(data: MatrixData, box: Box): Body {
  const { dossier } = data;
  const { theme, textSize } = box;
  const groups = groupsOf(data);
  const nameOf = (actor: number) => dossier.actors[actor]?.short_name ?? '';
  const widest = (texts: readonly string[], weight: 400 | 600) =>
    Math.max(0, ...texts.map((text) => textWidth(text, textSize, weight)));
  // Long names wrap once and then the margin grows: at least half of the longest name fits on a line.
  const labelWidth = (texts: readonly string[], weight: 400 | 600, most: number) => {
    const longest = widest(texts, weight);
    const longestWord = widest(
      texts.flatMap((text) => text.split(' ')),
      weight,
    );
    return Math.min(longest, Math.max(most, longest * 0.6, longestWord)) + 1;
  };
  const grouped = groups.some((group) => group.name !== '');
  const groupWidth = grouped
    ? labelWidth(
        groups.map((group) => group.name),
        600,
        box.width * 0.1,
      ) + 14
    : 0;
  const nameWidth = labelWidth(data.actors.map(nameOf), 400, box.width * 0.16) + 10;
  const left = box.x + groupWidth + nameWidth;
  const cellWidth = Math.min(110, (box.x + box.width - left) / Math.max(1, data.issues.length));
  const header = layoutHeader(data, box, left, cellWidth);

  const lineHeight = textSize * 1.2;
  const nameLines = new Map(
    data.actors.map((actor) => [actor, wrapText(nameOf(actor), nameWidth - 9, textSize, 400)]),
  );
  const groupLines = groups.map((group) => wrapText(group.name, groupWidth - 13, textSize, 600));
  const gap = grouped ? 7 : 0;
  const gaps = gap * Math.max(0, groups.length - 1);
  const natural = 30;
  // Names and groups of several lines need more than their share of a low picture.
  const needed = (rowHeight: number) =>
    groups.reduce((sum, group, g) => {
      const rows = group.actors.map((actor) =>
        Math.max(rowHeight, (nameLines.get(actor)?.length ?? 1) * lineHeight + 3),
      );
      const label = grouped ? (groupLines[g]?.length ?? 0) * lineHeight + labelDrop(rowHeight) + 4 : 0;
      return (
        sum +
        Math.max(
          label,
          rows.reduce((total, height) => total + height, 0),
        )
      );
    }, 0);
  const labelDrop = (rowHeight: number) => Math.max(0, (rowHeight - lineHeight) / 2);
  const free = box.height === null ? Infinity : box.height - header.height - gaps - 2;
  let rowHeight = box.height === null ? natural : tallest;
  while (rowHeight > lowest && needed(rowHeight) > free) rowHeight -= 0.5;

  const marks: Mark[] = [...header.marks];
  const targets: Target[] = [];
  /** Most cells of a matrix are empty, so they are drawn together. */
  const empties: Area[] = [];
  // After the cells, so that focus starts on one of these.
  const doors = data.issues.map((_, column) => {
    const place = { x: left + column * cellWidth, y: box.y + header.namesTop, width: cellWidth };
    return issueDoor(data, column, { ...place, height: header.height - header.namesTop });
  });
  let top = box.y + header.height;
  let row = 0;
  groups.forEach((group, g) => {
    const groupTop = top;
    for (const actor of group.actors) {
      const lines = nameLines.get(actor) ?? [];
      const height = Math.max(rowHeight, lines.length * lineHeight + 3);
      const text = lineBlock(lines, left - 8, top + (height - lines.length * lineHeight) / 2, {
        size: textSize,
        fill: theme.ink,
        anchor: 'end',
        leading: 1.2,
      });
      marks.push(...text.marks);
      addCells(data, box, actor, row, left, top, cellWidth, height, marks, targets, empties);
      const nameLeft = left - nameWidth;
      doors.push(actorDoor(data, actor, row, { x: nameLeft, y: top, width: nameWidth - 2, height }));
      top += height;
      row++;
    }
    const lines = groupLines[g] ?? [];
    const label = lineBlock(lines, box.x, groupTop + labelDrop(rowHeight), {
      size: textSize,
      weight: 600,
      fill: theme.mutedInk,
      leading: 1.2,
    });
    if (grouped) {
      marks.push(...label.marks);
      marks.push({
        type: 'rect',
        x: box.x,
        y: groupTop - gap / 2 - 0.5,
        width: left - box.x,
        height: 1,
        fill: theme.rule,
      });
      // A group of one row may have a name of two lines.
      top = Math.max(top, groupTop + labelDrop(rowHeight) + label.height + 4);
    }
    top += gap;
  });
  const cells = [...emptyCellsMarks(empties, theme), ...marks];
  return { height: top - gap - box.y + 2, marks: cells, targets: [...targets, ...doors] };
}

function layoutNarrow(data: MatrixData, box: Box): Body {
  const { dossier } = data;
  const { theme, textSize } = box;
  const cellWidth = Math.min(64, box.width / Math.max(1, data.issues.length));
  const rowHeight = 26;
  const marks: Mark[] = [];
  const targets: Target[] = [];
  const empties: Area[] = [];
  const doors: Target[] = [];
  // Where each issue is numbered, group by group, and where its number is explained.
  const issuePlaces: Area[][] = data.issues.map(() => []);
  let top = box.y;
  let row = 0;
  const addText = (text: string, style: { weight?: 400 | 600; fill: string }): Area => {
    const block = textBlock(text, box.x, top, box.width, { size: textSize, ...style });
    marks.push(...block.marks);
    top += block.height;
    return { x: box.x, y: top - block.height, width: box.width, height: block.height };
  };
  for (const group of groupsOf(data)) {
    if (group.name) addText(group.name, { weight: 600, fill: theme.mutedInk });
    data.issues.forEach((_, column) => {
      const x = box.x + (column + 0.5) * cellWidth;
      const numeral: Mark = {
        type: 'text',
        x,
        y: top + textSize,
        text: String(column + 1),
        size: 11,
        anchor: 'middle',
        fill: theme.mutedInk,
      };
      marks.push(numeral);
      issuePlaces[column]?.push({ x: x - cellWidth / 2, y: top, width: cellWidth, height: 18 });
    });
    top += 18;
    for (const actor of group.actors) {
      const name = addText(dossier.actors[actor]?.short_name ?? '', { fill: theme.ink });
      doors.push(actorDoor(data, actor, row, name));
      addCells(data, box, actor, row, box.x, top, cellWidth, rowHeight, marks, targets, empties);
      top += rowHeight + 5;
      row++;
    }
    top += 8;
  }
  data.issues.forEach((issue, column) => {
    const { short_label: label = '', proposition = '' } = dossier.issues[issue] ?? {};
    const explained = addText(`${column + 1}  ${label}: ${proposition}`, { fill: theme.mutedInk });
    const [first = explained, ...others] = issuePlaces[column] ?? [];
    doors.push(issueDoor(data, column, first, [...others, explained]));
    top += 3;
  });
  const cells = [...emptyCellsMarks(empties, theme), ...marks];
  return { height: top - box.y, marks: cells, targets: [...targets, ...doors] };
}

function addCells(
  data: MatrixData,
  box: Box,
  actor: number,
  row: number,
  left: number,
  top: number,
  width: number,
  height: number,
  marks: Mark[],
  targets: Target[],
  empties: Area[],
): void {
  data.issues.forEach((issue, column) => {
    const cell = data.cells.at(actor, issue);
    const x = left + column * width;
    const inside = { x: x + 1, y: top + 1, width: width - 2, height: height - 2 };
    if (cell.kind === 'none') empties.push(inside);
    else marks.push(...stanceCellMarks(cell, inside, box.theme));
    targets.push({
      x,
      y: top,
      width,
      height,
      key: cellKey(data.dossier, cell),
      row,
      column,
      sentence: cellSentence(data.dossier, cell),
    });
  });
}

function groupsOf(data: MatrixData): Group[] {
  if (!data.view.grouped) return [{ name: '', actors: data.actors }];
  const groups = new Map<string, number[]>();
  for (const actor of data.actors) {
    const bloc = data.dossier.actors[actor]?.bloc ?? '';
    groups.set(bloc, [...(groups.get(bloc) ?? []), actor]);
  }
  return [...groups].map(([name, actors]) => ({ name, actors }));
}
