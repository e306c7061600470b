import type { Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { cellKey } from '../cellKey.ts';
import type { Body } from '../chart.ts';
import { cellSentence } from '../stanceCellWords.ts';
import { layoutAxisMarks } from './axisMarks.ts';
import { labelOf } from './describe.ts';
import type { Frame } from './frame.ts';
import { layoutReasons } from './reasons.ts';
import type { ComparisonData } from './summarise.ts';

const leading = 1.25;

/**
 * One issue: its name, beside or above what is known of the actors.
 *
 * @param number of the row, from 0
 * @param pad above and below what is in the row
 */
export function layoutRow(
  data: ComparisonData,
  row: ComparedIssue,
  frame: Frame,
  top: number,
  number: number,
  pad: number,
): Body {
  const { box, left, width, labelWidth, axisLeft } = frame;
  const { theme, textSize: size } = box;
  const label = labelOf(data, row.issue);
  const lines = wrapText(label, labelWidth ?? width, size, 400);
  const labelHeight = lines.length * size * leading;
  const content = layoutContent(data, row, frame, 0, number).height;
  const above = labelWidth === null;
  const height = (above ? labelHeight + content : Math.max(labelHeight, content)) + 2 * pad;
  const labelTop = above ? top + pad : top + (height - labelHeight) / 2;
  const contentTop = above ? top + pad + labelHeight : top + (height - content) / 2;
  const door: Target = {
    key: doorKey(data, row),
    x: left,
    y: labelTop - 1,
    width: above ? width : axisLeft - left - 4,
    height: labelHeight + 2,
    row: number,
    column: 0,
    sentence: `“${label}”: see where every actor stands.`,
    leads: true,
  };
  const drawn = layoutContent(data, row, frame, contentTop, number);
  return {
    height,
    marks: [...lineBlock(lines, left, labelTop, { size, fill: theme.ink, leading }).marks, ...drawn.marks],
    targets: [door, ...drawn.targets],
  };
}

/** The key of the name of an issue, which leads to it. */
export function doorKey(data: ComparisonData, row: ComparedIssue): string {
  return `issue ${data.dossier.issues[row.issue]?.id}`;
}

function layoutContent(
  data: ComparisonData,
  row: ComparedIssue,
  frame: Frame,
  top: number,
  number: number,
): Body {
  const axis = layoutAxisMarks(row, frame, top);
  const reasons = layoutReasons(data, row, frame, top, axis);
  const marks: Mark[] = [...axis.marks, ...reasons.marks];
  const targets = row.cells.map((cell, place): Target => {
    const areas = [axis.areas.get(place), reasons.areas.get(place)].filter((area) => area !== undefined);
    const [area = { x: 0, y: 0, width: 0, height: 0 }, ...also] = areas as Area[];
    return {
      ...area,
      key: cellKey(data.dossier, cell),
      row: number,
      column: place + 1,
      sentence: cellSentence(data.dossier, cell),
      ...(also.length ? { also } : {}),
    };
  });
  return { height: reasons.height, marks, targets };
}
