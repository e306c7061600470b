import type { Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import type { ClaimCell, ClaimRow } from '#lib/summary/claimCell.ts';
import type { Box } from '../chart.ts';
import { cellMarks } from './cell.ts';
import { cellSentence, doorSentence } from './describe.ts';
import { cellKey, doorKey, type ClaimsData } from './summarise.ts';

/** A cell in its place, with a little of the ground around it, and the target that covers the place. */
export function drawCell(
  data: ClaimsData,
  box: Box,
  cell: ClaimCell,
  row: number,
  place: Area,
): { marks: readonly Mark[]; target: Target } {
  const { x, y, width, height } = place;
  const area = { x: x + 1, y: y + 2, width: width - 2, height: height - 3 };
  const sentence = cellSentence(data, cell);
  return {
    marks: cellMarks(cell, area, box.textSize, box.theme),
    target: { ...place, key: cellKey(data, cell), row, column: cell.column, sentence },
  };
}

/** The thesis beside or above its cells leads to its claims; the arrow to the left of the first cell reaches it. */
export function doorTarget(data: ClaimsData, thesis: ClaimRow, row: number, place: Area): Target {
  const sentence = doorSentence(data, thesis);
  return { ...place, key: doorKey(data, thesis), row, column: -1, sentence, leads: true };
}
